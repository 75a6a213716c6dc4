import { createHmac, randomBytes } from 'node:crypto';

/** 24 letters and 8 digits without I, O, 0 and 1: nothing that reads as something else, and five bits a character. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const spell = (bytes: Uint8Array): string => Array.from(bytes, (byte) => alphabet[byte & 31]).join('');

/** Eight characters (40 bits) that follow from the secret, the purpose and the nonce. */
export const deriveCode = (secret: string, purpose: string, nonce: string): string =>
  spell(createHmac('sha256', secret).update(`${purpose}\0${nonce}`).digest().subarray(0, 8));

/** Random characters of the same alphabet. */
export const randomCode = (length: number): string => spell(randomBytes(length));

/** As people read it aloud: groups of four with a dash between. */
export const groupCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;

/** What was typed, without case, spaces and dashes of any kind. */
export const readCode = (typed: string): string => typed.toUpperCase().replace(/[\s\p{Pd}.]/gu, '');
