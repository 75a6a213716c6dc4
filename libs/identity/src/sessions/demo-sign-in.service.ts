import { Injectable } from '@nestjs/common';
import type { SessionStartedView } from '@onderling/contracts';
import { Config, Database, DomainError } from '@onderling/platform';
import type { Answer } from '../http/cookies';
import type { Visitor } from '../http/visitor';
import { PersonRepository } from '../people/person.repository';
import { maySignIn } from '../people/person.rules';
import { LoginSessions } from './login-sessions.service';

/** One-click sign-in of the demonstration; it counts as strong, since nobody there has an authenticator app. */
@Injectable()
export class DemoSignIn {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly sessions: LoginSessions,
  ) {}

  /** Signs in as the person with this address. Outside the demonstration: `not-in-demonstration`. */
  async start(email: string, visitor: Visitor): Promise<Answer<SessionStartedView>> {
    if (this.config.mode !== 'demo') throw new DomainError('not-in-demonstration');
    return this.database.transaction(async (tx) => {
      const person = await this.people.lockByEmail(tx, email);
      if (!person || !maySignIn(person.state)) throw new DomainError('not-found');
      if (visitor.sessionToken) await this.sessions.endByToken(tx, visitor.sessionToken);
      const { device } = visitor;
      const session = await this.sessions.start(tx, { personId: person.id, assurance: 'strong', device });
      return { view: { next: 'signed-in', returnTo: null, needsSecondFactor: false }, session, browser: null };
    });
  }
}
