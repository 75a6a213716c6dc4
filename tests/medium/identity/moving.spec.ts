import { People, UndoneMoves } from '@onderling/identity';
import { AccessDenied } from '@onderling/platform';
import { MoveProof } from '../../../libs/identity/src/moves/move-proof.service';
import { OwnMove } from '../../../libs/identity/src/moves/own-move.service';
import { Departures } from '../../../libs/identity/src/people/departures.service';
import { PeopleOfOrganisation } from '../../../libs/identity/src/people/people-of-organisation.service';
import { PersonRepository } from '../../../libs/identity/src/people/person.repository';
import { SecondFactorRepository } from '../../../libs/identity/src/second-factor/second-factor.repository';
import { SignInMails } from '../../../libs/identity/src/sign-in/sign-in-mails.query';
import { SignIn } from '../../../libs/identity/src/sign-in/sign-in.service';
import { SignUp } from '../../../libs/identity/src/sign-in/sign-up.service';
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

describe('a move to a body with a domain of its own', () => {
  it('happens with the proof: one moment, one history, a new address, and the old one opens nothing', async () => {
    const { actor, personId, email, token } = await movers.colleague('deventer');
    const elsewhere = await movers.signIn(personId);
    const { browser, mail } = await movers.ask(actor, `  New.${movers.made}@Az.example`.trim());
    expect(mail).toMatchObject({ case: 'move', purpose: 'move' });
    const before = await movers.outboxSize();
    const { view, browser: cookie } = await app
      .get(MoveProof)
      .prove(actor, { linkToken: mail.linkToken ?? '' }, browser);
    expect([view, cookie]).toEqual([{ next: 'moved' }, null]);

    const [now, past] = await movers.history(personId);
    expect([now, past]).toMatchObject([
      { body: 'az', until: null },
      { body: 'deventer', until: now?.from },
    ]);
    expect(await app.get(People).getContact(personId)).toMatchObject({
      email: `New.${movers.made}@Az.example`,
      organisationId: bodies.az,
      state: 'active',
    });
    expect(await movers.actorOf(token)).toMatchObject({
      organisationId: bodies.az,
      roles: [{ role: 'member', organisationId: bodies.az }],
    });
    expect(await movers.isOpen(elsewhere.token)).toBe(false);
    expect(await movers.auditOf(personId)).toEqual([
      `person-moved-away ${bodies.deventer}`,
      `person-moved-in ${bodies.az}`,
    ]);

    const mails = await movers.mailsAfter(before);
    expect(mails.map(({ kind }) => kind)).toEqual(['sign-in', 'account-moved']);
    expect(JSON.stringify(mails)).not.toContain('@');
    expect(await app.get(SignInMails).get(mails[0]?.['subjectId'] ?? '')).toMatchObject({
      email,
      case: 'moved-away',
      code: null,
      linkToken: null,
    });
    expect(mails[1]).toMatchObject({ subjectId: personId, recipientId: personId });

    expect((await askForMail(app, email)).mail.case).toBe('sign-up');
    expect((await askForMail(app, `new.${movers.made}@az.example`)).mail.case).toBe('known');
  });

  it('and back again gives three lines of history', async () => {
    const { actor, personId, email, token } = await movers.colleague('deventer');
    await movers.prove(actor, `there${movers.made}@az.example`);
    app.clock.advance({ days: 1 });
    await movers.prove(await movers.actorOf(token), email);
    expect((await movers.history(personId)).map(({ body }) => body)).toEqual(['deventer', 'az', 'deventer']);
    const active = await app.database.query('SELECT id FROM identity_affiliation WHERE person_id = ? AND active = 1', [
      personId,
    ]);
    expect(active).toHaveLength(1);
  });

  it('takes the trainer along and leaves what was for the old body; the steward of the platform stays steward', async () => {
    await movers.colleague('deventer', { roles: ['organisation-administrator'] });
    const roles = ['trainer', 'hr-adviser', 'organisation-administrator', 'platform-steward'] as const;
    const { actor, personId } = await movers.colleague('deventer', { roles: [...roles], assurance: 'strong' });
    await movers.prove(actor, `roles${movers.made}@az.example`);
    expect(await movers.rolesOf(personId)).toEqual([
      { role: 'platform-steward', scope: 'platform' },
      { role: 'trainer', scope: bodies.az },
    ]);
  });

  it('is not possible for the last administrator of a body, and goes on where it stood once there is another', async () => {
    const mover = await movers.colleague('bzk', { roles: ['organisation-administrator'], assurance: 'strong' });
    const { browser, mail } = await movers.ask(mover.actor, `last${movers.made}@az.example`);
    const press = () => codeOf(app.get(MoveProof).prove(mover.actor, { code: mail.code ?? '' }, browser));
    expect(await press()).toBe('last-administrator');
    expect(await movers.history(mover.personId)).toHaveLength(1);
    await movers.colleague('bzk', { roles: ['organisation-administrator'] });
    expect(await press()).toBe('allowed');
    // Two who leave at once: the second waits for the first and hears that nobody is left.
    const [one, other] = [
      await movers.colleague('deventer', { roles: ['organisation-administrator'], assurance: 'strong' }),
      await movers.colleague('deventer', { roles: ['organisation-administrator'], assurance: 'strong' }),
    ];
    await app.database.query(
      `UPDATE identity_role_assignment SET active = NULL WHERE scope = ? AND role = 'organisation-administrator'
       AND person_id NOT IN (?, ?)`,
      [bodies.deventer, one.personId, other.personId],
    );
    const asked = [];
    for (const { actor } of [one, other]) {
      asked.push({ actor, ...(await movers.ask(actor, `race-${actor.personId}@az.example`)) });
    }
    const answers = await Promise.all(
      asked.map(({ actor, mail, browser }) =>
        codeOf(app.get(MoveProof).prove(actor, { code: mail.code ?? '' }, browser)),
      ),
    );
    expect(answers.toSorted()).toEqual(['allowed', 'last-administrator']);
  });

  it('to an address of the same body is a new address and no more', async () => {
    const { actor, personId, token } = await movers.colleague('deventer', { roles: ['hr-adviser'] });
    const elsewhere = await movers.signIn(personId);
    const { next } = await movers.prove(actor, `maiden${movers.made}@deventer.example`);
    expect(next).toBe('moved');
    expect(await movers.history(personId)).toHaveLength(1);
    expect(await movers.rolesOf(personId)).toMatchObject([{ role: 'hr-adviser' }]);
    expect(await movers.auditOf(personId)).toEqual([`address-changed ${bodies.deventer}`]);
    expect([await movers.isOpen(token), await movers.isOpen(elsewhere.token)]).toEqual([true, false]);
  });

  it('takes the person from the lists of the old body', async () => {
    const administrator = await movers.colleague('deventer', {
      roles: ['organisation-administrator'],
      assurance: 'strong',
    });
    const { actor, personId } = await movers.colleague('deventer');
    const listed = async () =>
      (
        await app.get(PeopleOfOrganisation).list(administrator.actor, bodies.deventer, { page: 1, pageSize: 100 })
      ).items.some(({ id }) => id === personId);
    expect(await listed()).toBe(true);
    await movers.prove(actor, `gone${movers.made}@az.example`);
    expect(await listed()).toBe(false);
    expect(await codeOf(app.get(Departures).deactivate(administrator.actor, personId))).toBe('not-found');
  });
});

