import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CourseRunView, InvitationView, MyLearningView, RequestView } from '@onderling/contracts';
import { Client, eventually } from '../support/client';
import { codeIn } from './mail-text';
import type { Stage } from './stage';

const folder = join(__dirname, '../../apps/web/src/routes');

/** Every page of the web app as its folder says it, without the groups in brackets. */
export const pageRoutes: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('+page.svelte'))
  .map((file) => `/${dirname(file)}`.replace(/\/\([^)]+\)/g, '').replace(/^\/\.$/, '/'))
  .toSorted();

/** Addresses of things that exist in the demonstration, to fill the routes with. */
export interface Places {
  readonly course: string;
  readonly openRun: string;
  readonly enrolment: string;
  readonly request: string;
  readonly draft: string;
  readonly matched: string;
  readonly groupRun: string;
  readonly session: string;
  readonly invitation: string;
  readonly joinToken: string;
  /** A question for access to Onderling that waits for the steward. */
  readonly access: string;
  /** A colleague whose account was closed. */
  readonly leaver: string;
}

export async function findPlaces(stage: Stage): Promise<Places> {
  const origin = stage.url;
  const [adviser, marit, trainer] = await Promise.all(
    ['hr-adviser', 'civil-servant', 'invited-trainer'].map((persona) => Client.as(origin, persona)),
  );
  if (!adviser || !marit || !trainer) throw new Error('the demonstration has no such personas');
  const cards = (await adviser.get<{ items: { id: string; state: string }[] }>('/knowledge-requests')).body.items;
  const inState = (state: string) => cards.find((card) => card.state === state)?.id ?? '';
  const draft = (await adviser.post<RequestView>('/knowledge-requests', { title: 'Nog een concept' })).body.id;
  const matched = inState('matched');
  await adviser.post(`/knowledge-requests/${matched}/join-link`);
  const request = (await adviser.get<RequestView>(`/knowledge-requests/${matched}`)).body;
  const groupRun = (await adviser.get<CourseRunView>(`/course-runs/${request.runId}`)).body;
  const learning = (await marit.get<MyLearningView>('/me/enrolments')).body;
  const enrolment = learning.upcoming.find(({ state, open }) => state === 'confirmed' && open);
  const found = (await marit.get<{ items: { course: { id: string } }[] }>('/search?placesFree=true')).body.items;
  const runs = (
    await Promise.all(
      found.map(({ course }) => marit.get<{ items: CourseRunView[] }>(`/course-runs?courseId=${course.id}`)),
    )
  ).flatMap(({ body }) => body.items);
  const openRun = runs.find((run) => run.enrolment === 'open' && run.mine === null);
  // Something for every list: work that was given up, and somebody from a body that nobody knows.
  await stage.sql(failedJob);
  await askFromOutside(stage);
  const steward = await Client.as(origin, 'platform-steward');
  const access = await eventually(
    async () => (await steward.get<{ items: { id: string }[] }>('/access-requests')).body.items[0]?.id,
    20_000,
    'the question for access',
  );
  const invitation = await eventually(
    async () =>
      (await trainer.get<{ items: InvitationView[] }>('/me/invitations')).body.items.find(
        ({ state }) => state === 'sent',
      ),
    30_000,
    'the invitation of the invited trainer',
  );
  return {
    course: openRun?.courseId ?? '',
    openRun: openRun?.id ?? '',
    enrolment: enrolment?.id ?? '',
    request: inState('inviting'),
    draft,
    matched,
    groupRun: groupRun.id,
    session: groupRun.sessions[0]?.id ?? '',
    invitation: invitation.id,
    joinToken: request.joinToken ?? '',
    access,
    leaver: await findLeaver(origin),
  };
}

/** Somebody of a body that Onderling does not know proves their address. */
async function askFromOutside(stage: Stage): Promise<void> {
  const email = 'iemand@onbekende-dienst.example';
  const somebody = new Client(stage.url);
  await somebody.post('/sign-in-links', { email, language: 'nl', returnTo: '/' });
  const mail = await eventually(async () => stage.post.to(email)[0], 20_000, 'the mail to somebody from outside');
  await somebody.post('/sessions', { code: codeIn(mail) });
}

const failedJob = `INSERT INTO platform_outbox (id, job, payload, state, run_at, finished_at, attempts, last_error, created_at)
  VALUES (UUID(), 'send-mail', '{}', 'failed', NOW(6), NOW(6), 9, 'mail-refused', NOW(6))`;

async function findLeaver(origin: string): Promise<string> {
  const administrator = await Client.as(origin, 'organisation-administrator');
  const me = (await administrator.get<{ organisation: { id: string } }>('/me')).body;
  const people = `/organisations/${me.organisation.id}/people`;
  type Listed = { items: { id: string; name: string; roles: unknown[] }[] };
  const personas = (await administrator.get<{ items: { name: string }[] }>('/demo/personas')).body.items;
  const gone = (await administrator.get<Listed>(`${people}?state=deactivated`)).body.items[0];
  if (gone) return gone.id;
  const active = (await administrator.get<Listed>(`${people}?state=active&pageSize=100`)).body.items;
  const leaver =
    active.findLast(({ name, roles }) => roles.length === 0 && personas.every((one) => one.name !== name))?.id ?? '';
  await administrator.post(`/people/${leaver}/deactivation`);
  return leaver;
}

export interface PageCase {
  /** Who looks; nobody in particular when absent. */
  readonly as?: string;
  readonly path: (places: Places) => string;
  /** 200 unless said otherwise. */
  readonly status?: number;
}

