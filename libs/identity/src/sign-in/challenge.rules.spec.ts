import { isVerified, judgeCode, visibleState, type ChallengeFacts } from './challenge.rules';

const now = new Date('2027-03-01T08:00:00Z');
const later = new Date('2027-03-01T08:05:00Z');
const facts = (changes: Partial<ChallengeFacts> = {}): ChallengeFacts => ({
  purpose: 'sign-in',
  state: 'pending',
  wrongCodes: 0,
  expiresAt: later,
  ...changes,
});

describe('a code that was typed', () => {
  it.each([
    ['right at once', facts(), true, 'proven', 'pending', 0],
    ['wrong once', facts(), false, 'wrong', 'pending', 1],
    ['wrong for the fourth time', facts({ wrongCodes: 3 }), false, 'wrong', 'pending', 4],
    ['wrong for the fifth time', facts({ wrongCodes: 4 }), false, 'ended', 'ended', 5],
    ['right at the fifth try', facts({ wrongCodes: 4 }), true, 'proven', 'pending', 4],
    ['right after five wrong ones', facts({ state: 'ended', wrongCodes: 5 }), true, 'ended', 'ended', 5],
    ['right but too late', facts({ expiresAt: now }), true, 'ended', 'pending', 0],
    ['right a second time', facts({ state: 'used' }), true, 'ended', 'used', 0],
    ['right while the profile waits', facts({ state: 'verified' }), true, 'ended', 'verified', 0],
    ['right for a move', facts({ purpose: 'move' }), true, 'proven', 'pending', 0],
    ['right on a mail that opens nothing', facts({ purpose: 'admission' }), true, 'ended', 'pending', 0],
    ['right on a mail that only tells of a move', facts({ purpose: 'moved-away' }), true, 'ended', 'pending', 0],
  ] as const)('%s', (_case, challenge, right, verdict, state, wrongCodes) => {
    expect(judgeCode(challenge, right, now)).toEqual({ verdict, state, wrongCodes });
  });
});

describe('what the asking window shows', () => {
  it.each([
    ['none', undefined],
    ['pending', facts()],
    ['ended', facts({ expiresAt: now })],
    ['ended', facts({ state: 'used' })],
    ['ended', facts({ state: 'ended' })],
    ['verified', facts({ state: 'verified' })],
    ['ended', facts({ state: 'verified', expiresAt: now })],
  ] as const)('%s', (state, challenge) => {
    expect(visibleState(challenge, now)).toBe(state);
  });

  it('takes a profile only while the proof is fresh', () => {
    expect(isVerified(facts({ state: 'verified' }), now)).toBe(true);
    expect(isVerified(facts({ state: 'verified', expiresAt: now }), now)).toBe(false);
    expect(isVerified(facts(), now)).toBe(false);
  });
});
