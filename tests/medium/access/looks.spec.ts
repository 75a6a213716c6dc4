import { WholeApp } from '../../support/whole-app';
import { type Caller, Scene, type SignedIn } from './scene';

let whole: WholeApp;
let scene: Scene;
beforeAll(async () => {
  whole = await WholeApp.start();
  scene = await Scene.build(whole);
}, 120_000);
afterAll(() => whole?.close());

interface Line {
  personId: string | null;
  subjectId: string;
  purpose: string;
  correlationId: string;
  at: Date;
}
const linesOf = (me: SignedIn): Promise<Line[]> =>
  whole.database.query<Line>(
    `SELECT person_id AS personId, subject_id AS subjectId, purpose, correlation_id AS correlationId, at
       FROM identity_access_log WHERE actor_id = ? ORDER BY person_id, subject_id`,
    [me.personId],
  );

interface Look {
  readonly operation: string;
  readonly as: Caller;
  readonly purpose: string;
  /** Makes what is looked at; answers where, and whose data stand there: a person, or a subject without a person. */
  readonly make: (me: SignedIn) => Promise<{ path: string; seen: { personId: string | null; subjectId: string }[] }>;
}

/** Every read of the API that shows data of a person which not everybody may see. */
const looks: Look[] = [
  {
    operation: 'GET /organisations/{id}/people',
    as: 'steward',
    purpose: 'administration',
    make: async () => {
      const body = await scene.things.body();
      const people = [await scene.things.person(body), await scene.things.person(body, [], 'pending')];
      return {
        path: `/organisations/${body}/people`,
        seen: people.map((personId) => ({ personId, subjectId: body })),
      };
    },
  },
  {
    operation: 'GET /organisations/{id}/arrivals',
    as: 'steward',
    purpose: 'administration',
    make: async () => {
      const body = await scene.things.body();
      const personId = await scene.things.person(scene.theirs);
      await scene.things.arrival(body, personId);
      return { path: `/organisations/${body}/arrivals`, seen: [{ personId, subjectId: body }] };
    },
  },
  {
    operation: 'GET /people/{id}/commitments',
    as: 'administrator',
    purpose: 'commitments',
    make: async () => {
      const personId = await scene.things.person(scene.ours, [], 'deactivated');
      return { path: `/people/${personId}/commitments`, seen: [{ personId, subjectId: personId }] };
    },
  },
  {
    operation: 'GET /course-runs/{id}/participants',
    as: 'trainer',
    purpose: 'participants',
    make: async (me) => {
      const { id } = await scene.things.run(scene.theirs, me.personId);
      for (const personId of [scene.colleague, scene.stranger]) {
        await scene.things.enrolment(id, personId, scene.ours, 'confirmed');
      }
      const seen = [scene.colleague, scene.stranger].map((personId) => ({ personId, subjectId: id }));
      return { path: `/course-runs/${id}/participants`, seen };
    },
  },
  {
    operation: 'GET /knowledge-requests/{id}',
    as: 'adviser',
    purpose: 'candidates',
    make: async (me) => {
      const { requestId } = await scene.things.invitation(scene.ours, me.personId, scene.foreignTrainer);
      return {
        path: `/knowledge-requests/${requestId}`,
        seen: [{ personId: scene.foreignTrainer, subjectId: requestId }],
      };
    },
  },
  {
    operation: 'GET /knowledge-requests/{id}',
    as: 'adviser',
    purpose: 'colleagues',
    make: async (me) => {
      const { id } = await scene.things.request(scene.ours, me.personId);
      await scene.things.listed(id, scene.colleague);
      return { path: `/knowledge-requests/${id}`, seen: [{ personId: scene.colleague, subjectId: id }] };
    },
  },
  {
    operation: 'GET /access-requests',
    as: 'steward',
    purpose: 'access-requests',
    make: async () => {
      await whole.database.query('DELETE FROM identity_access_request');
      const subjectId = await scene.things.accessRequest();
      return { path: '/access-requests', seen: [{ personId: null, subjectId }] };
    },
  },
];

/** Reads whose answer holds a mail address, and whose it is when that is no look at somebody else. */
const ownAddress: Record<string, string> = {
  'GET /me': 'the caller’s own',
  'GET /me/move': 'the one that the caller has proven',
  'GET /sign-in-links/current': 'the one that this browser has proven',
};

