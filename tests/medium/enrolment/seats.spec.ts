import { Enrolments, SeatCheck } from '@onderling/enrolment';
import type { Actor } from '@onderling/identity';
import type { Tx } from '@onderling/platform';
import { SeatRepository } from '../../../libs/enrolment/src/seat/seat.repository';
import { outcome, World } from './world';

const places = 10;
const crowd = 200;
const environment = { DATABASE_POOL_SIZE: '40' };

/** What the product must not do: look whether there is a place, and take it afterwards. */
class ReadThenWrite extends SeatRepository {
  override async take(tx: Tx, runId: string, count: number): Promise<boolean> {
    const [run] = (await tx.query('SELECT taken, capacity FROM enrolment_course_run WHERE id = ?', [runId])) as {
      taken: number;
      capacity: number;
    }[];
    if (!run || run.taken + count > run.capacity) return false;
    await tx.query('UPDATE enrolment_course_run SET taken = taken + ? WHERE id = ?', [count, runId]);
    return true;
  }
}

/** Everybody presses the button at once. Returns how often each answer was given. */
async function rush(world: World, runId: string, people: readonly Actor[]): Promise<Record<string, number>> {
  const enrolments = world.app.get(Enrolments);
  const answers = await Promise.all(
    people.map((actor) => outcome(enrolments.enrol(actor, runId, {}, world.key(actor)))),
  );
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

describe('two hundred people and ten places', () => {
  let world: World;
  let people: Actor[];
  beforeAll(async () => {
    world = await World.start({ environment });
    people = await world.addPeople(crowd);
  });
  afterAll(() => world?.close());

  it.each([1, 2])('gives exactly ten places, round %i', async () => {
    const runId = await world.openRun({ capacity: places, trainerIds: [] });
    expect(await rush(world, runId, people)).toEqual({ done: places, 'run-full': crowd - places });
    expect(await world.counter(runId)).toEqual({ taken: places, rows: places });
  });

  it('stays exact while people cancel and others take their places', async () => {
    const runId = await world.openRun({ capacity: places, trainerIds: [] });
    const enrolments = world.app.get(Enrolments);
    const first = people.slice(0, places);
    const held = await Promise.all(first.map((actor) => enrolments.enrol(actor, runId, {}, world.key(actor))));
    const leaving = held.map(({ id }, at) => outcome(enrolments.cancel(first[at] as Actor, id)));
    const [left] = await Promise.all([Promise.all(leaving), rush(world, runId, people.slice(places, 120))]);
    expect(left).toEqual(Array.from({ length: places }, () => 'done'));
    const { taken, rows } = await world.counter(runId);
    expect(taken).toBe(rows);
    expect(taken).toBeLessThanOrEqual(places);
    expect(await rush(world, runId, people.slice(120))).toMatchObject({ 'run-full': 80 - (places - taken) });
  });

  it('makes one enrolment of one key sent fifty times, with equal answers', async () => {
    const runId = await world.openRun({ capacity: places, trainerIds: [] });
    const [actor] = people as [Actor];
    const key = world.key(actor);
    const enrolments = world.app.get(Enrolments);
    const before = (await world.mails(actor.personId)).length;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => enrolments.enrol(actor, runId, { question: 'Hoe snel?' }, key)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await world.counter(runId)).toEqual({ taken: 1, rows: 1 });
    // One confirmation and one calendar item.
    expect((await world.mails(actor.personId)).length - before).toBe(2);
  });

  it('gives somebody who presses twice with two keys one place', async () => {
    const runId = await world.openRun({ capacity: places, trainerIds: [] });
    const [actor] = people as [Actor];
    expect(await rush(world, runId, [actor, actor, actor])).toEqual({ done: 1, 'already-enrolled': 2 });
    expect(await world.counter(runId)).toEqual({ taken: 1, rows: 1 });
  });

  it('leaves counters that agree with the rows', async () => {
    const report = await world.app.get(SeatCheck).report();
    expect(report).toMatchObject({ differences: [], overfull: [], wronglyMarked: 0 });
    expect(report.runs).toBeGreaterThanOrEqual(5);
  });
});

describe('the same crowd when places are read first and taken afterwards', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ environment, replace: [{ token: SeatRepository, value: new ReadThenWrite() }] });
  });
  afterAll(() => world?.close());

  it('oversells, so the test above can fail', async () => {
    const runId = await world.openRun({ capacity: places, trainerIds: [] });
    const counts = await rush(world, runId, await world.addPeople(crowd));
    expect(counts['done']).toBeGreaterThan(places);
  });
});
