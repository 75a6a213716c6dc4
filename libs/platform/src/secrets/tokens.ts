import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A token that can be made again from what is stored: only the nonce is in the database. 43 characters, URL-safe. */
export function deriveToken(secret: string, purpose: string, nonce: string): string {
  return createHmac('sha256', secret).update(`${purpose}\0${nonce}`).digest('base64url');
}

/** A token of 256 random bits, URL-safe. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token: SHA-256 in 64 hexadecimal characters. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Compares in a time that does not depend on where the texts differ. */
export function tokensEqual(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashToken(a)), Buffer.from(hashToken(b)));
}
