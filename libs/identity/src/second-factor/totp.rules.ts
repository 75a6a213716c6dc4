import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';

const periodSeconds = 30;
/** One step before and after: clocks differ, and typing takes time. */
const window = 1;

const totpOf = (secret: string, label?: string): TOTP =>
  new TOTP({
    issuer: 'Onderling',
    ...(label === undefined ? {} : { label }),
    algorithm: 'SHA1',
    digits: 6,
    period: periodSeconds,
    secret: Secret.fromBase32(secret),
  });

/** A secret of 160 bits in base 32, as authenticator apps want it (RFC 4226). */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an authenticator app reads from the QR code. */
export const setupUri = (secret: string, email: string): string => totpOf(secret, email).toString();

/**
 * The number of the 30-second step whose code was typed, or undefined when the code is wrong or its step was used before:
 * somebody who looks over a shoulder cannot use it again.
 */
export function matchStep(secret: string, code: string, now: Date, lastStep: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window });
  if (delta === null) return undefined;
  const step = Math.floor(timestamp / 1_000 / periodSeconds) + delta;
  return step > lastStep ? step : undefined;
}

/** A QR code as the path of an SVG with a view box of `size`: one run of dark modules is one rectangle. */
export function qrPath(content: string): { path: string; size: number } {
  const { data, size } = encode(content, { ecc: 'M', border: 2 });
  const runs = data.flatMap((row, y) => {
    const pieces: string[] = [];
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      pieces.push(`M${start} ${y}h${x - start + 1}v1H${start}z`);
    }
    return pieces;
  });
  return { path: runs.join(''), size };
}
