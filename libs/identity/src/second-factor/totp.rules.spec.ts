import { Secret } from 'otpauth';
import { matchStep, newSecret, qrPath, setupUri } from './totp.rules';

/** The seed of the test vectors of RFC 6238, appendix B; its codes there have eight digits, ours the last six. */
const secret = Secret.fromUTF8('12345678901234567890').base32;
const at = (seconds: number) => new Date(seconds * 1_000);

describe('a code of the authenticator app', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_234_567_890, '005924', 41_152_263],
    [2_000_000_000, '279037', 66_666_666],
  ])('RFC 6238 at %i', (seconds, code, step) => {
    expect(matchStep(secret, code, at(seconds), 0)).toBe(step);
  });

  it('works one step early or late, not two', () => {
    expect(matchStep(secret, '081804', at(1_111_111_109 + 30), 0)).toBe(37_037_036);
    expect(matchStep(secret, '081804', at(1_111_111_109 - 30), 0)).toBe(37_037_036);
    expect(matchStep(secret, '081804', at(1_111_111_109 + 60), 0)).toBeUndefined();
    expect(matchStep(secret, '081804', at(1_111_111_109 - 60), 0)).toBeUndefined();
  });

  it('never works twice, nor after a later one', () => {
    expect(matchStep(secret, '081804', at(1_111_111_109), 37_037_036)).toBeUndefined();
    expect(matchStep(secret, '081804', at(1_111_111_109), 37_037_037)).toBeUndefined();
  });

  it.each(['81804', '0818044', 'ABCDEF', '', '08180４'])('is six digits: %j', (code) => {
    expect(matchStep(secret, code, at(1_111_111_109), 0)).toBeUndefined();
  });
});

describe('setting up', () => {
  it('makes secrets of 160 bits', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(newSecret());
  });

  it('draws the address as a path without anything but rectangles', () => {
    const { path, size } = qrPath(setupUri(secret, 'marit@deventer.example'));
    expect(path).toMatch(/^(M\d+ \d+h\d+v1H\d+z)+$/);
    expect(size).toBeGreaterThan(30);
  });
});
