import type { ChallengeState, SignInChallenge } from './sign-in-challenge.entity';

/** The numbers of signing in by mail, in one place. */
export const signInPolicy = {
  /** How long link and code work, at most ten minutes by OWASP ASVS 5.0, 6.5.5. */
  mailMs: 10 * 60_000,
  /** How long after that proof the profile can be completed, or the body chosen. */
  signUpMs: 30 * 60_000,
  wrongCodes: 5,
} as const;

export type ChallengeFacts = Pick<SignInChallenge, 'purpose' | 'state' | 'wrongCodes' | 'expiresAt'>;
export type Verdict = 'proven' | 'wrong' | 'ended';

const isAnswerable = ({ purpose }: ChallengeFacts): boolean => purpose === 'sign-in' || purpose === 'move';

/** Does the challenge still take an answer? */
export const isOpen = (challenge: ChallengeFacts, now: Date): boolean =>
  isAnswerable(challenge) && challenge.state === 'pending' && now < challenge.expiresAt;

/** Has the address been proven, and can the profile still be completed, or the body chosen? */
export const isVerified = (challenge: ChallengeFacts, now: Date): boolean =>
  isAnswerable(challenge) && challenge.state === 'verified' && now < challenge.expiresAt;

/** What an answer by code does: the fifth wrong one ends the challenge, and a right one after that is too late. */
export function judgeCode(
  challenge: ChallengeFacts,
  right: boolean,
  now: Date,
): { verdict: Verdict; state: ChallengeState; wrongCodes: number } {
  const { state, wrongCodes } = challenge;
  if (!isOpen(challenge, now)) return { verdict: 'ended', state, wrongCodes };
  if (right) return { verdict: 'proven', state, wrongCodes };
  const counted = wrongCodes + 1;
  return counted < signInPolicy.wrongCodes
    ? { verdict: 'wrong', state, wrongCodes: counted }
    : { verdict: 'ended', state: 'ended', wrongCodes: counted };
}

/** What the asking window shows. */
export function visibleState(challenge: ChallengeFacts | undefined, now: Date) {
  if (!challenge) return 'none' as const;
  if (isOpen(challenge, now)) return 'pending' as const;
  return isVerified(challenge, now) ? ('verified' as const) : ('ended' as const);
}
