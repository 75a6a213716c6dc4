import { hashToken, newId } from '@onderling/platform';
import type { Scene, SignedIn } from './scene';

/** A request to make; what belongs to the caller is made for that caller (a person that is nobody, when nobody asks). */
export interface Asked {
  readonly path: string;
  readonly body?: unknown;
}
export interface Row {
  /** As openapi.json names it, without /api/v1. */
  readonly operation: string;
  /** Whose object it is, seen from the caller. */
  readonly object: string;
  /** One sign for each caller, in the order of `callers`; see `signs`. */
  readonly expected: string;
  readonly ask: (scene: Scene, caller: SignedIn) => Promise<Asked> | Asked;
  /** The code behind `!`: let in, and refused for what was sent. */
  readonly refusal?: string;
}

/** What the signs of a row mean. */
export const signs: Record<string, { readonly status: number; readonly code?: string }> = {
  '-': { status: 401, code: 'sign-in-required' },
  x: { status: 403, code: 'not-allowed' },
  2: { status: 403, code: 'second-factor-required' },
  0: { status: 404 },
};

//                      nobody · pending · member · trainer · adviser (mail, strong) · administrator (mail, strong) · steward
export const anybody = '++++++++++';
export const nobodyAtAll = '0000000000';
export const signedIn = '-+++++++++';
export const members = '-x++++++++';
export const askedOfMembers = '-x!!!!!!!!';
export const notEvenMembers = '-xxxxxxxxx';
export const hiddenFromMembers = '-x00000000';
export const advisers = '-xxx2+xxxx';
export const foreignForAdvisers = '-xxx20xxxx';
export const managers = '-x002+0000';
export const administrators = '-xxxxx2+2+';
export const foreignForAdministrators = '-xxxxx202+';
export const stewards = '-xxxxxxx2+';

export const fixed = (path: string, body?: unknown) => () => ({ path, ...(body === undefined ? {} : { body }) });

type Ask = Row['ask'];
export const row = (operation: string, object: string, expected: string, ask: Ask, refusal?: string): Row => ({
  operation,
  object,
  expected,
  ask,
  ...(refusal ? { refusal } : {}),
});

type Whose = 'ours' | 'theirs';
export const requesterOf = (scene: Scene, whose: Whose) => (whose === 'ours' ? scene.colleague : scene.stranger);

/** Rows for an action on a run: open or asked for, by whom, and given by whom. */
export function onRun(operation: string, address: (run: { id: string; sessionId: string }) => Asked): Row[] {
  const inCompany = (whose: Whose): Ask => {
    return async (scene) => {
      const requesterId = requesterOf(scene, whose);
      return address(await scene.things.run(scene[whose], scene.foreignTrainer, { requesterId }));
    };
  };
  return [
    row(operation, 'an open run of somebody else', notEvenMembers, async (scene) =>
      address(await scene.things.run(scene.ours, scene.foreignTrainer)),
    ),
    row(operation, 'a run that the caller gives', members, async (scene, { personId }) =>
      address(await scene.things.run(scene.theirs, personId)),
    ),
    row(operation, 'what the own body asked for', managers, inCompany('ours')),
    row(operation, 'what another body asked for', hiddenFromMembers, inCompany('theirs')),
    row(operation, 'what another body asked for, with a place for the caller', notEvenMembers, async (scene, me) => {
      const run = await scene.things.run(scene.theirs, scene.foreignTrainer, { requesterId: scene.stranger });
      await scene.things.enrolment(run.id, me.personId, scene.ours, 'confirmed');
      return address(run);
    }),
  ];
}

/** Rows for a place: the caller's own, a colleague's and a stranger's. */
export function onEnrolment(method: string, tail: string): Row[] {
  const operation = `${method} /enrolments/{id}${tail}`;
  const placeOf =
    (who: (scene: Scene, me: SignedIn) => string): Ask =>
    async (scene, me) => {
      const { id } = await scene.things.run(scene.theirs, scene.foreignTrainer);
      const personId = who(scene, me);
      return { path: `/enrolments/${await scene.things.enrolment(id, personId, scene.ours, 'held')}${tail}` };
    };
  return [
    row(
      operation,
      'the caller’s own',
      members,
      placeOf((_, me) => me.personId),
    ),
    row(
      operation,
      'a colleague’s',
      hiddenFromMembers,
      placeOf((scene) => scene.colleague),
    ),
    row(
      operation,
      'a stranger’s',
      hiddenFromMembers,
      placeOf((scene) => scene.stranger),
    ),
  ];
}

/** Rows for the link of a held place: with nobody signed in, its owner, or somebody else; and for a guess. */
export function onPlaceLink(tail: 'lookup' | 'confirmation' | 'cancellation'): Row[] {
  const operation = `POST /place-links/${tail}`;
  const path = `/place-links/${tail}`;
  const of =
    (who: (scene: Scene, me: SignedIn) => string): Ask =>
    async (scene, me) => ({
      path,
      body: { token: await scene.things.heldPlace(scene.theirs, scene.stranger, who(scene, me)) },
    });
  return [
    row(
      operation,
      'who holds the link of the own place',
      anybody,
      of((_, me) => me.personId),
    ),
    row(
      operation,
      'who holds the link of another’s place',
      tail === 'lookup' ? anybody : '+!!!!!!!!!',
      of((scene) => scene.stranger),
      'place-of-somebody-else',
    ),
    row(operation, 'who guesses', nobodyAtAll, () => ({ path, body: { token: hashToken(newId()) } })),
  ];
}

