import { CourseRuns, EnrolmentMails, Enrolments } from '@onderling/enrolment';
import type { Actor } from '@onderling/identity';
import { RunChanges } from '../../../libs/enrolment/src/run/run-changes.service';
import { outcome, World } from './world';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world?.close());

interface Told {
  kind: string;
  subjectId: string;
  version: number;
}

/** Calendar mails of one person since `from`, as `kind sequence`. */
async function calendarOf(person: Actor, from = 0): Promise<string[]> {
  const mails = (await world.mails(person.personId)) as Told[];
  return mails
    .slice(from)
    .filter(({ kind }) => kind.startsWith('calendar'))
    .map(({ kind, version }) => `${kind.slice('calendar-'.length)} ${version}`);
}

const enrol = (actor: Actor, runId: string) => world.app.get(Enrolments).enrol(actor, runId, {}, world.key(actor));

describe('one session in one calendar', () => {
  it('enrol, move, cancel, enrol again: the same item, a higher sequence each time', async () => {
    const runId = await world.openRun();
    const person = await world.addPerson(world.province, 'Mila');
    const first = await enrol(person, runId);
    const sessionId = first.run.sessions[0]?.id ?? '';
    const to = world.moment({ days: 9 });
    await world.app.get(RunChanges).moveSession(world.trainer, sessionId, {
      startsAt: to.startsAt.toISOString(),
      endsAt: to.endsAt.toISOString(),
      timeZone: 'Europe/Amsterdam',
    });
    await world.app.get(Enrolments).cancel(person, first.id);
    const second = await enrol(person, runId);
    expect(second.id).not.toBe(first.id);
    expect(await calendarOf(person)).toEqual(['request 0', 'request 1', 'cancel 2', 'request 3']);
    const items = new Set(
      ((await world.mails(person.personId)) as Told[])
        .filter((m) => m.kind.startsWith('calendar'))
        .map((m) => m.subjectId),
    );
    expect(items.size).toBe(1);
    expect((await world.mails(person.personId)).map(({ kind }) => kind)).toEqual([
      'calendar-request',
      'enrolment-confirmed',
      'calendar-request',
      'run-changed',
      'calendar-cancel',
      'enrolment-cancelled',
      'calendar-request',
      'enrolment-confirmed',
    ]);
    const facts = await world.app.get(EnrolmentMails).findCalendarItem([...items][0] ?? '');
    expect(facts).toMatchObject({
      runId,
      sessionId,
      personId: person.personId,
      role: 'participant',
      state: 'active',
      sequence: 3,
      enrolmentId: second.id,
      startsAt: to.startsAt,
      place: { kind: 'address', address: 'Stadhuis, Zwolle' },
    });
  });

  it('tells nobody when the same moment is sent again', async () => {
    const runId = await world.openRun({ sessions: [world.moment({ days: 30 })] });
    const person = await world.addPerson(world.province, 'Noor');
    const { run } = await enrol(person, runId);
    const session = run.sessions[0];
    const { version } = await world.app.get(RunChanges).moveSession(world.trainer, session?.id ?? '', {
      startsAt: session?.startsAt ?? '',
      endsAt: session?.endsAt ?? '',
      timeZone: 'Europe/Amsterdam',
    });
    expect(version).toBe(1);
    expect(await calendarOf(person)).toEqual(['request 0']);
  });

  it('has one item per session, and only those that are still ahead are taken back', async () => {
    const runId = await world.openRun({ sessions: [world.moment({ days: 60 }), world.moment({ days: 61 })] });
    const person = await world.addPerson(world.province, 'Sem');
    const enrolment = await enrol(person, runId);
    expect(await calendarOf(person)).toEqual(['request 0', 'request 0']);
    world.app.clock.advance({ days: 60, hours: 5 });
    const { run } = await world.app.get(Enrolments).cancel(person, enrolment.id);
    expect(run.sessions.map(({ over }) => over)).toEqual([true, false]);
    expect(await calendarOf(person, 3)).toEqual(['cancel 1']);
    world.app.clock.advance({ days: -60, hours: -5 });
  });
});

