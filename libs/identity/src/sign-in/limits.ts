import type { RateLimit } from '@onderling/platform';

const quarter = 15 * 60;

/** Mails to one mailbox: enough for somebody who mistypes, too few to be a nuisance. */
export const mailsPerMailbox: RateLimit = { name: 'sign-in-mailbox', points: 8, perSeconds: quarter };
/** Mails asked for from one IP address; a whole town hall may sit behind one. */
export const mailsPerAddress: RateLimit = { name: 'sign-in-address', points: 200, perSeconds: quarter };
/** Links and codes tried from one IP address. */
export const answersPerAddress: RateLimit = { name: 'sign-in-answer', points: 400, perSeconds: quarter };
/** Second-factor codes tried by one person. */
export const secondFactorTries: RateLimit = { name: 'second-factor', points: 10, perSeconds: quarter };