/** Rows for an action on a request: of the own body and of another one. */
export function onRequest(method: string, tail: string, body?: unknown): Row[] {
  const operation = `${method} /knowledge-requests/{id}${tail}`;
  const of =
    (whose: Whose): Ask =>
    async (scene) => {
      const { id } = await scene.things.request(scene[whose], requesterOf(scene, whose));
      const listed = await scene.things.person(scene[whose]);
      await scene.things.listed(id, listed);
      const path = `/knowledge-requests/${id}${tail.replace('{personId}', listed)}`;
      return { path, ...(body === undefined ? {} : { body }) };
    };
  return [
    row(operation, 'of the own body', advisers, of('ours')),
    row(operation, 'of another body', foreignForAdvisers, of('theirs')),
  ];
}

/** Rows for an invitation: to the caller, to somebody else, and to somebody else for a request of the own body. */
export function onInvitation(method: string, tail: string, state: 'sent' | 'declined', withDate = false): Row[] {
  const operation = `${method} /invitations/{id}${tail}`;
  const to =
    (whose: Whose, who: (scene: Scene, me: SignedIn) => string): Ask =>
    async (scene, me) => {
      const trainerId = who(scene, me);
      if (trainerId === me.personId) await scene.things.profile(trainerId);
      const made = await scene.things.invitation(scene[whose], requesterOf(scene, whose), trainerId, state);
      const body = method === 'GET' ? {} : { body: withDate ? { dateOptionId: made.dateOptionId } : {} };
      return { path: `/invitations/${made.id}${tail}`, ...body };
    };
  // Somebody whose membership waits is found by nobody and cannot accept, but sees and declines what is theirs.
  const mine = withDate ? '00++++++++' : '0+++++++++';
  return [
    row(
      operation,
      'to the caller',
      mine,
      to('theirs', (_, me) => me.personId),
    ),
    row(
      operation,
      'to somebody else',
      nobodyAtAll,
      to('theirs', (scene) => scene.foreignTrainer),
    ),
    row(
      operation,
      'to somebody else, for the own body',
      nobodyAtAll,
      to('ours', (scene) => scene.foreignTrainer),
    ),
  ];
}

/** Rows for an action on a person: of the own body, of another one, and of one without an administrator. */
export function onPerson(
  method: string,
  tail: string,
  { state = 'active', body, orphan }: { state?: 'active' | 'deactivated'; body?: unknown; orphan?: string } = {},
): Row[] {
  const operation = `${method} /people/{id}${tail}`;
  const of =
    (whose: 'ours' | 'theirs' | 'orphan'): Ask =>
    async (scene) => {
      const id = await scene.things.person(scene[whose], [], state);
      const roleId = tail.includes('{roleId}') ? await scene.things.role(id, 'hr-adviser', scene[whose]) : '';
      return { path: `/people/${id}${tail.replace('{roleId}', roleId)}`, ...(body === undefined ? {} : { body }) };
    };
  return [
    row(operation, 'of the own body', administrators, of('ours')),
    row(operation, 'of another body', foreignForAdministrators, of('theirs')),
    row(operation, 'of a body without administrator', orphan ?? foreignForAdministrators, of('orphan')),
  ];
}

export function onPendingPerson(): Row[] {
  const of =
    (whose: 'ours' | 'theirs' | 'orphan'): Ask =>
    async (scene) => ({ path: `/people/${await scene.things.person(scene[whose], [], 'pending')}/confirmation` });
  const operation = 'POST /people/{id}/confirmation';
  return [
    row(operation, 'of the own body', '-xxxxx2+2x', of('ours')),
    row(operation, 'of another body', '-xxxxx2020', of('theirs')),
    row(operation, 'of a body without administrator', '-xxxxx202+', of('orphan')),
  ];
}

/** Somebody of another body who says to work for this one now. */
export function onArrival(): Row[] {
  const of =
    (whose: 'ours' | 'theirs' | 'orphan'): Ask =>
    async (scene) => {
      const personId = await scene.things.person(whose === 'ours' ? scene.theirs : scene.ours);
      const path = `/arrivals/${await scene.things.arrival(scene[whose], personId)}/resolution`;
      return { path, body: { worksHere: true } };
    };
  const operation = 'POST /arrivals/{id}/resolution';
  return [
    row(operation, 'at the own body', '-xxxxx2+2x', of('ours')),
    row(operation, 'at another body', '-xxxxx2020', of('theirs')),
    row(operation, 'at a body without administrator', '-xxxxx202+', of('orphan')),
  ];
}

export function onJoinLink(tail: string): Row[] {
  const of =
    (whose: Whose): Ask =>
    async (scene) => {
      const token = hashToken(newId()).slice(0, 43);
      await scene.things.request(scene[whose], requesterOf(scene, whose), 'inviting', token);
      return { path: `/join-links/${tail}`, body: { token } };
    };
  const operation = `POST /join-links/${tail}`;
  return [
    row(operation, 'of the own body', members, of('ours')),
    row(operation, 'of another body', hiddenFromMembers, of('theirs')),
  ];
}