describe('who asked for a training', () => {
  const itemsOf = (person: Actor, runId: string) =>
    world.app.database.query<{ role: string; state: string }>(
      `SELECT i.role, i.state FROM enrolment_calendar_item i JOIN enrolment_course_session s ON s.id = i.session_id
        WHERE i.person_id = ? AND s.run_id = ?`,
      [person.personId, runId],
    );
  const placeOf = async (person: Actor) =>
    ((await world.mails(person.personId)) as Told[]).findLast(({ kind }) => kind === 'place-held')?.subjectId ?? '';

  it('has it in the calendar from the match on, with every change and the end of it', async () => {
    const requester = await world.addPerson(world.province, 'Linda');
    const runId = await world.openInCompany(requester, { sessions: [world.moment({ days: 40 })] });
    expect(await calendarOf(requester)).toEqual(['request 0']);
    const to = world.moment({ days: 41 });
    const [session] = await world.app.database.query<{ id: string }>(
      'SELECT id FROM enrolment_course_session WHERE run_id = ?',
      [runId],
    );
    await world.app.get(RunChanges).moveSession(world.trainer, session?.id ?? '', {
      startsAt: to.startsAt.toISOString(),
      endsAt: to.endsAt.toISOString(),
      timeZone: 'Europe/Amsterdam',
    });
    expect(await itemsOf(requester, runId)).toEqual([{ role: 'requester', state: 'active' }]);
    await world.app.get(RunChanges).cancelRun(world.trainer, runId);
    expect(await calendarOf(requester)).toEqual(['request 0', 'request 1', 'cancel 2']);
    expect(await itemsOf(requester, runId)).toEqual([{ role: 'requester', state: 'cancelled' }]);
  });

  it('has one item when they take part too: theirs as a participant, and the requester’s again without a place', async () => {
    const requester = await world.addPerson(world.province, 'Linda');
    const heldFor = [requester.personId];
    const runId = await world.openInCompany(requester, { heldFor, sessions: [world.moment({ days: 42 })] });
    await world.app.get(Enrolments).confirm(requester, await placeOf(requester));
    expect(await itemsOf(requester, runId)).toEqual([{ role: 'participant', state: 'active' }]);
    await world.app.get(Enrolments).cancel(requester, await placeOf(requester));
    expect(await itemsOf(requester, runId)).toEqual([{ role: 'requester', state: 'active' }]);
    expect(await calendarOf(requester)).toEqual(['request 0', 'request 1', 'request 2']);
  });

  it('keeps the item when they refuse a place that was held for them', async () => {
    const requester = await world.addPerson(world.province, 'Linda');
    const heldFor = [requester.personId];
    const runId = await world.openInCompany(requester, { heldFor, sessions: [world.moment({ days: 43 })] });
    await world.app.get(Enrolments).cancel(requester, await placeOf(requester));
    expect(await itemsOf(requester, runId)).toEqual([{ role: 'requester', state: 'active' }]);
    expect(await calendarOf(requester)).toEqual(['request 0']);
  });

  it('has the trainer’s item alone when they give it themselves', async () => {
    const runId = await world.openInCompany(world.trainer, { sessions: [world.moment({ days: 44 })] });
    expect(await itemsOf(world.trainer, runId)).toEqual([{ role: 'trainer', state: 'active' }]);
  });
});

describe('a run that is called off', () => {
  it('tells participants, people with a held place, the trainer and the requester, once', async () => {
    const requester = await world.addPerson(world.province, 'Henk');
    const [confirming, silent] = (await world.addPeople(2)) as [Actor, Actor];
    const heldFor = [confirming.personId, silent.personId];
    const runId = await world.openInCompany(requester, { heldFor });
    const held = (await world.mails(confirming.personId)).at(-1);
    expect(held?.kind).toBe('place-held');
    expect(await calendarOf(confirming)).toEqual([]);
    await world.app.get(Enrolments).confirm(confirming, held?.subjectId ?? '');
    expect(await calendarOf(confirming)).toEqual(['request 0']);

    const view = await world.app.get(RunChanges).cancelRun(world.trainer, runId);
    expect(view).toMatchObject({ state: 'cancelled', taken: 0, enrolment: 'cancelled' });
    expect(await world.counter(runId)).toEqual({ taken: 0, rows: 0 });
    for (const person of [confirming, silent, requester, world.trainer]) {
      const told = (await world.mails(person.personId)).filter(
        ({ kind, subjectId }) => kind === 'run-cancelled' && subjectId === runId,
      );
      expect(told).toHaveLength(1);
    }
    expect(await calendarOf(confirming)).toEqual(['request 0', 'cancel 1']);
    expect(await calendarOf(silent)).toEqual([]);
    expect((await calendarOf(world.trainer)).slice(-2)).toEqual(['request 0', 'cancel 1']);

    const before = (await world.mails()).length;
    await world.app.get(RunChanges).cancelRun(world.trainer, runId);
    expect(await world.mails()).toHaveLength(before);
    expect(await world.app.get(CourseRuns).placesOf(runId)).toEqual(new Map(heldFor.map((id) => [id, 'cancelled'])));
  });

  it('is history once it is over', async () => {
    const runId = await world.openRun({ sessions: [world.moment({ days: 90 })] });
    world.app.clock.advance({ days: 91 });
    expect(await outcome(world.app.get(RunChanges).cancelRun(world.trainer, runId))).toBe('session-over');
    world.app.clock.advance({ days: -91 });
  });
});