const everybody = (path: string): PageCase => ({ path: () => path });
const asAdviser = (path: (places: Places) => string): PageCase => ({ as: 'hr-adviser', path });
const asMarit = (path: (places: Places) => string): PageCase => ({ as: 'civil-servant', path });
const asSteward = (path: (places: Places) => string): PageCase => ({ as: 'platform-steward', path });
const asAdministrator = (path: (places: Places) => string): PageCase => ({ as: 'organisation-administrator', path });
const asTrainer = (path: (places: Places) => string): PageCase => ({ as: 'invited-trainer', path });

/** How each page is looked at. A page that is missing here fails the test. */
export const pageCases: Readonly<Record<string, readonly PageCase[]>> = {
  '/': [
    everybody('/'),
    asAdviser(() => '/'),
    asMarit(() => '/'),
    asTrainer(() => '/'),
    asAdministrator(() => '/'),
    asSteward(() => '/'),
  ],
  '/accessibility': [everybody('/accessibility')],
  '/account': [
    asMarit(() => '/account'),
    { as: 'colleague-trainer', path: () => '/account' },
    asAdviser(() => '/account'),
  ],
  '/account/move': [], // reached by the mail to a new address, as the two pages below: looked at in moving.spec.ts
  '/account/move/choose': [],
  '/account/move/confirm': [],
  '/courses': [everybody('/courses'), everybody('/courses?q=gesprek&mode=online'), everybody('/courses?q=qzxqzx')],
  '/courses/[id]': [asMarit(({ course }) => `/courses/${course}`)],
  '/demo': [everybody('/demo')],
  '/demo/mails': [everybody('/demo/mails'), everybody('/demo/mails?to=qzxqzx')],
  '/enrolments/[id]': [asMarit(({ enrolment }) => `/enrolments/${enrolment}`)],
  '/enrolments/[id]/cancel': [asMarit(({ enrolment }) => `/enrolments/${enrolment}/cancel`)],
  '/help': [everybody('/help')],
  '/invitations/[id]': [asTrainer(({ invitation }) => `/invitations/${invitation}`), everybody('/invitations/unknown')],
  '/join/[token]': [asAdviser(({ joinToken }) => `/join/${joinToken}`), everybody('/join/no-such-token')],
  '/matching': [everybody('/matching')],
  '/my-learning': [asMarit(() => '/my-learning'), asTrainer(() => '/my-learning')],
  '/organisation/people': [
    asAdministrator(() => '/organisation/people'),
    asAdministrator(() => '/organisation/people?q=qzxqzx'),
  ],
  '/organisation/people/[id]': [asAdministrator(({ leaver }) => `/organisation/people/${leaver}`)],
  '/places/[id]': [everybody('/places/unknown')], // a place itself is opened by a mail: see accessibility.spec.ts
  '/places/[id]/cancel': [],
  '/privacy': [everybody('/privacy')],
  '/requests': [asAdviser(() => '/requests')],
  '/requests/new': [asAdviser(() => '/requests/new')],
  '/requests/[id]': [
    asAdviser(({ request }) => `/requests/${request}`),
    asAdviser(({ matched }) => `/requests/${matched}`),
    asAdviser(({ draft }) => `/requests/${draft}`),
  ],
  '/requests/[id]/colleagues': [asAdviser(({ matched }) => `/requests/${matched}/colleagues`)],
  '/requests/[id]/question': [asAdviser(({ request }) => `/requests/${request}/question`)],
  '/requests/[id]/edit': [
    asAdviser(({ draft }) => `/requests/${draft}/edit`),
    asAdviser(({ draft }) => `/requests/${draft}/edit?step=2`),
  ],
  '/runs/[id]': [asMarit(({ openRun }) => `/runs/${openRun}`)],
  '/runs/[id]/cancel': [asAdviser(({ groupRun }) => `/runs/${groupRun}/cancel`)],
  '/runs/[id]/enrol': [asMarit(({ openRun }) => `/runs/${openRun}/enrol`)],
  '/runs/[id]/participants': [asAdviser(({ groupRun }) => `/runs/${groupRun}/participants`)],
  '/runs/[id]/sessions/[session]/move': [
    asAdviser(({ groupRun, session }) => `/runs/${groupRun}/sessions/${session}/move`),
  ],
  '/second-factor': [asMarit(() => '/second-factor')],
  '/sign-in': [everybody('/sign-in')],
  '/sign-in/code': [],
  '/sign-in/confirm': [], // reached by the link of a mail, as /sign-in/code and /sign-up: looked at on the way in
  '/sign-up': [],
  '/steward/access-requests': [
    asSteward(() => '/steward/access-requests'),
    asSteward(({ access }) => `/steward/access-requests?request=${access}`),
    asSteward(({ access }) => `/steward/access-requests?request=${access}&q=qzxqzx`),
  ],
  '/steward/organisations': [
    asSteward(() => '/steward/organisations'),
    asSteward(() => '/steward/organisations?q=qzxqzx'),
  ],
  '/steward/failed-jobs': [asSteward(() => '/steward/failed-jobs')],
  '/teach': [everybody('/teach'), { as: 'colleague-trainer', path: () => '/teach' }],
  '/teach/why': [asTrainer(() => '/teach/why'), asMarit(() => '/teach/why')],
};

/** Pages that say no: what is not there, what is not for this person. */
export const noCases: readonly PageCase[] = [
  { ...everybody('/no-such-page'), status: 404 },
  { ...asMarit(() => '/runs/01a200d2-5895-7103-96c7-b9bcf9f0b99f'), status: 404 },
  { ...asMarit(() => '/organisation/people'), status: 403 },
];