describe('looking at another person’s data', () => {
  it('is on the list for every read whose answer holds a mail address', () => {
    const withAddress = whole.contract.operations.filter(
      (operation) => operation.startsWith('GET ') && hasAddress(operation),
    );
    const known = new Set([...looks.map(({ operation }) => operation), ...Object.keys(ownAddress)]);
    expect(withAddress.length).toBeGreaterThan(4);
    expect(withAddress.map((one) => one.replace('/api/v1', '')).filter((one) => !known.has(one))).toEqual([]);
  });

  it.each(looks.map((look) => [`${look.operation}: ${look.purpose}`, look] as const))(
    '%s leaves exactly one complete line for each person, once a look',
    async (_, { as, purpose, make }) => {
      const me = await scene.enter(as);
      if (!me) throw new Error('nobody looks');
      const { path, seen } = await make(me);
      const read = (id: string) =>
        whole.call({ method: 'GET', path, cookie: me.cookie, headers: { 'x-request-id': id } });
      expect((await read('look-0001')).status).toBe(200);
      const lines = await linesOf(me);
      const wanted = seen.map((one) => ({ ...one, purpose, correlationId: 'look-0001' }));
      expect(lines.map(({ at: _at, ...line }) => line)).toEqual(
        wanted.toSorted((a, b) => ((a.personId ?? '') < (b.personId ?? '') ? -1 : 1)),
      );
      for (const { at } of lines) expect(Math.abs(Date.now() - at.getTime())).toBeLessThan(60_000);

      await Promise.all([read('look-0002'), read('look-0003')]);
      expect(await linesOf(me)).toHaveLength(seen.length);
      await whole.database.query('UPDATE identity_access_log SET at = at - INTERVAL 16 MINUTE WHERE actor_id = ?', [
        me.personId,
      ]);
      expect((await read('look-0004')).status).toBe(200);
      expect(await linesOf(me)).toHaveLength(2 * seen.length);
    },
  );

  it('leaves no line where nothing was shown, and none of looking at oneself', async () => {
    const [member, trainer] = [await scene.enter('member'), await scene.enter('trainer')];
    if (!member || !trainer) throw new Error('nobody looks');
    const { id } = await scene.things.run(scene.theirs, trainer.personId);
    await scene.things.enrolment(id, member.personId, scene.ours, 'confirmed');
    const path = `/course-runs/${id}/participants`;
    expect((await whole.call({ method: 'GET', path, cookie: member.cookie })).status).toBe(403);
    expect(await linesOf(member)).toEqual([]);

    const administrator = await scene.enter('administrator');
    if (!administrator) throw new Error('nobody looks');
    const list = {
      method: 'GET',
      path: `/organisations/${scene.ours}/people?pageSize=100`,
      cookie: administrator.cookie,
    };
    expect((await whole.call(list)).status).toBe(200);
    const people = (await linesOf(administrator)).map(({ personId }) => personId);
    expect(people.length).toBeGreaterThan(2);
    expect(people).not.toContain(administrator.personId);
  });

  it('is noted when an answer to a change shows them, too', async () => {
    const me = await scene.enter('adviser');
    if (!me) throw new Error('nobody looks');
    const { id } = await scene.things.request(scene.ours, me.personId);
    await scene.things.listed(id, scene.colleague);
    const body = { title: 'Anders', version: 1 };
    expect(
      (await whole.call({ method: 'PATCH', path: `/knowledge-requests/${id}`, cookie: me.cookie, body })).status,
    ).toBe(200);
    expect((await linesOf(me)).map(({ personId }) => personId)).toEqual([scene.colleague]);
  });
});

/** Whether an answer of this operation can hold a field called email. */
function hasAddress(operation: string): boolean {
  const [method = '', path = ''] = operation.split(' ');
  const { responses = {} } = whole.contract.document.paths[path]?.[method.toLowerCase()] ?? {};
  return Object.entries(responses).some(([status, answer]) => status !== 'default' && mentions(answer, new Set()));
}
function mentions(value: unknown, seen: Set<string>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { $ref: reference, properties } = value as { $ref?: unknown; properties?: Record<string, unknown> };
  if (properties && 'email' in properties) return true;
  if (typeof reference === 'string' && !seen.has(reference)) {
    seen.add(reference);
    return mentions(whole.contract.document.components.schemas[reference.split('/').at(-1) ?? ''], seen);
  }
  return Object.values(value).some((part) => mentions(part, seen));
}
