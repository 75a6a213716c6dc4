import { CourseRuns, EnrolmentMails, Enrolments, SeatCheck } from '@onderling/enrolment';
import type { Actor } from '@onderling/identity';
import { newId } from '@onderling/platform';
import { EnrolmentViews } from '../../../libs/enrolment/src/enrolment/enrolment-views.service';
import { RunChanges } from '../../../libs/enrolment/src/run/run-changes.service';
import { RunViews } from '../../../libs/enrolment/src/run/run-views.service';
import { outcome, World } from './world';

let world: World;
let person: Actor;
beforeAll(async () => {
  world = await World.start();
});
beforeEach(async () => {
  person = await world.addPerson(world.province, 'Mila');
});
afterAll(() => world?.close());

const enrol = (actor: Actor, runId: string) => world.app.get(Enrolments).enrol(actor, runId, {}, world.key(actor));

describe('enrolling', () => {
  it('keeps the body of that day, the question and the place', async () => {
    const runId = await world.openRun({ trainerIds: [] });
    const { id } = await world.app
      .get(Enrolments)
      .enrol(person, runId, { question: 'Wat telt als verzoek?' }, world.key(person));
    await world.app.database.query('UPDATE identity_person SET organisation_id = ? WHERE id = ?', [
      world.city,
      person.personId,
    ]);
    const [row] = await world.app.database.query<{ organisation_id: string; question: string }>(
      'SELECT organisation_id, question FROM enrolment_enrolment WHERE id = ?',
      [id],
    );
    expect(row).toEqual({ organisation_id: world.province, question: 'Wat telt als verzoek?' });
    expect(await world.app.get(RunViews).get(person, runId)).toMatchObject({
      taken: 1,
      free: 9,
      enrolment: 'open',
      mine: { id, state: 'confirmed' },
      manages: false,
    });
  });

  it('refuses with the reason, and takes no place', async () => {
    const runId = await world.openRun({ capacity: 1, sessions: [world.moment({ days: 20 })] });
    expect(await outcome(enrol(world.trainer, runId))).toBe('trainer-cannot-enrol');
    expect(await outcome(enrol(person, newId()))).toBe('not-found');
    await enrol(person, runId);
    expect(await outcome(enrol(person, runId))).toBe('already-enrolled');
    const other = await world.addPerson(world.city, 'Bram');
    expect(await outcome(enrol(other, runId))).toBe('run-full');
    expect(await outcome(enrol(world.trainer, runId))).toBe('trainer-cannot-enrol');
    expect(await world.counter(runId)).toEqual({ taken: 1, rows: 1 });
    world.app.clock.advance({ days: 20 });
    expect(await outcome(enrol(other, runId))).toBe('run-started');
    world.app.clock.advance({ days: -20 });
    await world.app.get(RunChanges).cancelRun(world.trainer, runId);
    expect(await outcome(enrol(other, runId))).toBe('run-not-open');
  });

  it('removes nobody when capacity is lowered below what is taken', async () => {
    const runId = await world.openRun({ trainerIds: [], capacity: 3 });
    const [first, second, third] = (await world.addPeople(3)) as [Actor, Actor, Actor];
    const place = await enrol(first, runId);
    await enrol(second, runId);
    await world.app.database.query('UPDATE enrolment_course_run SET capacity = 1 WHERE id = ?', [runId]);
    expect(await world.app.get(RunViews).get(undefined, runId)).toMatchObject({
      taken: 2,
      free: 0,
      overfull: true,
      enrolment: 'full',
    });
    expect(await outcome(enrol(third, runId))).toBe('run-full');
    expect((await world.app.get(SeatCheck).report()).overfull).toEqual([
      expect.objectContaining({ runId, taken: 2, capacity: 1 }),
    ]);
    await world.app.get(Enrolments).cancel(first, place.id);
    expect(await outcome(enrol(third, runId))).toBe('run-full');
    expect(await world.app.get(RunViews).get(undefined, runId)).toMatchObject({ taken: 1, overfull: false });
  });

  it('gives the place back at once, once', async () => {
    const runId = await world.openRun({ trainerIds: [], capacity: 1 });
    const { id } = await enrol(person, runId);
    const cancelled = await world.app.get(Enrolments).cancel(person, id);
    expect(cancelled).toMatchObject({ state: 'cancelled', open: false });
    const mails = (await world.mails(person.personId)).length;
    await world.app.get(Enrolments).cancel(person, id);
    expect(await world.mails(person.personId)).toHaveLength(mails);
    expect(await outcome(world.app.get(Enrolments).confirm(person, id))).toBe('enrolment-closed');
    expect(await world.counter(runId)).toEqual({ taken: 0, rows: 0 });
    await enrol(await world.addPerson(world.city, 'Bram'), runId);
  });

  it('brings in many places through the same count, all or none', async () => {
    const runId = await world.openRun({ capacity: 2, sessions: [world.moment({ days: 25 })] });
    const people = await world.addPeople(3);
    const rows = people.map(({ personId, organisationId }) => ({
      runId,
      personId,
      organisationId,
      enrolledAt: new Date(),
    }));
    const bring = (some: typeof rows) =>
      outcome(world.app.database.transaction((tx) => world.app.get(Enrolments).recordMany(tx, some)));
    expect(await bring(rows)).toBe('run-full');
    expect(await world.counter(runId)).toEqual({ taken: 0, rows: 0 });
    const mails = (await world.mails()).length;
    expect(await bring(rows.slice(1))).toBe('done');
    expect(await world.mails()).toHaveLength(mails);
    expect(await world.counter(runId)).toEqual({ taken: 2, rows: 2 });
    // Nobody was mailed, yet a later change reaches every calendar.
    await world.app.get(RunChanges).cancelRun(world.trainer, runId);
    const told = (await world.mails()).slice(mails).map(({ kind }) => kind);
    expect(told.filter((kind) => kind === 'calendar-cancel')).toHaveLength(3);
  });

  it('notices a counter that does not say what the rows say', async () => {
    const runId = await world.openRun({ trainerIds: [] });
    await enrol(person, runId);
    await world.app.database.query('UPDATE enrolment_course_run SET taken = 4 WHERE id = ?', [runId]);
    const { differences } = await world.app.get(SeatCheck).report();
    expect(differences).toEqual([expect.objectContaining({ runId, taken: 4, counted: 1 })]);
    await world.app.database.query('UPDATE enrolment_course_run SET taken = 1 WHERE id = ?', [runId]);
    await expect(
      world.app.database.query('UPDATE enrolment_course_run SET taken = taken - 2 WHERE id = ?', [runId]),
    ).rejects.toThrow(/ck_enrolment_course_run_taken/);
  });
});

