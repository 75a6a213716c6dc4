import fc from 'fast-check';
import type { Plain } from '../columns';
import type { CourseSession } from './course-run.entity';
import { isSame, moved, newSessions, placeColumns, spanOf } from './run.rules';

const now = new Date('2027-03-01T08:00:00Z');
const session: Plain<CourseSession> = {
  id: 's',
  runId: 'r',
  startsAt: new Date('2027-03-27T08:30:00Z'),
  endsAt: new Date('2027-03-27T11:00:00Z'),
  timeZone: 'Europe/Amsterdam',
  ...placeColumns({ kind: 'room', roomId: 'room-1' }),
};
const moment = {
  startsAt: '2027-03-28T09:30:00+02:00',
  endsAt: '2027-03-28T12:00:00+02:00',
  timeZone: 'Europe/Amsterdam',
};

describe('moving a session', () => {
  it('keeps the instant over the night the clock changes', () => {
    const after = moved(session, moment, now);
    expect(after.startsAt.toISOString()).toBe('2027-03-28T07:30:00.000Z');
    expect(after.roomId).toBe('room-1');
    expect(isSame(session, after)).toBe(false);
  });

  it('is the same when only the offset is written differently', () => {
    const same = {
      startsAt: '2027-03-27T09:30:00+01:00',
      endsAt: '2027-03-27T11:00:00Z',
      timeZone: 'Europe/Amsterdam',
    };
    expect(isSame(session, moved(session, same, now))).toBe(true);
  });

  it('leaves the room for a place in words', () => {
    const after = moved(session, { ...moment, place: 'Stadhuis, ingang achter' }, now);
    expect(after).toMatchObject({ placeKind: 'address', address: 'Stadhuis, ingang achter', roomId: null });
  });

  it('takes an https address as the new link of a meeting online, and as words elsewhere', () => {
    const online = { ...session, ...placeColumns({ kind: 'online', link: 'https://old.example/1' }) };
    const place = 'https://meet.example/2';
    expect(moved(online, { ...moment, place }, now)).toMatchObject({ placeKind: 'online', onlineLink: place });
    expect(moved(session, { ...moment, place }, now)).toMatchObject({ placeKind: 'address', address: place });
  });

  it.each([
    ['session-over', { ...session, startsAt: now }, moment],
    ['invalid-input', session, { ...moment, startsAt: '2027-02-01T09:00:00Z' }],
    ['invalid-input', session, { ...moment, timeZone: 'Europe/Nowhere' }],
  ] as const)('refuses with %s', (code, from, to) => {
    expect(() => moved(from, to, now)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the span of a run', () => {
  it('covers every session', () => {
    const moments = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e6 })), {
        minLength: 1,
        maxLength: 6,
      })
      .map((pairs) =>
        pairs.map(([at, length]) => ({ startsAt: new Date(at), endsAt: new Date(at + length), timeZone: 'UTC' })),
      );
    fc.assert(
      fc.property(moments, (list) => {
        const sessions = newSessions('r', list, { kind: 'online' });
        const span = spanOf(sessions);
        expect(sessions).toHaveLength(list.length);
        for (const [index, one] of sessions.entries()) {
          expect(one.startsAt >= span.startsAt && one.endsAt <= span.endsAt).toBe(true);
          expect(one.startsAt >= (sessions[index - 1]?.startsAt ?? span.startsAt)).toBe(true);
        }
      }),
    );
  });

  it('needs a session', () => expect(() => spanOf([])).toThrow('at least one session'));
});
