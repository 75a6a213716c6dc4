import { Injectable } from '@nestjs/common';
import type { Assurance } from '@onderling/contracts';
import { Clock, Database, DomainError, hashToken, newId, randomToken, type Tx } from '@onderling/platform';
import { IsNull, Not, type FindOperator } from 'typeorm';
import type { Actor } from '../actor';
import { AuditTrail } from '../audit/audit-trail.service';
import { LoginSession } from './login-session.entity';
import { SessionQueries } from './session.query';
import { isAlive, isSeenAgain, limitOf, sessionPolicy } from './session.rules';

/** A session that has just begun; the token goes into the cookie and is nowhere else. */
export interface StartedSession {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: Date;
}

export interface NewSession {
  readonly personId: string;
  readonly assurance: Assurance;
  readonly device: string;
}

/** Starts, recognises and ends login sessions. */
@Injectable()
export class LoginSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: SessionQueries,
    private readonly audit: AuditTrail,
  ) {}

  /** Starts a session with a token of its own, also where one was going on: nothing of before sign-in lives on. */
  async start(tx: Tx, session: NewSession): Promise<StartedSession> {
    const [started] = await this.startMany(tx, [session]);
    if (!started) throw new DomainError('internal-error');
    await this.audit.record(tx, {
      actorId: session.personId,
      action: 'signed-in',
      subjectKind: 'login-session',
      subjectId: started.id,
      details: { assurance: session.assurance },
    });
    return started;
  }

  /** Starts many in one statement, without history: for load tests. */
  async startMany(tx: Tx, sessions: readonly NewSession[]): Promise<StartedSession[]> {
    const now = this.clock.now();
    const started = sessions.map(({ assurance }) => ({
      id: newId(),
      token: randomToken(),
      expiresAt: new Date(now.getTime() + sessionPolicy.absoluteMs[assurance]),
    }));
    const rows = sessions.map((session, index) => {
      const { id, token, expiresAt } = started[index] as StartedSession;
      return { ...session, id, tokenHash: hashToken(token), expiresAt, startedAt: now, lastSeenAt: now };
    });
    await tx.insert(LoginSession, rows);
    return started;
  }

  /** Who holds this token now, or undefined; notes at most once a minute that the person is still here. */
  async findActor(token: string): Promise<Actor | undefined> {
    const session = await this.queries.findByToken(token);
    const now = this.clock.now();
    if (!session || !isAlive(session, session.state, now)) return undefined;
    if (isSeenAgain(session.lastSeenAt, now)) await this.noteSeen(session.id, now);
    const { personId, organisationId, state, assurance, language } = session;
    const roles = state === 'active' ? [{ role: 'member' as const, organisationId }, ...session.roles] : [];
    return { personId, organisationId, state, roles, assurance, sessionId: session.id, language };
  }

  /** The second factor was given: a strong session takes the place of this one. */
  async elevate(tx: Tx, actor: Actor): Promise<StartedSession> {
    const old = await tx.findOneBy(LoginSession, { id: actor.sessionId, endedAt: IsNull() });
    if (!old) throw new DomainError('sign-in-required');
    await this.endRows(tx, { id: old.id });
    return this.start(tx, { personId: actor.personId, assurance: 'strong', device: old.device });
  }

  /** The person's own list, this session marked. */
  async list(actor: Actor) {
    const now = this.clock.now();
    const sessions = await this.queries.findOfPerson(actor.personId);
    const items = sessions
      .filter((session) => isAlive(session, actor.state, now))
      .map((session) => ({
        id: session.id,
        current: session.id === actor.sessionId,
        assurance: session.assurance,
        startedAt: session.startedAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
        expiresAt: limitOf(session).toISOString(),
        device: session.device,
      }));
    return { items };
  }

  /** Ends one of the person's own sessions; `not-found` for any other. */
  async end(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ended = await this.endRows(tx, { id, personId: actor.personId });
      if (ended === 0) throw new DomainError('not-found');
      await this.recordEnd(tx, actor, id);
    });
  }

  /** Ends all of the person's own sessions, this one too. */
  async endAll(actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.endRows(tx, { personId: actor.personId });
      await this.recordEnd(tx, actor, actor.personId);
    });
  }

  /** The browser signs in anew: what it held before opens nothing any more. */
  async endByToken(tx: Tx, token: string): Promise<void> {
    await this.endRows(tx, { tokenHash: hashToken(token) });
  }

  /** The account is closed: nothing that the person still holds opens anything, also if it is opened again. */
  async endOfPerson(tx: Tx, personId: string): Promise<void> {
    await this.endRows(tx, { personId });
  }

  /** The account moves: what is open anywhere else ends; without `kept` everything does. */
  async endOthersOfPerson(tx: Tx, personId: string, kept: string | null): Promise<void> {
    await this.endRows(tx, { personId, ...(kept === null ? {} : { id: Not(kept) }) });
  }

  private async endRows(
    tx: Tx,
    which: { id?: string | FindOperator<string>; personId?: string; tokenHash?: string },
  ): Promise<number> {
    const result = await tx.update(LoginSession, { ...which, endedAt: IsNull() }, { endedAt: this.clock.now() });
    return result.affected ?? 0;
  }

  private async noteSeen(id: string, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.update(LoginSession, { id }, { lastSeenAt: now });
    });
  }

  private recordEnd(tx: Tx, actor: Actor, subjectId: string): Promise<void> {
    return this.audit.record(tx, {
      actorId: actor.personId,
      action: 'signed-out',
      subjectKind: subjectId === actor.personId ? 'person' : 'login-session',
      subjectId,
    });
  }
}
