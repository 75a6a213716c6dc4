import { IdentityModule, type Visitor } from '@onderling/identity';
import * as identity from '../../../libs/identity/src/persistence';
import { OrganisationRepository } from '../../../libs/identity/src/organisations/organisation.repository';
import { PeopleRegister, type RegisteredPerson } from '../../../libs/identity/src/people/people-register.service';
import { SignInMails } from '../../../libs/identity/src/sign-in/sign-in-mails.query';
import { SignIn } from '../../../libs/identity/src/sign-in/sign-in.service';
import { MediumApp } from '../../support/medium-app';

export const tooiOf = (code: string) => `https://identifier.overheid.nl/tooi/id/oorg/${code}`;

/** Three bodies: `deventer` with a domain of its own, `bzk` and `az` that share `rijk.example` besides their own. */
export async function startIdentity(): Promise<{ app: MediumApp; bodies: Record<'deventer' | 'bzk' | 'az', string> }> {
  const app = await MediumApp.start({ imports: [IdentityModule], models: [identity] });
  const listed = (code: string, domains: { domain: string; shared: boolean }[]) => ({
    tooi: tooiOf(code),
    type: 'agency' as const,
    name: `Dienst ${code}`,
    abbreviation: null,
    parentTooi: null,
    domains,
    timeZone: 'Europe/Amsterdam',
    latitude: 52.25,
    longitude: 6.16,
    place: 'Deventer',
  });
  const shared = { domain: 'rijk.example', shared: true };
  const ids = await app.database.transaction(async (tx) => {
    const repository = app.get(OrganisationRepository);
    const bodies = [
      listed('deventer', [{ domain: 'deventer.example', shared: false }]),
      listed('bzk', [shared]),
      listed('az', [shared]),
    ];
    await repository.store(tx, bodies, 'own');
    return repository.findIds(tx, ['deventer', 'bzk', 'az'].map(tooiOf));
  });
  const idOf = (code: string) => ids.get(tooiOf(code)) ?? '';
  return { app, bodies: { deventer: idOf('deventer'), bzk: idOf('bzk'), az: idOf('az') } };
}

export async function addPerson(
  app: MediumApp,
  person: Pick<RegisteredPerson, 'email' | 'organisationId'> & Partial<RegisteredPerson>,
): Promise<string> {
  const complete: RegisteredPerson = {
    firstName: 'Marit',
    lastName: 'Veldkamp',
    functionTitle: 'adviseur',
    language: 'nl',
    state: 'active',
    roles: [],
    ...person,
  };
  const [id = ''] = await app.database.transaction((tx) => app.get(PeopleRegister).register(tx, [complete]));
  return id;
}

let visitors = 0;

/** A browser of its own, with an address of its own so that limits do not meet. */
export function visitor(changes: Partial<Visitor> = {}): Visitor {
  visitors += 1;
  const address = `10.0.${Math.floor(visitors / 250)}.${visitors % 250}`;
  return { address, device: 'Firefox, Linux', browserSecret: undefined, sessionToken: undefined, ...changes };
}

/** Asks for a sign-in mail and reads it: what the asking browser holds, and what the mail says. */
export async function askForMail(app: MediumApp, email: string, from: Visitor = visitor(), returnTo?: string) {
  const { browser } = await app.get(SignIn).ask({ email, language: 'nl', returnTo }, from);
  const rows = await app.outbox('send-mail');
  const mail = await app.get(SignInMails).get(rows.at(-1)?.payload['subjectId'] as string);
  return { browser: { ...from, browserSecret: browser?.secret }, mail, mails: rows.length };
}