describe('the proof', () => {
  it('counts wrong codes, opens no session, and belongs to its browser and person', async () => {
    const { actor } = await movers.colleague('deventer');
    const stranger = await movers.colleague('deventer');
    const { browser, mail } = await movers.ask(actor, `proof${movers.made}@az.example`);
    const code = mail.code ?? '';
    const [moves, proof] = [app.get(OwnMove), app.get(MoveProof)];
    expect(await codeOf(app.get(SignIn).open({ code }, browser))).toBe('sign-in-ended');
    expect(await codeOf(app.get(SignIn).open({ linkToken: mail.linkToken ?? '' }, browser))).toBe(
      'sign-in-link-not-valid',
    );
    expect(await app.get(SignUp).state(browser)).toMatchObject({ state: 'none' });
    expect(await moves.state(stranger.actor, browser)).toMatchObject({ state: 'none' });
    expect(await codeOf(proof.prove(stranger.actor, { code }, browser))).toBe('sign-in-ended');
    expect(await codeOf(proof.prove(actor, { code }, visitor()))).toBe('sign-in-ended');
    expect(await codeOf(proof.prove(actor, { linkToken: mail.linkToken ?? '' }, visitor()))).toBe(
      'sign-in-other-browser',
    );
    for (let left = 4; left > 0; left -= 1) {
      expect(await codeOf(proof.prove(actor, { code: 'AAAA-AAAA' }, browser))).toBe('sign-in-code-wrong');
      expect(await moves.state(actor, browser)).toMatchObject({ state: 'pending', attemptsLeft: left });
    }
    expect(await codeOf(proof.prove(actor, { code: 'AAAA-AAAA' }, browser))).toBe('sign-in-ended');
    expect(await codeOf(proof.prove(actor, { code }, browser))).toBe('sign-in-ended');

    const late = await movers.ask(actor, `late${movers.made}@az.example`);
    app.clock.advance({ minutes: 10 });
    expect(await codeOf(proof.prove(actor, { code: late.mail.code ?? '' }, late.browser))).toBe('sign-in-ended');
  });

  it('given twice, in one window or at once, has one effect and one answer', async () => {
    const { actor, personId } = await movers.colleague('deventer');
    const { browser, mail } = await movers.ask(actor, `twice${movers.made}@az.example`);
    const press = () => app.get(MoveProof).prove(actor, { linkToken: mail.linkToken ?? '' }, browser);
    const answers = await Promise.all([press(), press(), press()]);
    answers.push(await press());
    expect(answers.map(({ view }) => view.next)).toEqual(['moved', 'moved', 'moved', 'moved']);
    expect(await movers.history(personId)).toHaveLength(2);
  });

  it('ends what was asked for in other windows', async () => {
    const { actor, token } = await movers.colleague('deventer');
    const other = await movers.ask(actor, `other${movers.made}@az.example`);
    await movers.prove(actor, `first${movers.made}@az.example`);
    const press = app.get(MoveProof).prove(await movers.actorOf(token), { code: other.mail.code ?? '' }, other.browser);
    expect(await codeOf(press)).toBe('sign-in-ended');
  });

  it('says the same for an address that is somebody’s, and differs in the mail alone', async () => {
    const { actor } = await movers.colleague('deventer');
    const taken = await movers.colleague('az');
    const { mail, browser } = await movers.ask(actor, taken.email);
    expect(mail).toMatchObject({ case: 'move-taken', code: null, linkToken: null });
    expect(await app.get(OwnMove).state(actor, browser)).toMatchObject({ state: 'pending', attemptsLeft: 5 });
    expect((await movers.ask(actor, `x${movers.made}@vreemd.example`)).mail.case).toBe('move-unknown-domain');
    expect((await movers.ask(actor, `x${movers.made}@rijk.example`)).mail.case).toBe('move-shared');
    expect(await codeOf(app.get(OwnMove).ask(actor, { email: 'MOVER1@deventer.example' }, visitor()))).toBe('allowed');
    const own = (await app.get(People).getContact(actor.personId)).email.toUpperCase();
    expect(await codeOf(app.get(OwnMove).ask(actor, { email: own }, visitor()))).toBe('address-unchanged');
  });

  it('gives an address that two claim at once to one of them', async () => {
    const claimants = [
      await movers.colleague('deventer'),
      await movers.colleague('deventer'),
      await movers.colleague('az'),
    ];
    const email = `claimed${movers.made}@az.example`;
    const asked = [];
    for (const { actor } of claimants) asked.push({ actor, ...(await movers.ask(actor, email)) });
    const answers = await Promise.all(
      asked.map(({ actor, mail, browser }) =>
        codeOf(app.get(MoveProof).prove(actor, { code: mail.code ?? '' }, browser)),
      ),
    );
    expect(answers.toSorted()).toEqual(['address-taken', 'address-taken', 'allowed']);
    const holders = await app.database.query('SELECT id FROM identity_person WHERE email_key = ?', [email]);
    expect(holders).toHaveLength(1);
  });

  it('that comes just before somebody signs up with that address goes first', async () => {
    const { actor } = await movers.colleague('deventer');
    const email = `both${movers.made}@az.example`;
    const asked = await askForMail(app, email);
    await app.get(SignIn).open({ code: asked.mail.code ?? '' }, asked.browser);
    await movers.prove(actor, email);
    const profile = { firstName: 'A', lastName: 'B', functionTitle: 'c', language: 'nl' as const };
    const signUp = app.get(SignUp).complete({ ...profile, organisationId: bodies.az }, asked.browser);
    expect(await codeOf(signUp)).toMatch(/^(sign-up-not-open|organisation-not-yours)$/);
  });

  it('in the same moment as such a sign-up leaves one account, and words for the other', async () => {
    const { actor } = await movers.colleague('deventer');
    const email = `atonce${movers.made}@az.example`;
    const profile = { firstName: 'A', lastName: 'B', functionTitle: 'c', language: 'nl' as const };
    const windows = [await askForMail(app, email), await askForMail(app, email)];
    for (const { mail, browser } of windows) await app.get(SignIn).open({ code: mail.code ?? '' }, browser);
    const { mail, browser } = await movers.ask(actor, email);
    const answers = await Promise.all([
      codeOf(app.get(MoveProof).prove(actor, { code: mail.code ?? '' }, browser)),
      ...windows.map((one) => codeOf(app.get(SignUp).complete({ ...profile, organisationId: bodies.az }, one.browser))),
    ]);
    expect(answers.filter((answer) => answer === 'allowed')).toHaveLength(1);
    for (const answer of answers) {
      expect(['allowed', 'address-taken', 'sign-up-not-open', 'organisation-not-yours']).toContain(answer);
    }
  });

  it('asks whoever has a second factor for it first', async () => {
    const { actor, personId } = await movers.colleague('deventer');
    await app.database.transaction(async (tx) => {
      const factors = app.get(SecondFactorRepository);
      await factors.putPending(tx, personId, 'JBSWY3DPEHPK3PXP');
      await factors.confirm(tx, personId, 'JBSWY3DPEHPK3PXP', 1);
    });
    const work = app.get(OwnMove).ask(actor, { email: `factor${movers.made}@az.example` }, visitor());
    await expect(work).rejects.toThrow(AccessDenied);
    expect(await codeOf(app.get(MoveProof).prove(actor, { code: 'AAAA-AAAA' }, visitor()))).toBe(
      'second-factor-required',
    );
    const { actor: strong } = await movers.signIn(personId, 'strong');
    expect((await movers.prove(strong, `factor${movers.made}@az.example`)).next).toBe('moved');
    expect(await app.get(SecondFactorRepository).isSet(personId)).toBe(true);
  });
});

it('the unique key refuses an address that somebody else has, in words', async () => {
  const [one, other] = [await movers.colleague('deventer'), await movers.colleague('deventer')];
  const work = app.database.transaction(async (tx) => {
    const people = app.get(PersonRepository);
    await people.changeAddress(tx, await people.lock(tx, one.personId), other.email);
  });
  expect(await codeOf(work)).toBe('address-taken');
});

describe('a move that was not the owner’s', () => {
  it('is undone by whoever runs the installation, for thirty days', async () => {
    const { actor, personId, email, token } = await movers.colleague('deventer');
    await movers.prove(actor, `stolen${movers.made}@az.example`);
    await app.get(UndoneMoves).undo(email.toUpperCase());
    expect((await movers.history(personId)).map(({ body }) => body)).toEqual(['deventer', 'az', 'deventer']);
    expect(await movers.isOpen(token)).toBe(false);
    expect((await askForMail(app, email)).mail.case).toBe('known');
    expect((await askForMail(app, `stolen${movers.made}@az.example`)).mail.case).toBe('sign-up');
    expect(await codeOf(app.get(UndoneMoves).undo(`nobody@deventer.example`))).toBe('not-found');
  });
});
