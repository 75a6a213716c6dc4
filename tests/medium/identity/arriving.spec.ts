import { AccessRequests } from '../../../libs/identity/src/access-requests/access-requests.service';
import type { Actor } from '../../../libs/identity/src/actor';
import { Arrivals } from '../../../libs/identity/src/moves/arrivals.service';
import { MoveQueries } from '../../../libs/identity/src/moves/move.query';
import { MoveProof } from '../../../libs/identity/src/moves/move-proof.service';
import { OwnMove } from '../../../libs/identity/src/moves/own-move.service';
import { Departures } from '../../../libs/identity/src/people/departures.service';
import { SignInMails } from '../../../libs/identity/src/sign-in/sign-in-mails.query';
import { SignIn } from '../../../libs/identity/src/sign-in/sign-in.service';
import type { MediumApp } from '../../support/medium-app';
import { askForMail, visitor } from './identity-app';
import { codeOf, Movers } from './movers';

let movers: Movers;
let app: MediumApp;
let bodies: Movers['bodies'];
beforeAll(async () => {
  movers = await Movers.start();
  ({ app, bodies } = movers);
});
afterAll(() => app?.close());

describe('a move under a shared domain', () => {
  it('waits for the administrator of the chosen body; until then nothing changes', async () => {
    const administrator = await movers.colleague('az', { roles: ['organisation-administrator'], assurance: 'strong' });
    const foreign = await movers.colleague('deventer', { roles: ['organisation-administrator'], assurance: 'strong' });
    const { actor, personId, email, token } = await movers.colleague('deventer');
    const address = `shared${movers.made}@rijk.example`;
    const { browser, next } = await movers.prove(actor, address);
    expect(next).toBe('choose');
    const [moves, proof] = [app.get(OwnMove), app.get(MoveProof)];
    const state = await moves.state(actor, browser);
    expect(state.choice?.organisations.map(({ id }) => id).toSorted()).toEqual([bodies.az, bodies.bzk].toSorted());
    expect(await codeOf(proof.choose(actor, bodies.deventer, browser))).toBe('organisation-not-yours');
    expect(await codeOf(proof.choose(actor, bodies.az, visitor()))).toBe('move-not-open');
    const before = await movers.outboxSize();
    const chosen = await Promise.all([1, 2].map(() => proof.choose(actor, bodies.az, browser)));
    expect(chosen.map(({ view }) => view.next)).toEqual(['waiting', 'waiting']);
    const mails = await movers.mailsAfter(before);
    expect(mails.map(({ kind, recipientId }) => [kind, recipientId])).toContainEqual([
      'arrival-pending',
      administrator.personId,
    ]);
    expect(await moves.state(actor, visitor())).toMatchObject({ waiting: { email: address } });
    expect((await askForMail(app, email)).mail.case).toBe('known');
    expect(await movers.history(personId)).toHaveLength(1);

    const { items } = await app.get(Arrivals).list(administrator.actor, bodies.az);
    const arrival = items.find((one) => one.email === address);
    expect(arrival).toMatchObject({ organisationName: 'Dienst deventer' });
    const resolve = (who: Actor) => codeOf(app.get(Arrivals).resolve(who, arrival?.id ?? '', true));
    expect(await codeOf(app.get(Arrivals).list(foreign.actor, bodies.az))).toBe('not-found');
    expect(await resolve(foreign.actor)).toBe('not-found');
    expect(await resolve({ ...administrator.actor, assurance: 'mail' })).toBe('second-factor-required');
    const both = await Promise.all([resolve(administrator.actor), resolve(administrator.actor)]);
    expect(both.toSorted()).toEqual(['access-request-closed', 'allowed']);
    expect((await movers.history(personId)).map(({ body }) => body)).toEqual(['az', 'deventer']);
    // Nobody proved the address just now, so every open window ends.
    expect(await movers.isOpen(token)).toBe(false);
    expect((await askForMail(app, address)).mail.case).toBe('known');
    expect((await app.get(Arrivals).list(administrator.actor, bodies.az)).items).toEqual([]);
  });

  it('can be turned down, withdrawn, or asked anew, and is then over', async () => {
    const administrator = await movers.colleague('az', { roles: ['organisation-administrator'], assurance: 'strong' });
    const mover = await movers.colleague('deventer');
    const open = async () => (await app.get(Arrivals).list(administrator.actor, bodies.az)).items;
    const askFor = async (email: string) => {
      const { browser } = await movers.prove(mover.actor, email);
      await app.get(MoveProof).choose(mover.actor, bodies.az, browser);
    };
    await askFor(`no${movers.made}@rijk.example`);
    const id = (await open())[0]?.id ?? '';
    const before = await movers.outboxSize();
    await app.get(Arrivals).resolve(administrator.actor, id, false);
    expect(await open()).toEqual([]);
    expect(await movers.mailsAfter(before)).toEqual([
      { kind: 'arrival-refused', subjectId: id, recipientId: mover.personId },
    ]);
    expect(await app.get(MoveQueries).getArrival(id)).toMatchObject({
      open: false,
      organisationName: 'Dienst az',
      fromName: 'Dienst deventer',
    });
    await askFor(`no${movers.made}@rijk.example`);
    await askFor(`yes${movers.made}@rijk.example`);
    expect((await open()).map(({ email }) => email)).toEqual([`yes${movers.made}@rijk.example`]);
    await app.get(OwnMove).withdraw(mover.actor);
    expect(await open()).toEqual([]);
    expect(await codeOf(app.get(OwnMove).withdraw(mover.actor))).toBe('not-found');
    expect(await movers.history(mover.personId)).toHaveLength(1);
  });

  it('is a new address at once for who works there already', async () => {
    const { actor, personId } = await movers.colleague('az');
    const { browser } = await movers.prove(actor, `stays${movers.made}@rijk.example`);
    const { view } = await app.get(MoveProof).choose(actor, bodies.az, browser);
    expect(view.next).toBe('moved');
    expect(await movers.history(personId)).toHaveLength(1);
  });

  it('ends with the account', async () => {
    const steward = await movers.colleague('deventer', { roles: ['platform-steward'], assurance: 'strong' });
    const { actor, personId } = await movers.colleague('deventer');
    const { browser } = await movers.prove(actor, `closed${movers.made}@rijk.example`);
    await app.get(MoveProof).choose(actor, bodies.az, browser);
    await app.get(Departures).deactivate(steward.actor, personId);
    const [row] = await app.database.query<{ state: string }>(
      'SELECT state FROM identity_access_request WHERE person_id = ?',
      [personId],
    );
    expect(row?.state).toBe('closed');
  });
});