describe('my learning', () => {
  it('has what comes, what was and what I give', async () => {
    const soon = await world.openRun({ sessions: [world.moment({ days: 100 })] });
    const later = await world.openRun({ sessions: [world.moment({ days: 110 })] });
    await enrol(person, later);
    const first = await enrol(person, soon);
    await world.app.get(Enrolments).cancel(person, first.id);
    const again = await enrol(person, soon);
    const mine = await world.app.get(EnrolmentViews).listMine(person);
    expect(mine.upcoming.map(({ run }) => run.id)).toEqual([soon, later]);
    expect(mine.upcoming[0]?.id).toBe(again.id);
    expect(mine.past).toEqual([]);
    world.app.clock.advance({ days: 105 });
    const after = await world.app.get(EnrolmentViews).listMine(person);
    expect(after.upcoming.map(({ run }) => run.id)).toEqual([later]);
    expect(after.past.map(({ run, open }) => [run.id, open])).toEqual([[soon, false]]);
    world.app.clock.advance({ days: -105 });
    const { teaching } = await world.app.get(EnrolmentViews).listMine(world.trainer);
    expect(teaching.map(({ id }) => id)).toEqual(expect.arrayContaining([soon, later]));
    expect(teaching.every(({ manages }) => manages)).toBe(true);
  });
});

