import { deviceName, isAlive, isSeenAgain, limitOf, type SessionFacts } from './session.rules';

const start = new Date('2027-03-01T08:00:00Z');
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const session = (changes: Partial<SessionFacts> = {}): SessionFacts => ({
  assurance: 'strong',
  lastSeenAt: start,
  expiresAt: after(12),
  endedAt: null,
  ...changes,
});

describe('a login session', () => {
  it.each([
    ['at once', session(), 'active', start, true],
    ['just before its idle limit', session(), 'active', after(7.99), true],
    ['at its idle limit', session(), 'active', after(8), false],
    ['used, before its absolute limit', session({ lastSeenAt: after(11) }), 'active', after(11.99), true],
    ['used, at its absolute limit', session({ lastSeenAt: after(11) }), 'active', after(12), false],
    ['by mail, after two days', session({ assurance: 'mail', expiresAt: after(720) }), 'active', after(48), true],
    ['by mail, after a week', session({ assurance: 'mail', expiresAt: after(720) }), 'active', after(168), false],
    ['ended', session({ endedAt: start }), 'active', start, false],
    ['of somebody who waits', session(), 'pending', start, true],
    ['of somebody whose account is closed', session(), 'deactivated', start, false],
    ['of somebody who never signed in', session(), 'invited', start, false],
  ] as const)('%s', (_case, facts, state, now, alive) => {
    expect(isAlive(facts, state, now)).toBe(alive);
  });

  it('shows the limit that comes first', () => {
    expect(limitOf(session())).toEqual(after(8));
    expect(limitOf(session({ lastSeenAt: after(6) }))).toEqual(after(12));
  });

  it('is noted as seen at most once a minute', () => {
    expect(isSeenAgain(start, new Date(start.getTime() + 59_999))).toBe(false);
    expect(isSeenAgain(start, new Date(start.getTime() + 60_000))).toBe(true);
  });
});

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0',
    'Edge, Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) Version/20.0 Mobile Safari/604.1', 'Safari, iOS'],
  ['Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36', 'Chrome, Android'],
  ['curl/8.0', 'Browser'],
  [undefined, 'Browser'],
])('%s is %s', (agent, device) => {
  expect(deviceName(agent)).toBe(device);
});
