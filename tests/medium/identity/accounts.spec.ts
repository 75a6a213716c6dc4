import { DemoSignIn, PeopleRegister, Roles, SessionMint, Stewards } from '@onderling/identity';
import { DomainError, Housekeeping } from '@onderling/platform';
import { Secret, TOTP } from 'otpauth';
import type { Actor } from '../../../libs/identity/src/actor';
import { Me } from '../../../libs/identity/src/people/me.service';
import { PeopleOfOrganisation } from '../../../libs/identity/src/people/people-of-organisation.service';
import { SecondFactors } from '../../../libs/identity/src/second-factor/second-factors.service';
import { LoginSessions } from '../../../libs/identity/src/sessions/login-sessions.service';
import { mediumConfig, type MediumApp } from '../../support/medium-app';
import { addPerson, startIdentity, visitor } from './identity-app';

let app: MediumApp;
let bodies: Awaited<ReturnType<typeof startIdentity>>['bodies'];
beforeAll(async () => {
  ({ app, bodies } = await startIdentity());
});
afterAll(() => app?.close());

type Given = 'hr-adviser' | 'organisation-administrator' | 'platform-steward';
let made = 0;
async function signedIn(roles: Given[] = [], assurance: 'mail' | 'strong' = 'mail', organisationId = bodies.deventer) {
  made += 1;
  const personId = await addPerson(app, { email: `account${made}@deventer.example`, organisationId, roles });
  const { token } = await app.database.transaction((tx) =>
    app.get(LoginSessions).start(tx, { personId, assurance, device: 'Firefox, Linux' }),
  );
  return { token, actor: await actorOf(token) };
}
async function actorOf(token: string): Promise<Actor> {
  const actor = await app.get(LoginSessions).findActor(token);
  if (!actor) throw new Error('the session does not open');
  return actor;
}
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'allowed',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );
const appCode = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({
    timestamp: app.clock.now().getTime(),
  });

describe('login sessions', () => {
  it('end without use, and at their absolute limit whatever the use', async () => {
    const idle = await signedIn([], 'strong');
    app.clock.advance({ hours: 8 });
    expect(await app.get(LoginSessions).findActor(idle.token)).toBeUndefined();
    const used = await signedIn([], 'strong');
    for (let hour = 0; hour < 11; hour += 1) {
      app.clock.advance({ hours: 1 });
      expect(await app.get(LoginSessions).findActor(used.token)).toBeDefined();
    }
    app.clock.advance({ hours: 1 });
    expect(await app.get(LoginSessions).findActor(used.token)).toBeUndefined();
  });

  it('note at most once a minute that somebody is there', async () => {
    const { token, actor } = await signedIn();
    const seen = async () =>
      (
        await app.database.query<{ at: Date }>('SELECT last_seen_at AS at FROM identity_login_session WHERE id = ?', [
          actor.sessionId,
        ])
      )[0]?.at.getTime() ?? 0;
    const start = await seen();
    app.clock.advance({ seconds: 59 });
    await app.get(LoginSessions).findActor(token);
    expect(await seen()).toBe(start);
    app.clock.advance({ seconds: 1 });
    await app.get(LoginSessions).findActor(token);
    expect(await seen()).toBe(start + 60_000);
  });

  it('are listed and ended by their owner only', async () => {
    const { token, actor } = await signedIn();
    const second = await app.database.transaction((tx) =>
      app.get(LoginSessions).start(tx, { personId: actor.personId, assurance: 'mail', device: 'Chrome, Android' }),
    );
    const { items } = await app.get(LoginSessions).list(actor);
    expect(
      items.map(({ device, current }) => ({ device, current })).toSorted((a, b) => (a.device < b.device ? -1 : 1)),
    ).toEqual([
      { device: 'Chrome, Android', current: false },
      { device: 'Firefox, Linux', current: true },
    ]);
    const stranger = await signedIn();
    expect(await codeOf(app.get(LoginSessions).end(stranger.actor, second.id))).toBe('not-found');
    expect(await codeOf(app.get(LoginSessions).end(actor, second.id))).toBe('allowed');
    expect(await app.get(LoginSessions).findActor(second.token)).toBeUndefined();
    expect(await codeOf(app.get(LoginSessions).end(actor, second.id))).toBe('not-found');
    await app.get(LoginSessions).endAll(actor);
    expect(await app.get(LoginSessions).findActor(token)).toBeUndefined();
    expect(await app.get(LoginSessions).findActor(stranger.token)).toBeDefined();
  });

  it('close with the account, at once', async () => {
    const { token, actor } = await signedIn();
    await app.database.query(`UPDATE identity_person SET state = 'deactivated' WHERE id = ?`, [actor.personId]);
    expect(await app.get(LoginSessions).findActor(token)).toBeUndefined();
  });
});

