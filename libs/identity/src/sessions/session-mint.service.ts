import { Injectable } from '@nestjs/common';
import { Config, Database, DomainError, newId, type Tx } from '@onderling/platform';
import { Cookies } from '../http/cookies';
import { PersonRepository, type NewPerson } from '../people/person.repository';
import { LoginSessions } from './login-sessions.service';

export interface MintedSession {
  readonly personId: string;
  readonly organisationId: string;
  /** The `Cookie` header that signs this person in. */
  readonly cookie: string;
}

const batchSize = 500;

/** Signed-in people for load tests, spread over all bodies. Refused in production. */
@Injectable()
export class SessionMint {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly sessions: LoginSessions,
    private readonly cookies: Cookies,
  ) {}

  /** Makes `count` new people with a session each. Outside the demonstration: `not-in-demonstration`. */
  async mint(count: number): Promise<MintedSession[]> {
    if (this.config.mode !== 'demo') throw new DomainError('not-in-demonstration');
    const bodies = await this.database.query<{ id: string }>('SELECT id FROM identity_organisation ORDER BY id');
    if (bodies.length === 0) throw new DomainError('not-found');
    const people = Array.from({ length: count }, (_, index) =>
      newcomer(index, bodies[index % bodies.length]?.id ?? ''),
    );
    const minted: MintedSession[] = [];
    for (let from = 0; from < count; from += batchSize) {
      const batch = people.slice(from, from + batchSize);
      minted.push(...(await this.database.transaction((tx) => this.mintBatch(tx, batch))));
    }
    return minted;
  }

  private async mintBatch(tx: Tx, people: readonly NewPerson[]): Promise<MintedSession[]> {
    const ids = await this.people.insertMany(tx, people);
    const wanted = ids.map((personId) => ({ personId, assurance: 'mail' as const, device: 'Load test' }));
    const sessions = await this.sessions.startMany(tx, wanted);
    return sessions.map(({ token }, index) => ({
      personId: ids[index] ?? '',
      organisationId: people[index]?.organisationId ?? '',
      cookie: this.cookies.sessionHeader(token),
    }));
  }
}

const newcomer = (index: number, organisationId: string): NewPerson => ({
  email: `${newId()}@load-test.example`,
  firstName: 'Load',
  lastName: `Test ${index + 1}`,
  functionTitle: null,
  language: 'nl',
  state: 'active',
  organisationId,
});
