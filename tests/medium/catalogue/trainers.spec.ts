import { Courses, Rooms, Topics, TrainerProfiles } from '@onderling/catalogue';
import type { TrainerProfileInput } from '@onderling/contracts';
import type { Actor } from '@onderling/identity';
import { newId } from '@onderling/platform';
import { TrainerPages } from '../../../libs/enrolment/src/teaching/trainer-pages.service';
import { outcome, World } from '../enrolment/world';

let world: World;
let topicId: string;
beforeAll(async () => {
  world = await World.start();
  await world.app.get(Topics).loadReference();
  topicId = (await world.app.get(Topics).list())[0]?.id ?? '';
});
afterAll(() => world?.close());

const profile = (change: Partial<TrainerProfileInput> = {}): TrainerProfileInput => ({
  findable: true,
  topics: [{ topicId, level: 3 }],
  experience: 'Tien jaar Woo-verzoeken bij drie gemeenten.',
  languages: ['nl', 'en'],
  modes: ['on-site', 'online'],
  maxTravelKm: 60,
  timesPerYear: 4,
  absences: [{ from: '2027-07-19', until: '2027-08-27' }],
  version: 0,
  ...change,
});

const rolesOf = async (actor: Actor): Promise<string[]> =>
  (
    await world.app.database.query<{ role: string }>(
      'SELECT role FROM identity_role_assignment WHERE person_id = ? AND active = 1',
      [actor.personId],
    )
  ).map(({ role }) => role);

describe('the page on which a colleague makes themself findable', () => {
  it('starts empty, is kept whole, and makes a trainer of who turns it on', async () => {
    const person = await world.addPerson(world.city, 'Daan');
    const pages = world.app.get(TrainerPages);
    expect(await pages.get(person)).toMatchObject({
      exists: false,
      findable: false,
      version: 0,
      asOthersSee: { id: person.personId },
    });
    await pages.save(person, profile({ findable: false }));
    expect(await rolesOf(person)).toEqual([]);
    const saved = await pages.save(person, profile({ version: 1 }));
    expect(saved).toMatchObject({
      exists: true,
      findable: true,
      topics: [{ topicId, level: 3 }],
      languages: ['nl', 'en'],
      absences: [{ from: '2027-07-19', until: '2027-08-27' }],
      givenThisYear: 0,
      version: 2,
    });
    await pages.save(person, profile({ version: 2 }));
    expect(await rolesOf(person)).toEqual(['trainer']);
    expect(await pages.get(world.trainer)).toMatchObject({ exists: false });
  });

  it('does not write over what was saved in another window', async () => {
    const person = await world.addPerson(world.city, 'Saar');
    const profiles = world.app.get(TrainerProfiles);
    const answers = await Promise.all(
      [1, 2, 3].map((times) => outcome(profiles.saveOwn(person, profile({ timesPerYear: times })))),
    );
    expect(answers.toSorted()).toEqual(['done', 'request-changed', 'request-changed']);
    expect(await outcome(profiles.saveOwn(person, profile({ version: 7 })))).toBe('request-changed');
    expect(
      await outcome(profiles.saveOwn(person, profile({ version: 1, topics: [{ topicId: newId(), level: 1 }] }))),
    ).toBe('topic-unknown');
  });

  it('gives the matcher the facts of everybody who can be found, and of nobody else', async () => {
    const profiles = world.app.get(TrainerProfiles);
    const hidden = await world.addPerson(world.city, 'Jip');
    await profiles.saveOwn(hidden, profile({ findable: false }));
    const gone = await world.addPerson(world.city, 'Puck');
    await profiles.saveOwn(gone, profile());
    await world.app.database.query("UPDATE identity_person SET state = 'deactivated' WHERE id = ?", [gone.personId]);
    await profiles.saveOwn(world.trainer, profile());
    const facts = await profiles.listFindable();
    const ids = facts.map(({ personId }) => personId);
    expect(ids).toContain(world.trainer.personId);
    expect(ids).not.toContain(hidden.personId);
    expect(ids).not.toContain(gone.personId);
    const mine = facts.find(({ personId }) => personId === world.trainer.personId);
    expect(mine).toMatchObject({
      organisationId: world.city,
      topics: [{ topicId, level: 3 }],
      latitude: 52.5,
      maxTravelKm: 60,
      lastRefreshedAt: world.app.clock.now(),
    });
    expect(mine?.texts).toEqual([
      'Tien jaar Woo-verzoeken bij drie gemeenten.',
      'Woo-verzoeken: van vraag naar besluit. Je handelt een verzoek binnen de termijn af.',
    ]);
    const locked = await world.app.database.transaction((tx) => profiles.lockTrainer(tx, world.trainer.personId));
    expect(locked).toEqual(mine);
    expect(await outcome(world.app.database.transaction((tx) => profiles.lockTrainer(tx, newId())))).toBe('not-found');
  });
});

describe('courses and rooms', () => {
  it('shows a course with its body and trainers', async () => {
    const courses = world.app.get(Courses);
    expect(await courses.getView(world.courseId)).toMatchObject({
      title: 'Woo-verzoeken: van vraag naar besluit',
      organisation: { id: world.city, name: 'gemeente Zwolle' },
      trainers: [{ id: world.trainer.personId, organisationName: 'gemeente Zwolle' }],
    });
    expect(await outcome(courses.getView(newId()))).toBe('not-found');
  });

  it('lists rooms by body and words', async () => {
    const rooms = world.app.get(Rooms);
    const page = { page: 1, pageSize: 20 };
    expect(await rooms.list({ ...page, organisationId: world.city, q: 'zwol' })).toMatchObject({
      total: 1,
      next: null,
      items: [{ id: world.roomId, venueName: 'Stadhuis', equipment: ['scherm'], organisationId: world.city }],
    });
    expect(await rooms.list({ ...page, organisationId: world.province })).toMatchObject({ total: 0 });
    expect(await rooms.list({ ...page, q: '%' })).toMatchObject({ total: 0 });
    expect(await outcome(rooms.getView(newId()))).toBe('room-unknown');
  });
});
