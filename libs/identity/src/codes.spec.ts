import { deriveCode, groupCode, randomCode, readCode } from './codes';

describe('codes', () => {
  it('are eight unambiguous characters and follow from the nonce', () => {
    const codes = Array.from({ length: 500 }, (_, index) => deriveCode('secret', 'sign-in-code', `nonce ${index}`));
    for (const code of codes) expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
    expect(new Set(codes).size).toBe(500);
    expect(deriveCode('secret', 'sign-in-code', 'nonce 1')).toBe(codes[1]);
    expect(deriveCode('other secret', 'sign-in-code', 'nonce 1')).not.toBe(codes[1]);
    expect(deriveCode('secret', 'other purpose', 'nonce 1')).not.toBe(codes[1]);
  });

  it('use every character of the alphabet about equally often', () => {
    const counts = new Map<string, number>();
    for (const character of randomCode(32_000)) counts.set(character, (counts.get(character) ?? 0) + 1);
    expect(counts.size).toBe(32);
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(200);
  });

  it.each(['ABCD-EFGH', 'abcdefgh', 'abcd efgh', ' A B C D – e f g h ', 'abcd\u00a0efgh', 'ABCD.EFGH'])(
    'are read whatever way they are typed: %j',
    (typed) => {
      expect(readCode(typed)).toBe('ABCDEFGH');
    },
  );

  it('are shown in groups of four', () => {
    expect(groupCode('ABCDEFGH')).toBe('ABCD-EFGH');
    expect(groupCode('ABCDEFGHJKLM')).toBe('ABCD-EFGH-JKLM');
  });
});