describe('an in-company run', () => {
  it('exists for its people and for the body that asked, and for nobody else', async () => {
    const hrRole = (organisationId: string) => [{ role: 'hr-adviser' as const, organisationId }];
    const requester = await world.addPerson(world.province, 'Henk', hrRole(world.province));
    const foreignHr = await world.addPerson(world.city, 'Ans', hrRole(world.city));
    const [listed, colleague] = (await world.addPeople(2)) as [Actor, Actor];
    const runId = await world.openInCompany(requester, {
      heldFor: [listed.personId],
      place: { kind: 'online', link: 'https://meet.example/woo' },
      sessions: [world.moment({ days: 120 })],
    });
    const views = world.app.get(RunViews);
    const view = await views.get(listed, runId);
    expect(view).toMatchObject({ enrolment: 'invited-only', mine: { state: 'held' }, manages: false });
    expect(view.sessions[0]?.place.address).toBe('https://meet.example/woo');
    expect(await views.get(requester, runId)).toMatchObject({ mine: null, manages: true });
    expect(await world.app.get(EnrolmentMails).findRun(runId)).toMatchObject({
      requesterId: requester.personId,
      trainerIds: [world.trainer.personId],
      places: [{ personId: listed.personId, state: 'held' }],
      sessions: [{ place: { kind: 'online', address: null, link: 'https://meet.example/woo' } }],
    });
    expect(await views.get(world.trainer, runId)).toMatchObject({ manages: true });
    const { run, id: enrolmentId } = await world.app.get(EnrolmentViews).get(listed, view.mine?.id ?? '');
    const sessionId = run.sessions[0]?.id ?? '';

    const { startsAt, endsAt } = world.moment({ days: 121 });
    const to = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), timeZone: 'Europe/Amsterdam' };
    const changes = world.app.get(RunChanges);
    const participants = (actor: Actor) => world.app.get(EnrolmentViews).listParticipants(actor, runId);
    for (const stranger of [colleague, foreignHr]) {
      expect(await outcome(views.get(stranger, runId))).toBe('not-found');
      expect(await outcome(enrol(stranger, runId))).toBe('not-found');
      expect(await outcome(changes.cancelRun(stranger, runId))).toBe('not-found');
      expect(await outcome(changes.moveSession(stranger, sessionId, to))).toBe('not-found');
      expect(await outcome(participants(stranger))).toBe('not-found');
      expect(await outcome(world.app.get(Enrolments).cancel(stranger, enrolmentId))).toBe('not-found');
      expect(await outcome(world.app.get(EnrolmentViews).get(stranger, enrolmentId))).toBe('not-found');
    }
    expect(await outcome(views.get(undefined, runId))).toBe('not-found');
    expect(await outcome(enrol(listed, runId))).toBe('already-enrolled');
    expect(await outcome(participants(listed))).toBe('not-allowed');
    expect(await outcome(participants({ ...requester, assurance: 'mail' }))).toBe('second-factor-required');

    const { items } = await participants(world.trainer);
    expect(items.map(({ person: line, state }) => [line.id, state])).toEqual([[listed.personId, 'held']]);
    const looked = await world.app.database.query<{ actor_id: string; person_id: string }>(
      "SELECT actor_id, person_id FROM identity_access_log WHERE purpose = 'participants'",
    );
    expect(looked).toEqual([{ actor_id: world.trainer.personId, person_id: listed.personId }]);
    expect((await views.listOfCourse(listed, world.courseId)).items.map(({ id }) => id)).not.toContain(runId);
  });

  it('ends with its request', async () => {
    const requester = await world.addPerson(world.province, 'Henk');
    const requestId = newId();
    const runId = await world.openInCompany(requester, { requestId, sessions: [world.moment({ days: 130 })] });
    const runs = world.app.get(CourseRuns);
    await world.app.database.transaction((tx) => runs.cancelByRequest(tx, requestId, requester.personId));
    expect((await runs.getSummary([runId]))[0]?.state).toBe('cancelled');
  });
});

describe('two transactions that lock in opposite order', () => {
  it('both end well, because one of them is tried again', async () => {
    const [first, second] = [await world.openRun({ trainerIds: [] }), await world.openRun({ trainerIds: [] })];
    const people = (await world.addPeople(2)) as [Actor, Actor];
    const { database } = world.app;
    const enrolments = world.app.get(Enrolments);
    let tries = 0;
    let arrived = 0;
    const bothHoldOne = async () => {
      arrived += 1;
      for (let wait = 0; arrived < 2 && wait < 200; wait += 1) await new Promise((go) => setTimeout(go, 10));
    };
    const both = (actor: Actor, order: [string, string]) =>
      database.transaction(async (tx) => {
        tries += 1;
        const place = (runId: string) => enrolments.record(tx, { runId, ...actor, enrolledAt: world.app.clock.now() });
        await place(order[0]);
        await bothHoldOne();
        await place(order[1]);
      });
    await Promise.all([both(people[0], [first, second]), both(people[1], [second, first])]);
    expect(tries).toBe(3);
    expect(await world.counter(first)).toEqual({ taken: 2, rows: 2 });
    expect(await world.counter(second)).toEqual({ taken: 2, rows: 2 });
  });
});
