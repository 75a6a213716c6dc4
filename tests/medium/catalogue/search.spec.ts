import { searchQuery } from '@onderling/contracts';
import { Courses, Topics, type NewCourse } from '@onderling/catalogue';
import { CatalogueSearch, Enrolments } from '@onderling/enrolment';
import { newId } from '@onderling/platform';
import { DataSource } from 'typeorm';
import { World } from '../enrolment/world';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world?.close());

const search = (query: Record<string, unknown> = {}) => world.app.get(CatalogueSearch).search(searchQuery.parse(query));
const titles = async (query: Record<string, unknown>) => (await search(query)).items.map(({ course }) => course.title);

async function addCourse(change: Partial<NewCourse>): Promise<string> {
  return world.app.database.transaction((tx) =>
    world.app.get(Courses).publish(tx, {
      organisationId: world.city,
      ownerId: world.trainer.personId,
      trainerIds: [world.trainer.personId],
      format: 'workshop',
      title: 'Iets',
      gain: 'Je kunt iets.',
      description: '',
      language: 'nl',
      mode: 'online',
      durationMinutes: 90,
      topicIds: [],
      ...change,
    }),
  );
}

describe('the reference of topics', () => {
  it('loads once, and again without effect', async () => {
    const topics = world.app.get(Topics);
    const written = await topics.loadReference();
    expect(written).toBe((await topics.list()).length);
    expect(await topics.loadReference()).toBe(0);
    const first = (await topics.list())[0];
    expect(await topics.bySlug(first?.slug ?? '')).toEqual(first);
    expect(await topics.getMany([first?.id ?? '', newId()])).toEqual(new Map([[first?.id, first]]));
  });
});

describe('searching the catalogue', () => {
  let woo: string;
  beforeAll(async () => {
    const topics = await world.app.get(Topics).list();
    woo = topics.find(({ name }) => name.nl === 'Woo-verzoeken afhandelen')?.id ?? '';
    expect(woo).not.toBe('');
    await addCourse({
      title: 'Weglakken zonder spijt',
      gain: 'Je weet wat je weglakt.',
      topicIds: [woo],
      format: 'course',
    });
    await addCourse({ title: 'Wonen in de regio', description: 'Over woonbeleid en verzoeken van inwoners.' });
    await addCourse({ title: 'Public procurement basics', language: 'en', durationMinutes: 480, mode: 'hybrid' });
  });

  it('understands an abbreviation, and says what it also looked for', async () => {
    const found = await search({ q: 'woo' });
    expect(found.items.map(({ course }) => course.title)).toEqual([
      'Woo-verzoeken: van vraag naar besluit',
      'Weglakken zonder spijt',
    ]);
    expect(found.alsoSearched).toContain('Wet open overheid');
  });

  it('needs every word of the query somewhere', async () => {
    expect(await titles({ q: 'woo weglakken' })).toEqual(['Weglakken zonder spijt']);
    expect(await titles({ q: 'verzoek inwoners' })).toEqual(['Wonen in de regio']);
    expect(await search({ q: 'woo sterrenkunde' })).toMatchObject({ items: [], total: 0, next: null });
    expect(await titles({ q: "100% ' OR 1=1 --" })).toEqual([]);
    expect(await search({ q: '😀' })).toMatchObject({ items: [], total: 0, alsoSearched: [] });
    expect(await titles({ q: '%' })).toEqual([]);
  });

  it('filters and counts', async () => {
    const all = await search();
    expect(all.total).toBe(4);
    expect(all.facets).toMatchObject({ language: { nl: 3, en: 1 }, mode: { 'on-site': 1, online: 2, hybrid: 1 } });
    expect(await titles({ language: 'en' })).toEqual(['Public procurement basics']);
    expect(await titles({ topic: (await world.app.get(Topics).getMany([woo])).get(woo)?.slug })).toEqual([
      'Weglakken zonder spijt',
    ]);
    expect((await search({ duration: 'day-or-more', language: ['nl', 'en'] })).facets.duration).toEqual({
      'two-hours': 2,
      'half-day': 1,
      'day-or-more': 1,
    });
  });

  it('shows the next run with its places of this moment', async () => {
    const soon = await world.openRun({ capacity: 1 });
    const later = await world.openRun({ sessions: [world.moment({ days: 30 }), world.moment({ days: 31 })] });
    await world.openRun({ sessions: [world.moment({ days: -3 })] });
    const nextRunOf = async (query: Record<string, unknown> = {}) => (await search(query)).items[0]?.nextRun;
    expect(await nextRunOf()).toMatchObject({ id: soon, free: 1, sessions: 1, place: { kind: 'address' } });
    const person = await world.addPerson(world.province, 'Mila');
    await world.app.get(Enrolments).enrol(person, soon, {}, world.key(person));
    expect(await nextRunOf()).toMatchObject({ id: soon, free: 0 });
    expect(await nextRunOf({ placesFree: 'true' })).toMatchObject({ id: later, free: 10, sessions: 2 });
    expect(await nextRunOf({ start: 'two-months' })).toMatchObject({ id: later });
    const { facets } = await search();
    expect(facets).toMatchObject({ placesFree: 1, start: { 'two-weeks': 1, 'two-months': 1 } });
    expect((await search({ start: 'later' })).total).toBe(0);
  });

  it('pages without gaps or repetition', async () => {
    const seen: string[] = [];
    for (let page: number | null = 1; page !== null;) {
      const found = await search({ page, pageSize: 3 });
      seen.push(...found.items.map(({ course }) => course.id));
      page = found.next;
    }
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
  });

  it('stays quick with three thousand courses, in a fixed number of queries', async () => {
    const before = await countQueries(() => search({ pageSize: 2 }));
    await multiplyCourses(3_000);
    const times: number[] = [];
    const find = async () => {
      const started = performance.now();
      const result = await search({ q: 'verzoeken woo', pageSize: 20 });
      times.push(performance.now() - started);
      return result;
    };
    const found = await find();
    await find();
    await find();
    expect(found.total).toBeGreaterThan(500);
    expect(found.items).toHaveLength(20);
    expect(before).toBeGreaterThan(5);
    expect(await countQueries(() => search({ pageSize: 20 }))).toBeLessThanOrEqual(before);
    // Generous, since other test files run at the same time.
    expect(Math.min(...times)).toBeLessThan(1_000);
  });
});