it('clears away challenges and sessions some time after they are over', async () => {
  const { actor } = await signedIn([], 'strong');
  const kept = async () =>
    (await app.database.query('SELECT id FROM identity_login_session WHERE id = ?', [actor.sessionId])).length;
  const clear = async () => {
    for (const task of app.get(Housekeeping).tasks.values()) {
      await app.database.transaction((tx) => task(tx, app.clock.now()));
    }
  };
  app.clock.advance({ days: 90 });
  await clear();
  expect(await kept()).toBe(1);
  app.clock.advance({ days: 1 });
  await clear();
  expect(await kept()).toBe(0);
});

describe('the second factor', () => {
  it('is set up at the first sign-in, makes the session strong under a new token, and each code works once', async () => {
    const { token, actor } = await signedIn(['hr-adviser']);
    expect((await app.get(Me).view(actor)).secondFactor).toBe('to-set-up');
    const { secret, qrPath } = await app.get(SecondFactors).setUp(actor);
    expect(qrPath).toMatch(/^M/);
    const stored = await app.database.query<Record<string, unknown>>('SELECT * FROM identity_second_factor');
    expect(JSON.stringify(stored)).not.toContain(secret.replaceAll(' ', ''));
    expect(await codeOf(app.get(SecondFactors).confirm(actor, '000000'))).toBe('second-factor-code-wrong');
    const code = appCode(secret);
    const { view, session } = await app.get(SecondFactors).confirm(actor, `${code.slice(0, 3)} ${code.slice(3)}`);
    expect(new Set(view.recoveryCodes).size).toBe(10);
    expect(await app.get(LoginSessions).findActor(token)).toBeUndefined();
    const strong = await actorOf(session?.token ?? '');
    expect(strong).toMatchObject({ assurance: 'strong', personId: actor.personId });
    expect((await app.get(Me).view(strong)).secondFactor).toBe('confirmed');

    const next = await app.database.transaction((tx) =>
      app.get(LoginSessions).start(tx, { personId: actor.personId, assurance: 'mail', device: 'x' }),
    );
    const byMail = await actorOf(next.token);
    expect((await app.get(Me).view(byMail)).secondFactor).toBe('to-confirm');
    expect(await codeOf(app.get(SecondFactors).setUp(byMail))).toBe('second-factor-exists');
    expect(await codeOf(app.get(SecondFactors).elevate(byMail, code))).toBe('second-factor-code-wrong');
    app.clock.advance({ seconds: 30 });
    const fresh = appCode(secret);
    const tries = await Promise.all([1, 2, 3].map(() => codeOf(app.get(SecondFactors).elevate(byMail, fresh))));
    expect(tries.filter((one) => one === 'allowed')).toHaveLength(1);
  });

  it('has recovery codes that work once, and tries that are limited', async () => {
    const { actor } = await signedIn(['hr-adviser']);
    const { secret } = await app.get(SecondFactors).setUp(actor);
    const { view } = await app.get(SecondFactors).confirm(actor, appCode(secret));
    const again = async () =>
      actorOf(
        (
          await app.database.transaction((tx) =>
            app.get(LoginSessions).start(tx, { personId: actor.personId, assurance: 'mail', device: 'x' }),
          )
        ).token,
      );
    const recovery = view.recoveryCodes[0]?.toLowerCase() ?? '';
    expect(await codeOf(app.get(SecondFactors).elevate(await again(), recovery))).toBe('allowed');
    expect(await codeOf(app.get(SecondFactors).elevate(await again(), recovery))).toBe('second-factor-code-wrong');
    const guessing = await again();
    const codes = [];
    for (let time = 0; time < 9; time += 1)
      codes.push(await codeOf(app.get(SecondFactors).elevate(guessing, '111111')));
    expect(codes.at(-1)).toBe('too-many-requests');
  });
});