describe('a move to a body that nobody knows', () => {
  it('is a question to the steward, whose answer moves who proved the address and invites the others', async () => {
    const steward = await movers.colleague('bzk', { roles: ['platform-steward'], assurance: 'strong' });
    const { actor, personId } = await movers.colleague('deventer');
    const [domain, address] = [`nieuw${movers.made}.example`, `a@nieuw${movers.made}.example`];
    expect((await movers.prove(actor, address)).next).toBe('waiting');
    const newcomer = await askForMail(app, `b@${domain}`);
    await app.get(SignIn).open({ code: newcomer.mail.code ?? '' }, newcomer.browser);
    const { items } = await app.get(AccessRequests).list(steward.actor, { page: 1, pageSize: 100 });
    const request = items.find(({ email }) => email === address);
    await app.get(AccessRequests).resolve(steward.actor, request?.id ?? '', bodies.az);
    expect((await movers.history(personId)).map(({ body }) => body)).toEqual(['az', 'deventer']);
    expect((await askForMail(app, address)).mail.case).toBe('known');
    const mails = await Promise.all(
      (await app.outbox('send-mail'))
        .filter(({ payload }) => payload['kind'] === 'sign-in')
        .map(({ payload }) => app.get(SignInMails).get(String(payload['subjectId']))),
    );
    expect(mails.filter(({ case: kind }) => kind === 'admitted').map(({ email }) => email)).toContain(`b@${domain}`);
    expect(mails.some(({ case: kind, email }) => kind === 'admitted' && email === address)).toBe(false);
  });

  it('stays where it is when the steward finds no body, and its owner hears that at the address they have', async () => {
    const steward = await movers.colleague('bzk', { roles: ['platform-steward'], assurance: 'strong' });
    const { actor, email, personId } = await movers.colleague('deventer');
    const address = `a@vreemd${movers.made}.example`;
    await movers.prove(actor, address);
    const { items } = await app.get(AccessRequests).list(steward.actor, { page: 1, pageSize: 100 });
    const request = items.find((one) => one.email === address);
    const before = await movers.outboxSize();
    await app.get(AccessRequests).resolve(steward.actor, request?.id ?? '', null);
    const [mail, ...others] = await movers.mailsAfter(before);
    expect(others).toEqual([]);
    expect(await app.get(SignInMails).get(mail?.['subjectId'] ?? '')).toMatchObject({ email, case: 'move-refused' });
    expect((await movers.history(personId)).map(({ body }) => body)).toEqual(['deventer']);
  });

  it('the stewards’ list leaves out who waits for a body that has administrators', async () => {
    const steward = await movers.colleague('bzk', { roles: ['platform-steward'], assurance: 'strong' });
    await movers.colleague('az', { roles: ['organisation-administrator'] });
    const listed = async () =>
      (await app.get(AccessRequests).list(steward.actor, { page: 1, pageSize: 100 })).items.map(
        ({ email, wanted }) => `${email} ${wanted?.name}`,
      );
    const { actor } = await movers.colleague('deventer');
    const { browser } = await movers.prove(actor, `list${movers.made}@rijk.example`);
    await app.get(MoveProof).choose(actor, bodies.az, browser);
    expect(await listed()).not.toContain(`list${movers.made}@rijk.example Dienst az`);
    await app.database.query(`UPDATE identity_role_assignment SET active = NULL WHERE scope = ? AND role = ?`, [
      bodies.az,
      'organisation-administrator',
    ]);
    expect(await listed()).toContain(`list${movers.made}@rijk.example Dienst az`);
  });
});
