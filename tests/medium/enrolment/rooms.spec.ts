import { CourseRuns, RoomHolds, TeachingLoad } from '@onderling/enrolment';
import type { Actor } from '@onderling/identity';
import { newId } from '@onderling/platform';
import { RunChanges } from '../../../libs/enrolment/src/run/run-changes.service';
import { outcome, World } from './world';

let world: World;
let requester: Actor;
beforeAll(async () => {
  world = await World.start();
  requester = await world.addPerson(world.province, 'Henk');
});
afterAll(() => world?.close());

const countOf = async (table: string): Promise<number> =>
  (await world.app.database.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n ?? -1;

const moment = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  timeZone: 'Europe/Amsterdam',
});

describe('a run that follows from an accepted invitation', () => {
  it('has its session, room, trainer, held places, calendar and mails, all at once', async () => {
    const colleagues = (await world.addPeople(2)).map(({ personId }) => personId);
    const session = world.moment({ days: 14 });
    const heldFor = [...colleagues, world.trainer.personId, ...colleagues];
    const runId = await world.openInCompany(requester, { heldFor, sessions: [session], capacity: 2 });
    expect(await world.counter(runId)).toEqual({ taken: 2, rows: 2 });
    expect(await world.app.get(CourseRuns).getSummary([runId])).toEqual([
      {
        runId,
        title: 'Woo voor het team',
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        free: 0,
        state: 'active',
      },
    ]);
    const kinds = (await world.mails(world.trainer.personId)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['calendar-request', 'run-assigned']);
    const interval = [session.startsAt, session.endsAt] as const;
    const free = world.moment({ days: 14, hours: 3 });
    expect(await world.app.get(RoomHolds).takenOptions(world.roomId, [interval, [free.startsAt, free.endsAt]])).toEqual(
      [true, false],
    );
    const load = world.app.get(TeachingLoad);
    const people = [world.trainer.personId];
    expect(await load.perYear(people, 2027)).toEqual(new Map([[world.trainer.personId, 1]]));
    expect(await load.busyIntervals(people, session.startsAt, session.endsAt)).toEqual(
      new Map([[world.trainer.personId, [[session.startsAt, session.endsAt]]]]),
    );
    expect(await load.lastTaughtAt(people)).toEqual(new Map());
    world.app.clock.advance({ days: 15 });
    expect(await load.lastTaughtAt(people)).toEqual(new Map([[world.trainer.personId, session.endsAt]]));
    world.app.clock.advance({ days: -15 });
    const late = (await world.addPeople(1))[0] as Actor;
    const hold = (personId: string) =>
      outcome(world.app.database.transaction((tx) => world.app.get(CourseRuns).holdPlace(tx, runId, personId)));
    expect(await hold(late.personId)).toBe('run-full');
    expect(await hold(colleagues[0] ?? '')).toBe('already-enrolled');
    await world.app.database.transaction((tx) => world.app.get(CourseRuns).releaseHeld(tx, runId, colleagues[0] ?? ''));
    expect(await hold(late.personId)).toBe('done');
    expect(await world.counter(runId)).toEqual({ taken: 2, rows: 2 });
  });

  it.each([
    ['room-taken', (other: Actor) => ({ trainerId: other.personId })],
    ['trainer-busy', () => ({ place: { kind: 'online' as const } })],
    ['run-full', () => ({ capacity: 0, heldFor: [requester.personId] })],
    ['room-unknown', () => ({ place: { kind: 'room' as const, roomId: newId() } })],
  ])('leaves nothing behind when refused with %s', async (code, change) => {
    const other = await world.addPerson(world.city, 'Bram');
    const sessions = [world.moment({ days: code === 'run-full' ? 200 : 14, hours: 2 })];
    const tables = ['enrolment_course_run', 'enrolment_course_session', 'enrolment_room_hold', 'platform_outbox'];
    const before = await Promise.all(tables.map(countOf));
    expect(await outcome(world.openInCompany(requester, { sessions, ...change(other) }))).toBe(code);
    expect(await Promise.all(tables.map(countOf))).toEqual(before);
  });

  it('gives a room to one of ten who want it at the same moment', async () => {
    const sessions = [world.moment({ days: 40 })];
    const trainers = await world.addPeople(10);
    const answers = await Promise.all(
      trainers.map(({ personId }) => outcome(world.openInCompany(requester, { trainerId: personId, sessions }))),
    );
    expect(answers.toSorted()).toEqual(['done', ...Array.from({ length: 9 }, () => 'room-taken')]);
  });

  it('gives a trainer one of ten runs at the same moment, once the trainer has a run to lock', async () => {
    const sessions = [world.moment({ days: 50 })];
    const online = { place: { kind: 'online' as const }, sessions };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => outcome(world.openInCompany(requester, online))),
    );
    expect(answers.toSorted()).toEqual(['done', ...Array.from({ length: 9 }, () => 'trainer-busy')]);
  });
});

describe('moving a session', () => {
  it('takes the room along, or refuses when the room is held then', async () => {
    const trainer = await world.addPerson(world.city, 'Lot');
    const taken = world.moment({ days: 70 });
    const other = await world.addPerson(world.city, 'Gijs');
    await world.openInCompany(requester, { sessions: [taken], trainerId: other.personId });
    const runId = await world.openInCompany(requester, {
      sessions: [world.moment({ days: 71 })],
      trainerId: trainer.personId,
    });
    const sessionId = (await sessionsOf(runId))[0] ?? '';
    const changes = world.app.get(RunChanges);
    expect(await outcome(changes.moveSession(trainer, sessionId, moment(taken)))).toBe('room-taken');
    const free = world.moment({ days: 72 });
    const moved = await changes.moveSession(trainer, sessionId, moment(free));
    expect(moved.sessions[0]).toMatchObject({
      startsAt: free.startsAt.toISOString(),
      place: { kind: 'room', place: 'Zwolle' },
    });
    expect(moved.version).toBe(2);
    const taking = (day: number) => {
      const { startsAt, endsAt } = world.moment({ days: day });
      return [startsAt, endsAt] as const;
    };
    const holds = world.app.get(RoomHolds);
    expect(await holds.takenOptions(world.roomId, [taking(70), taking(71), taking(72)])).toEqual([true, false, true]);
    await changes.moveSession(trainer, sessionId, { ...moment(free), place: 'Bij ons op kantoor' });
    expect(await holds.takenOptions(world.roomId, [taking(72)])).toEqual([false]);
  });

  it('does not put a trainer in two places', async () => {
    const trainer = await world.addPerson(world.city, 'Teun');
    const online = { place: { kind: 'online' as const }, trainerId: trainer.personId };
    await world.openInCompany(requester, { ...online, sessions: [world.moment({ days: 80 })] });
    const runId = await world.openInCompany(requester, { ...online, sessions: [world.moment({ days: 81 })] });
    const to = moment(world.moment({ days: 80, hours: 1 }));
    const sessionId = (await sessionsOf(runId))[0] ?? '';
    expect(await outcome(world.app.get(RunChanges).moveSession(trainer, sessionId, to))).toBe('trainer-busy');
  });
});

async function sessionsOf(runId: string): Promise<string[]> {
  const rows = await world.app.database.query<{ id: string }>(
    'SELECT id FROM enrolment_course_session WHERE run_id = ? ORDER BY starts_at',
    [runId],
  );
  return rows.map(({ id }) => id);
}
