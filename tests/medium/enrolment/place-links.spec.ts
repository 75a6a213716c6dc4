import { EnrolmentMails } from '@onderling/enrolment';
import type { Actor } from '@onderling/identity';
import { OpenedPlaces } from '../../../libs/enrolment/src/place-link/opened-places.service';
import { RunChanges } from '../../../libs/enrolment/src/run/run-changes.service';
import { outcome, World } from './world';

let world: World;
let requester: Actor;
beforeAll(async () => {
  world = await World.start();
  requester = await world.addPerson(world.province, 'Henk');
});
afterAll(() => world?.close());

const visitor = { address: '192.0.2.1', device: 'Firefox', browserSecret: undefined, sessionToken: undefined };
const holding = (token: string, actor?: Actor) => ({ token, visitor, actor });
const places = () => world.app.get(OpenedPlaces);
let days = 20;

/** A place that is held for somebody in a run of its own, with the token that the mail carries. */
async function held(person: Actor): Promise<{ runId: string; enrolmentId: string; token: string }> {
  days += 1;
  const runId = await world.openInCompany(requester, {
    heldFor: [person.personId],
    sessions: [world.moment({ days })],
  });
  const mail = (await world.mails(person.personId)).findLast(({ kind }) => kind === 'place-held');
  const enrolmentId = mail?.subjectId ?? '';
  return { runId, enrolmentId, token: await tokenOf(enrolmentId) };
}

async function tokenOf(enrolmentId: string): Promise<string> {
  const link = (await world.app.get(EnrolmentMails).findEnrolment(enrolmentId))?.link ?? '';
  return /\/go\/place\/([\w-]+)$/.exec(link)?.[1] ?? link;
}

/** A colleague who is known by e-mail address alone. */
async function neverSeen(): Promise<Actor> {
  const person = await world.addPerson(world.province, '');
  const invited = "UPDATE identity_person SET state = 'invited', last_name = '' WHERE id = ?";
  await world.app.database.query(invited, [person.personId]);
  return person;
}
const stateOf = async (personId: string) =>
  (await world.app.database.query<{ state: string }>('SELECT state FROM identity_person WHERE id = ?', [personId]))[0]
    ?.state;
const kindsTo = async (person: Actor) => (await world.mails(person.personId)).map(({ kind }) => kind);

