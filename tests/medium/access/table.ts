import { hashToken, newId } from '@onderling/platform';
import {
  advisers,
  anybody,
  fixed,
  foreignForAdvisers,
  hiddenFromMembers,
  members,
  nobodyAtAll,
  askedOfMembers,
  onArrival,
  onEnrolment,
  onInvitation,
  onJoinLink,
  onPendingPerson,
  onPlaceLink,
  onPerson,
  onRequest,
  onRun,
  requesterOf,
  row,
  type Row,
  signedIn,
  stewards,
} from './rows';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const moved = { startsAt: inDays(700), endsAt: inDays(700.05), timeZone: 'Europe/Amsterdam' };
const whole = {
  title: 'Een vraag',
  need: 'Wij willen dit leren.',
  audience: 'Het team',
  groupLevel: 'starting',
  groupSize: 6,
  dateOptions: [moved],
  place: { kind: 'online', link: 'https://meet.example/2' },
  mode: 'online',
  language: 'nl',
};
const profile = {
  findable: false,
  experience: '',
  languages: ['nl'],
  modes: ['online'],
  maxTravelKm: 10,
  timesPerYear: 2,
  absences: [{ from: '2027-07-01', until: '2027-07-14' }],
  version: 0,
};

/** Who may do what to whom over HTTP, written down by hand: every operation of the API has its rows here. */
export const table: readonly Row[] = [
  // the way in
  row('POST /sign-in-links', 'any address', anybody, () => ({
    path: '/sign-in-links',
    body: { email: `${newId()}@nieuw.example` },
  })),
  row('GET /sign-in-links/current', 'the browser’s own', anybody, fixed('/sign-in-links/current')),
  row('POST /sessions', 'without a mail', '!!!!!!!!!!', fixed('/sessions', { code: 'ABCD-EFGH' }), 'sign-in-ended'),
  row(
    'POST /sign-ups',
    'without a mail',
    '!!!!!!!!!!',
    async (scene) => ({
      path: '/sign-ups',
      body: { firstName: 'S', lastName: 'V', functionTitle: 'a', organisationId: scene.ours },
    }),
    'sign-up-not-open',
  ),

  // the own account
  row('GET /me', 'the caller', signedIn, fixed('/me')),
  row('PATCH /me', 'the caller', signedIn, fixed('/me', { functionTitle: 'jurist' })),
  row('GET /me/affiliations', 'the caller', signedIn, fixed('/me/affiliations')),
  row('GET /me/move', 'the caller', members, fixed('/me/move')),
  row('POST /me/move/links', 'any address', members, () => ({
    path: '/me/move/links',
    body: { email: `${newId()}@nieuw.example` },
  })),
  row(
    'POST /me/move/proof',
    'without a mail',
    askedOfMembers,
    fixed('/me/move/proof', { code: 'ABCD-EFGH' }),
    'sign-in-ended',
  ),
  row(
    'POST /me/move/choice',
    'without a mail',
    askedOfMembers,
    ({ theirs }) => ({ path: '/me/move/choice', body: { organisationId: theirs } }),
    'move-not-open',
  ),
  row('DELETE /me/move', 'the caller', members, async (scene, { personId }) => {
    await scene.things.arrival(scene.theirs, personId);
    return { path: '/me/move' };
  }),
  row('POST /me/second-factor', 'the caller', signedIn, fixed('/me/second-factor', {})),
  row(
    'POST /me/second-factor/confirmation',
    'the caller',
    '-!!!!!!!!!',
    fixed('/me/second-factor/confirmation', { code: '000000' }),
    'second-factor-code-wrong',
  ),
  row('GET /sessions', 'the caller', signedIn, fixed('/sessions')),
  row('DELETE /sessions', 'the caller', signedIn, fixed('/sessions')),
  row('DELETE /sessions/current', 'the caller', signedIn, fixed('/sessions/current')),
  row(
    'POST /sessions/current/elevation',
    'the caller',
    '-!!!!!!!!!',
    fixed('/sessions/current/elevation', { code: '000000' }),
    'second-factor-code-wrong',
  ),
  row('DELETE /sessions/{id}', 'the caller’s own', signedIn, async (scene, { personId }) => ({
    path: `/sessions/${(await scene.things.session(personId, 'mail')).id}`,
  })),
  row('DELETE /sessions/{id}', 'a colleague’s', '-000000000', async (scene) => ({
    path: `/sessions/${(await scene.things.session(scene.colleague, 'mail')).id}`,
  })),
  row('DELETE /sessions/{id}', 'a stranger’s', '-000000000', async (scene) => ({
    path: `/sessions/${(await scene.things.session(scene.stranger, 'mail')).id}`,
  })),

  // bodies and people
  row('GET /organisations', 'all', anybody, fixed('/organisations')),
  row('GET /organisations/{id}', 'another body', anybody, ({ theirs }) => ({ path: `/organisations/${theirs}` })),
  row('GET /organisations/{id}/people', 'the own body', '-xxx2+2+2+', ({ ours }) => ({
    path: `/organisations/${ours}/people`,
  })),
  row('GET /organisations/{id}/people', 'another body', '-xxx20202+', ({ theirs }) => ({
    path: `/organisations/${theirs}/people`,
  })),
  ...onPendingPerson(),
  row('GET /organisations/{id}/arrivals', 'the own body', '-xxx2+2+2+', ({ ours }) => ({
    path: `/organisations/${ours}/arrivals`,
  })),
  row('GET /organisations/{id}/arrivals', 'another body', '-xxx20202+', ({ theirs }) => ({
    path: `/organisations/${theirs}/arrivals`,
  })),
  ...onArrival(),
  ...onPerson('POST', '/deactivation'),
  ...onPerson('POST', '/reactivation', { state: 'deactivated' }),
  ...onPerson('GET', '/commitments', { state: 'deactivated' }),
  ...onPerson('POST', '/commitments/cancellation', { state: 'deactivated' }),
  ...onPerson('POST', '/roles', { body: { role: 'hr-adviser' } }),
  ...onPerson('DELETE', '/roles/{roleId}'),

  // the steward’s desk
  row('GET /access-requests', 'all', stewards, fixed('/access-requests')),
  row('POST /access-requests/{id}/resolution', 'any', stewards, async (scene) => ({
    path: `/access-requests/${await scene.things.accessRequest()}/resolution`,
    body: { organisationId: null },
  })),
  row('GET /failed-jobs', 'all', stewards, fixed('/failed-jobs')),
  row('POST /failed-jobs/{id}/retry', 'any', stewards, async (scene) => ({
    path: `/failed-jobs/${await scene.things.failedJob()}/retry`,
  })),

  // the catalogue
  row('GET /topics', 'all', anybody, fixed('/topics')),
  row('GET /search', 'all', anybody, fixed('/search?q=woo')),
  row('GET /courses/{id}', 'of another body', anybody, ({ courseId }) => ({ path: `/courses/${courseId}` })),
  row('GET /rooms', 'all', members, fixed('/rooms')),
  row('GET /trainers/me', 'the caller', members, fixed('/trainers/me')),
  row('PUT /trainers/me', 'the caller', members, ({ topicId }) => ({
    path: '/trainers/me',
    body: { ...profile, topics: [{ topicId, level: 2 }] },
  })),

  // runs and places
  row('GET /course-runs', 'of another body', anybody, ({ courseId }) => ({
    path: `/course-runs?courseId=${courseId}`,
  })),
  row('GET /course-runs/{id}', 'open', anybody, async (scene) => ({
    path: `/course-runs/${(await scene.things.run(scene.theirs, scene.foreignTrainer)).id}`,
  })),
  row('GET /course-runs/{id}', 'what the own body asked for', '00000+0000', async (scene) => {
    const requesterId = scene.colleague;
    return { path: `/course-runs/${(await scene.things.run(scene.ours, scene.foreignTrainer, { requesterId })).id}` };
  }),
  row('GET /course-runs/{id}', 'what another body asked for', nobodyAtAll, async (scene) => {
    const requesterId = scene.stranger;
    return { path: `/course-runs/${(await scene.things.run(scene.theirs, scene.foreignTrainer, { requesterId })).id}` };
  }),
  row('GET /course-runs/{id}', 'what another body asked for, with a place', '00++++++++', async (scene, me) => {
    const requesterId = scene.stranger;
    const { id } = await scene.things.run(scene.theirs, scene.foreignTrainer, { requesterId });
    await scene.things.enrolment(id, me.personId, scene.ours, 'confirmed');
    return { path: `/course-runs/${id}` };
  }),
  row('POST /course-runs/{id}/enrolments', 'open', members, async (scene) => ({
    path: `/course-runs/${(await scene.things.run(scene.theirs, scene.foreignTrainer)).id}/enrolments`,
    body: {},
  })),
  ...(['ours', 'theirs'] as const).map((whose) =>
    row('POST /course-runs/{id}/enrolments', `what ${whose} asked for`, hiddenFromMembers, async (scene) => {
      const requesterId = requesterOf(scene, whose);
      const { id } = await scene.things.run(scene[whose], scene.foreignTrainer, { requesterId });
      return { path: `/course-runs/${id}/enrolments`, body: {} };
    }),
  ),
  ...onRun('GET /course-runs/{id}/participants', ({ id }) => ({ path: `/course-runs/${id}/participants` })),
  ...onRun('POST /course-runs/{id}/cancellation', ({ id }) => ({ path: `/course-runs/${id}/cancellation` })),
  ...onRun('POST /course-sessions/{id}/move', ({ sessionId }) => ({
    path: `/course-sessions/${sessionId}/move`,
    body: moved,
  })),
  ...onEnrolment('GET', ''),
  ...onEnrolment('POST', '/confirmation'),
  ...onEnrolment('POST', '/cancellation'),
  ...onPlaceLink('lookup'),
  ...onPlaceLink('confirmation'),
  ...onPlaceLink('cancellation'),
  row('GET /me/enrolments', 'the caller', members, fixed('/me/enrolments')),

  // requests
  row('GET /knowledge-requests', 'of the own body', advisers, fixed('/knowledge-requests')),
  row('POST /knowledge-requests', 'for the own body', advisers, ({ topicId }) => ({
    path: '/knowledge-requests',
    body: { ...whole, topicIds: [topicId] },
  })),
  ...onRequest('GET', ''),
  ...onRequest('PATCH', '', { ...whole, title: 'Een andere vraag', version: 1 }),
  ...onRequest('POST', '/colleagues', { emails: ['iemand@elders.example'] }),
  ...onRequest('DELETE', '/colleagues/{personId}'),
  ...onRequest('POST', '/join-link'),
  ...onRequest('POST', '/withdrawal', { version: 1 }),
  ...(['ours', 'theirs'] as const).map((whose) =>
    row(
      'POST /knowledge-requests/{id}/submission',
      whose === 'ours' ? 'of the own body' : 'of another body',
      whose === 'ours' ? '-xxx2!xxxx' : foreignForAdvisers,
      async (scene) => {
        const { id } = await scene.things.request(scene[whose], requesterOf(scene, whose));
        return { path: `/knowledge-requests/${id}/submission`, body: { version: 1 } };
      },
      // The request of these tests names no topic.
      'request-not-complete',
    ),
  ),
  ...onJoinLink('lookup'),
  ...onJoinLink('use'),
  row('GET /me/listings', 'the caller', members, fixed('/me/listings')),
  ...(['ours', 'theirs'] as const).flatMap((whose) => [
    row('DELETE /me/listings/{requestId}', `on a list of ${whose}`, members, async (scene, { personId }) => {
      const { id } = await scene.things.request(scene[whose], requesterOf(scene, whose), 'inviting');
      await scene.things.listed(id, personId);
      return { path: `/me/listings/${id}` };
    }),
    row('DELETE /me/listings/{requestId}', `not on a list of ${whose}`, hiddenFromMembers, async (scene) => {
      const { id } = await scene.things.request(scene[whose], requesterOf(scene, whose), 'inviting');
      await scene.things.listed(id, scene.stranger);
      return { path: `/me/listings/${id}` };
    }),
  ]),

  row('GET /trainers/me/standing', 'the caller', members, fixed('/trainers/me/standing')),

  // invitations
  row('GET /me/invitations', 'the caller', members, fixed('/me/invitations')),
  row('POST /invitations/lookup', 'who holds the link', anybody, async (scene) => {
    const { token } = await scene.things.invitation(scene.theirs, scene.stranger, scene.foreignTrainer);
    return { path: '/invitations/lookup', body: { token } };
  }),
  row('POST /invitations/lookup', 'who guesses', nobodyAtAll, () => ({
    path: '/invitations/lookup',
    body: { token: hashToken(newId()).slice(0, 43) },
  })),
  ...onInvitation('GET', '', 'sent'),
  ...onInvitation('POST', '/acceptance', 'sent', true),
  ...onInvitation('POST', '/decline', 'sent'),
  ...onInvitation('POST', '/undo', 'declined'),
];
