import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { CatalogueModule, Courses, Topics } from '@onderling/catalogue';
import {
  courseRunList,
  courseRunView,
  courseView,
  enrolmentList,
  enrolmentView,
  participantList,
  roomList,
  searchView,
  topicList,
  trainerProfileView,
} from '@onderling/contracts';
import { CourseRuns, EnrolmentModule } from '@onderling/enrolment';
import {
  Config,
  createHttpAdapter,
  Database,
  type DatabaseModel,
  migrate,
  newId,
  PlatformModule,
  setUpHttp,
} from '@onderling/platform';
import { DataSource } from 'typeorm';
import type { ZodType } from 'zod';
import * as catalogue from '../../../libs/catalogue/src/persistence';
import * as enrolment from '../../../libs/enrolment/src/persistence';
import * as identity from '../../../libs/identity/src/persistence';
import { OrganisationReference } from '../../../libs/identity/src/organisations/organisation-reference.service';
import { PeopleRegister } from '../../../libs/identity/src/people/people-register.service';
import { LoginSessions } from '../../../libs/identity/src/sessions/login-sessions.service';
import * as platform from '../../../libs/platform/src/persistence';
import { mediumConfig } from '../../support/medium-app';
import { testDatabase, type TestDatabase } from '../../support/services';
import { idleJobs } from '../platform/idle-jobs';

let base: TestDatabase;
let app: NestFastifyApplication;
let trainer: string;
let participant: string;
let courseId: string;
let runId: string;
let inCompanyId: string;

const models: DatabaseModel[] = [platform, identity, catalogue, enrolment];
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const session = (days: number) => ({
  startsAt: inDays(days),
  endsAt: inDays(days + 0.1),
  timeZone: 'Europe/Amsterdam',
});

beforeAll(async () => {
  base = await testDatabase();
  const config = mediumConfig(base.url, { ROLES: 'api', PUBLIC_URL: 'https://onderling.example' });
  const entities = models.flatMap((model) => model.entities);
  const migrations = models.flatMap((model) => model.migrations);
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot({ entities, migrations }), CatalogueModule, EnrolmentModule],
    providers: idleJobs(),
  })
    .overrideProvider(Config)
    .useValue(config)
    .compile();
  await migrate(module.get(DataSource));
  app = module.createNestApplication<NestFastifyApplication>(createHttpAdapter(config), { bodyParser: false });
  await setUpHttp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await module.get(OrganisationReference, { strict: false }).load();
  await module.get(Topics, { strict: false }).loadReference();
  await tellStory();
});
afterAll(async () => {
  await app?.close();
  await base?.drop();
});

async function tellStory(): Promise<void> {
  const get = <T>(token: new (...parameters: never[]) => T): T => app.get<T>(token, { strict: false });
  const database = get(Database);
  const rows = await database.query<{ id: string }>('SELECT id FROM identity_organisation ORDER BY name LIMIT 2');
  const [city = '', province = ''] = rows.map(({ id }) => id);
  const colleague = (firstName: string, organisationId: string) => ({
    firstName,
    lastName: 'de Vries',
    email: `${firstName}@${firstName}.example`.toLowerCase(),
    functionTitle: null,
    language: 'nl' as const,
    state: 'active' as const,
    organisationId,
    roles: [],
  });
  await database.transaction(async (tx) => {
    const people = [colleague('Femke', city), colleague('Mila', province)];
    [trainer = '', participant = ''] = await get(PeopleRegister).register(tx, people);
    courseId = await get(Courses).publish(tx, {
      organisationId: city,
      ownerId: trainer,
      trainerIds: [trainer],
      format: 'workshop',
      title: 'Woo-verzoeken',
      gain: 'Je handelt een verzoek af.',
      description: 'Oefenen.',
      language: 'nl',
      mode: 'online',
      durationMinutes: 120,
      topicIds: [],
    });
  });
  const place = { kind: 'online', link: 'https://meet.example/1' } as const;
  const open = { courseId, actorId: null, sessions: [session(7)], place, capacity: 1 };
  const asked = { requestId: newId(), organisationId: province, requesterId: participant, trainerId: trainer };
  const inCompany = { title: 'Voor ons', description: '', language: 'nl', mode: 'online', capacity: 8 } as const;
  await database.transaction(async (tx) => {
    ({ runId } = await get(CourseRuns).announce(tx, open));
    const run = { ...asked, ...inCompany, sessions: [session(9)], place, heldFor: [participant] };
    ({ runId: inCompanyId } = await get(CourseRuns).openRun(tx, run));
  });
}

interface Call {
  path: string;
  method?: 'GET' | 'POST' | 'PUT';
  as?: string;
  body?: unknown;
  key?: string;
}
interface Answer {
  status: number;
  json: Record<string, unknown>;
}