describe('the link of a held place', () => {
  it('shows the place and changes nothing, however often it is opened', async () => {
    const person = await world.addPerson(world.province, 'Mila');
    const { enrolmentId, runId, token } = await held(person);
    expect(token).toMatch(/^[\w-]{43}$/);
    const before = await world.mails();
    for (let times = 0; times < 3; times += 1) {
      expect(await places().look(holding(token))).toMatchObject({
        id: enrolmentId,
        state: 'held',
        firstName: 'Mila',
        reader: 'not-signed-in',
        open: true,
        run: {
          title: 'Woo voor het team',
          organisationName: 'provincie Overijssel',
          trainers: [{ name: 'Femke de Vries' }],
        },
      });
    }
    expect(await world.mails()).toEqual(before);
    expect(await world.counter(runId)).toEqual({ taken: 1, rows: 1 });
  });

  it('confirms the place of somebody who never signed in, who stays as unknown as before', async () => {
    const person = await neverSeen();
    const { runId, token } = await held(person);
    const [once, twice] = [
      await places().step(holding(token), 'confirm'),
      await places().step(holding(token), 'confirm'),
    ];
    expect(once).toMatchObject({ state: 'confirmed', firstName: null, open: true });
    expect(twice).toEqual(once);
    expect(await kindsTo(person)).toEqual(['place-held', 'calendar-request', 'enrolment-confirmed']);
    expect(await world.counter(runId)).toEqual({ taken: 1, rows: 1 });
    expect(await stateOf(person.personId)).toBe('invited');
  });

  it('gives the place back, and tells that from then on', async () => {
    const person = await neverSeen();
    const { runId, token } = await held(person);
    expect(await places().step(holding(token), 'cancel')).toMatchObject({ state: 'cancelled', open: false });
    expect(await world.counter(runId)).toEqual({ taken: 0, rows: 0 });
    expect(await outcome(places().step(holding(token), 'confirm'))).toBe('enrolment-closed');
    expect(await places().look(holding(token))).toMatchObject({ state: 'cancelled', open: false });
  });

  it('goes on in the later mails about the place, and ends with the run', async () => {
    const person = await neverSeen();
    const { enrolmentId, runId, token } = await held(person);
    await places().step(holding(token), 'confirm');
    expect(await tokenOf(enrolmentId)).toBe(token);
    await world.app.get(RunChanges).cancelRun(world.trainer, runId);
    expect(await places().look(holding(token))).toMatchObject({ open: false, run: { state: 'cancelled' } });
    expect(await outcome(places().step(holding(token), 'cancel'))).toBe('done');
    expect(await kindsTo(person)).not.toContain('enrolment-cancelled');

    const other = await held(person);
    world.app.clock.advance({ days: 300 });
    expect(await places().look(holding(other.token))).toMatchObject({ state: 'held', open: false });
    expect(await outcome(places().step(holding(other.token), 'confirm'))).toBe('session-over');
    world.app.clock.advance({ days: -300 });
  });

  it('does nothing in a browser where somebody else is signed in, and works where its owner is', async () => {
    const [owner, colleague] = (await world.addPeople(2)) as [Actor, Actor];
    const { runId, token } = await held(owner);
    expect(await places().look(holding(token, colleague))).toMatchObject({ reader: 'somebody-else', state: 'held' });
    for (const action of ['confirm', 'cancel'] as const)
      expect(await outcome(places().step(holding(token, colleague), action))).toBe('place-of-somebody-else');
    expect(await places().step(holding(token, owner), 'confirm')).toMatchObject({
      reader: 'owner',
      state: 'confirmed',
    });
    expect(await world.counter(runId)).toEqual({ taken: 1, rows: 1 });
  });

  it('is found by its hash alone: what the database holds opens nothing', async () => {
    const { enrolmentId, token } = await held(await world.addPerson(world.province, 'Noor'));
    const [row] = await world.app.database.query<{ nonce: string; hash: string }>(
      'SELECT nonce, token_hash AS hash FROM enrolment_place_link WHERE enrolment_id = ?',
      [enrolmentId],
    );
    for (const guess of [row?.nonce, row?.hash, enrolmentId, token.slice(1), `${token}x`])
      expect(await outcome(places().look(holding(guess ?? '')))).toBe('not-found');
  });

  it('opens nothing any more in a mailbox that the account has left, nor for who takes part no longer', async () => {
    const person = await world.addPerson(world.province, 'Sem');
    const { enrolmentId, token } = await held(person);
    const set = (column: string, value: string) =>
      world.app.database.query(`UPDATE identity_person SET ${column} = ? WHERE id = ?`, [value, person.personId]);
    await set('email', 'sem@elders.example');
    expect(await outcome(places().step(holding(token), 'confirm'))).toBe('not-found');
    // Mails to the new address lead to the page for who signs in.
    expect(await tokenOf(enrolmentId)).toMatch(new RegExp(`/enrolments/${enrolmentId}$`));
    await set('email', `${person.personId}@overheid.example`);
    expect(await outcome(places().look(holding(token)))).toBe('done');
    await set('state', 'deactivated');
    expect(await outcome(places().look(holding(token)))).toBe('not-found');
  });

  it('is refused after too many tries from one address', async () => {
    const from = { ...holding('guess'.repeat(8)), visitor: { ...visitor, address: '192.0.2.99' } };
    const outcomes = new Set<string>();
    for (let tries = 0; tries < 401; tries += 1) outcomes.add(await outcome(places().look(from)));
    expect([...outcomes]).toEqual(['not-found', 'too-many-requests']);
  });
});