describe('roles', () => {
  it('are given and ended by the body’s administrator, with a mail and a history', async () => {
    const { actor: administrator } = await signedIn(['organisation-administrator'], 'strong', bodies.az);
    const colleague = await addPerson(app, { email: 'role@az.example', organisationId: bodies.az });
    const { id } = await app.get(Roles).grant(administrator, colleague, 'hr-adviser');
    expect(await codeOf(app.get(Roles).grant(administrator, colleague, 'hr-adviser'))).toBe('role-exists');
    const mails = (await app.outbox('send-mail')).filter(({ payload }) => payload['subjectId'] === id);
    expect(mails.map(({ payload }) => [payload['kind'], payload['recipientId']])).toEqual([
      ['role-granted', colleague],
    ]);
    const { actor: stranger } = await signedIn(['organisation-administrator'], 'strong', bodies.bzk);
    expect(await codeOf(app.get(Roles).grant(stranger, colleague, 'hr-adviser'))).toBe('not-found');
    expect(await codeOf(app.get(Roles).end(stranger, colleague, id))).toBe('not-found');
    await app.get(Roles).end(administrator, colleague, id);
    expect(await codeOf(app.get(Roles).end(administrator, colleague, id))).toBe('not-found');
    await app.get(Roles).grant(administrator, colleague, 'hr-adviser');
    const history = await app.database.query<{ ended: number; by: string }>(
      'SELECT ended_at IS NOT NULL AS ended, granted_by AS `by` FROM identity_role_assignment WHERE person_id = ? ORDER BY id',
      [colleague],
    );
    expect(history).toEqual([
      { ended: 1, by: administrator.personId },
      { ended: 0, by: administrator.personId },
    ]);
  });

  it('leave a body its last administrator, also when two end each other at once', async () => {
    const { actor: one } = await signedIn(['organisation-administrator'], 'strong');
    const { actor: other } = await signedIn(['organisation-administrator'], 'strong');
    const roleOf = async (personId: string) =>
      (
        await app.database.query<{ id: string }>(
          `SELECT id FROM identity_role_assignment WHERE person_id = ? AND active = 1`,
          [personId],
        )
      )[0]?.id ?? '';
    const [ofOne, ofOther] = [await roleOf(one.personId), await roleOf(other.personId)];
    const codes = await Promise.all([
      codeOf(app.get(Roles).end(one, other.personId, ofOther)),
      codeOf(app.get(Roles).end(other, one.personId, ofOne)),
    ]);
    expect(codes.toSorted()).toEqual(['allowed', 'last-administrator']);
  });

  it('make no trainer twice', async () => {
    const { actor } = await signedIn();
    for (let time = 0; time < 2; time += 1) {
      await app.database.transaction((tx) => app.get(Roles).becomeTrainer(tx, actor.personId, actor.organisationId));
    }
    expect((await app.get(Me).view(actor)).roles).toEqual([{ role: 'member', organisationId: bodies.deventer }]);
    const rows = await app.database.query('SELECT id FROM identity_role_assignment WHERE person_id = ?', [
      actor.personId,
    ]);
    expect(rows).toHaveLength(1);
  });
});

describe('the people of a body', () => {
  it('are shown to its own adviser and administrator, and that they looked is noted', async () => {
    const { actor } = await signedIn(['hr-adviser'], 'strong', bodies.bzk);
    await addPerson(app, { email: 'zz@bzk.example', organisationId: bodies.bzk, state: 'pending' });
    const page = { page: 1, pageSize: 20 };
    const { items } = await app.get(PeopleOfOrganisation).list(actor, bodies.bzk, page);
    expect(items[0]).toMatchObject({ email: 'zz@bzk.example', state: 'pending' });
    const looks = await app.database.query('SELECT person_id FROM identity_access_log WHERE actor_id = ?', [
      actor.personId,
    ]);
    expect(looks).toHaveLength(items.filter(({ id }) => id !== actor.personId).length);
    expect(await codeOf(app.get(PeopleOfOrganisation).list(actor, bodies.az, page))).toBe('not-found');
  });
});

describe('tools of an installation', () => {
  it('make the first steward of an unknown address', async () => {
    const { personId, created } = await app.get(Stewards).add('first@deventer.example');
    expect(created).toBe(true);
    expect(await codeOf(app.get(Stewards).add('first@deventer.example'))).toBe('role-exists');
    expect(await codeOf(app.get(Stewards).add('first@rijk.example'))).toBe('organisation-not-yours');
    expect(await codeOf(app.get(Stewards).add('first@elders.example'))).toBe('organisation-not-yours');
    const rows = await app.database.query('SELECT scope FROM identity_role_assignment WHERE person_id = ?', [personId]);
    expect(rows).toEqual([{ scope: 'platform' }]);
  });

  it('mint signed-in people for load tests', async () => {
    const minted = await app.get(SessionMint).mint(1_000);
    expect(new Set(minted.map(({ personId }) => personId)).size).toBe(1_000);
    const token = minted[999]?.cookie.split('=')[1] ?? '';
    expect(await actorOf(token)).toMatchObject({ personId: minted[999]?.personId, state: 'active' });
  });

  it('sign in by one click in the demonstration, strongly', async () => {
    await addPerson(app, { email: 'persona@deventer.example', organisationId: bodies.deventer });
    const { session } = await app.get(DemoSignIn).start('persona@deventer.example', visitor());
    expect(await actorOf(session?.token ?? '')).toMatchObject({ assurance: 'strong' });
  });

  it('refuse both in production', async () => {
    const production = mediumConfig('mysql://x@127.0.0.1/x', {
      MODE: 'production',
      PUBLIC_URL: 'https://onderling.example',
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'no-reply@onderling.example',
    });
    const parts = [app.get(PeopleRegister)['people'], app.get(LoginSessions)] as const;
    const mint = new SessionMint(production, app.database, ...parts, {} as never);
    const demo = new DemoSignIn(production, app.database, ...parts);
    expect(await codeOf(mint.mint(1))).toBe('not-in-demonstration');
    expect(await codeOf(demo.start('persona@deventer.example', visitor()))).toBe('not-in-demonstration');
  });
});