/** Counts statements at the one door to the driver, so that other test files on the same server do not matter. */
async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const runner = world.app.get(DataSource).createQueryRunner();
  const spy = jest.spyOn(Object.getPrototypeOf(runner) as typeof runner, 'query');
  try {
    await work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
    await runner.release();
  }
}

/** Copies every course, with its topics, trainers and a run each, until there are as many. */
async function multiplyCourses(wanted: number): Promise<void> {
  const { database } = world.app;
  const body = 'Woorden over werk bij de overheid, verzoeken, besluiten en bezwaar. '.repeat(12);
  const text = ` woo verzoeken | wet open overheid | ${body.toLowerCase().replace(/[.,]/g, '')} `;
  for (let made = 0; made < wanted; made += 500) {
    const ids = Array.from({ length: 500 }, () => newId());
    const now = world.app.clock.now();
    const starts = world.moment({ days: 5 });
    const values = (row: string) => ids.map(() => row).join(', ');
    await database.query(
      `INSERT INTO catalogue_course (id, organisation_id, owner_id, state, format, title, gain, description, language, mode,
         duration_minutes, search_title, search_topics, search_text, created_at, updated_at, version)
       VALUES ${values("(?, ?, ?, 'published', 'course', ?, 'Je kunt iets.', ?, 'nl', 'online', 60, ?, ' wet open overheid ', ?, ?, ?, 1)")}`,
      ids.flatMap((id, at) => [
        id,
        world.city,
        world.trainer.personId,
        `Woo ${made + at}`,
        body,
        ' woo verzoeken ',
        text,
        now,
        now,
      ]),
    );
    await database.query(
      `INSERT INTO enrolment_course_run (id, kind, state, course_id, organisation_id, title, description, format, language,
         mode, capacity, taken, starts_at, ends_at, created_at, updated_at, version)
       VALUES ${values("(?, 'open', 'active', ?, ?, 'Woo', '', 'course', 'nl', 'online', 10, 0, ?, ?, ?, ?, 1)")}`,
      ids.flatMap((id) => [newId(), id, world.city, starts.startsAt, starts.endsAt, now, now]),
    );
  }
}