async function call({ path, method = 'GET', as, body, key }: Call): Promise<Answer> {
  const answer = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers: {
      ...(as ? { cookie: await signedIn(as) } : {}),
      ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
      ...(key ? { 'idempotency-key': key } : {}),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  return { status: answer.statusCode, json: JSON.parse(answer.body) as Record<string, unknown> };
}

const signedIn = async (personId: string): Promise<string> => {
  const started = await app
    .get(Database, { strict: false })
    .transaction((tx) =>
      app.get(LoginSessions, { strict: false }).start(tx, { personId, assurance: 'mail', device: 'x' }),
    );
  return `__Host-session=${started.token}`;
};

/** The answer has exactly the fields of its schema. */
const keeps = ({ status, json }: Answer, schema: ZodType, expected = 200) => {
  expect({ status, json }).toMatchObject({ status: expected });
  expect(schema.parse(json)).toEqual(json);
};

describe('what anybody may read', () => {
  it('is the catalogue: topics, courses, open runs and the search', async () => {
    keeps(await call({ path: '/topics' }), topicList);
    keeps(await call({ path: `/courses/${courseId}` }), courseView);
    keeps(await call({ path: '/search?q=woo&format=workshop&format=course&placesFree=true' }), searchView);
    keeps(await call({ path: `/course-runs?courseId=${courseId}` }), courseRunList);
    const run = await call({ path: `/course-runs/${runId}` });
    keeps(run, courseRunView);
    expect(JSON.stringify(run.json)).not.toContain('meet.example');
  });

  it('is not an in-company run, which exists for its own people only', async () => {
    const { json: missing } = await call({ path: `/course-runs/${newId()}` });
    const hidden = await call({ path: `/course-runs/${inCompanyId}` });
    expect(hidden).toMatchObject({ status: 404, json: { code: missing['code'], detail: missing['detail'] } });
    keeps(await call({ path: `/course-runs/${inCompanyId}`, as: trainer }), courseRunView);
  });

  it('is refused with every fault at once', async () => {
    const { status, json } = await call({ path: '/search?page=0&format=lezing&unknown=1' });
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: 'invalid-input' });
    expect((json['errors'] as unknown[]).length).toBeGreaterThanOrEqual(3);
    expect((await call({ path: '/course-runs/no-id' })).status).toBe(400);
  });
});

describe('enrolling over HTTP', () => {
  const path = () => `/course-runs/${runId}/enrolments`;

  it('needs a login session, a key and only known fields', async () => {
    expect(await call({ path: path(), method: 'POST', body: {}, key: 'key-00001' })).toMatchObject({ status: 401 });
    const as = participant;
    expect(await call({ path: path(), method: 'POST', body: {}, as })).toMatchObject({
      status: 400,
      json: { code: 'idempotency-key-missing' },
    });
    const body = { question: 'Hoe?', state: 'confirmed', organisationId: newId() };
    expect(await call({ path: path(), method: 'POST', body, as, key: 'key-00002' })).toMatchObject({ status: 400 });
  });

  it('enrols, shows, cancels; a key sent again gives the same answer, with another body 422', async () => {
    const enrol = (body: object) => call({ path: path(), method: 'POST', body, as: participant, key: 'key-00003' });
    const first = await enrol({ question: 'Hoe snel?' });
    keeps(first, enrolmentView, 201);
    expect(await enrol({ question: 'Hoe snel?' })).toEqual(first);
    expect(await enrol({ question: 'Iets anders' })).toMatchObject({
      status: 422,
      json: { code: 'idempotency-key-reused' },
    });
    const second = await call({ path: path(), method: 'POST', body: {}, as: participant, key: 'key-00004' });
    expect(second).toMatchObject({ status: 409, json: { code: 'already-enrolled' } });
    keeps(await call({ path: '/me/enrolments', as: participant }), enrolmentList);
    const id = String(first.json['id']);
    expect(await call({ path: `/enrolments/${id}`, as: trainer })).toMatchObject({ status: 404 });
    keeps(await call({ path: `/course-runs/${runId}/participants`, as: trainer }), participantList);
    expect(await call({ path: `/course-runs/${runId}/participants`, as: participant })).toMatchObject({ status: 403 });
    const gone = await call({ path: `/enrolments/${id}/cancellation`, method: 'POST', as: participant });
    keeps(gone, enrolmentView);
    expect(gone.json).toMatchObject({ state: 'cancelled', open: false });
  });

  it('confirms a held place by one click', async () => {
    const { json } = await call({ path: `/course-runs/${inCompanyId}`, as: participant });
    const { id } = json['mine'] as { id: string };
    const confirmed = await call({ path: `/enrolments/${id}/confirmation`, method: 'POST', as: participant });
    keeps(confirmed, enrolmentView);
    expect(confirmed.json).toMatchObject({ state: 'confirmed' });
    expect(JSON.stringify(confirmed.json)).toContain('https://meet.example/1');
  });
});

describe('what a trainer does over HTTP', () => {
  it('keeps a profile, with a conflict for an old version', async () => {
    const read = await call({ path: '/trainers/me', as: trainer });
    keeps(read, trainerProfileView);
    const body = {
      findable: true,
      topics: [],
      experience: 'Veel gedaan.',
      languages: ['nl'],
      modes: ['online'],
      maxTravelKm: 30,
      timesPerYear: 3,
      absences: [],
      version: 0,
    };
    const save = () => call({ path: '/trainers/me', method: 'PUT', as: trainer, body });
    keeps(await save(), trainerProfileView);
    expect(await save()).toMatchObject({ status: 409, json: { code: 'request-changed' } });
    keeps(await call({ path: '/rooms?q=stadhuis', as: trainer }), roomList);
  });

  it('moves a session and calls the run off', async () => {
    const { json } = await call({ path: `/course-runs/${runId}`, as: trainer });
    const [{ id }] = json['sessions'] as [{ id: string }];
    const to = { startsAt: inDays(8).toISOString(), endsAt: inDays(8.1).toISOString(), timeZone: 'Europe/Amsterdam' };
    const move = (as: string, body: object) => call({ path: `/course-sessions/${id}/move`, method: 'POST', as, body });
    expect(await move(participant, to)).toMatchObject({ status: 403 });
    expect(await move(trainer, { ...to, endsAt: to.startsAt })).toMatchObject({ status: 400 });
    expect(await move(trainer, { ...to, timeZone: 'Nowhere' })).toMatchObject({
      status: 400,
      json: { code: 'invalid-input' },
    });
    keeps(await move(trainer, to), courseRunView);
    const cancel = () => call({ path: `/course-runs/${runId}/cancellation`, method: 'POST', as: trainer });
    keeps(await cancel(), courseRunView);
    keeps(await cancel(), courseRunView);
  });
});
