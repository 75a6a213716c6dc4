import type { ColleaguesInput, ColleaguesResult, JoinView } from '@onderling/contracts';
import { emailAddress } from '@onderling/contracts';
import { CourseRuns } from '@onderling/enrolment';
import { type Actor, AuditTrail, authorise, Organisations, People } from '@onderling/identity';
import { Clock, Config, Database, deriveToken, DomainError, hashToken, type Tx } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { KnowledgeRequest } from './knowledge-request.entity';
import { RequestRepository } from './request.repository';

const joinPurpose = 'join-link';
/** Lists grow and shrink as long as the request lives. */
const closed: readonly string[] = ['withdrawn'];

type RowResult = ColleaguesResult['items'][number]['result'];

/** The colleagues who get a place: listed by e-mail, or by the join link of the request. */
@Injectable()
export class Colleagues {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestRepository,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly runs: CourseRuns,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Every address is answered on its own; the good ones are kept whatever the others are. */
  async add(
    tx: Tx,
    actor: Actor,
    requestId: string,
    { emails, names = {} }: ColleaguesInput,
  ): Promise<ColleaguesResult> {
    const request = await this.lockOpen(tx, actor, requestId);
    const items: ColleaguesResult['items'] = [];
    for (const email of emails) {
      items.push({ email, result: await this.addOne(tx, actor, request, { email, name: names[email] }) });
    }
    return { items };
  }

  async remove(actor: Actor, requestId: string, personId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const request = await this.lockOpen(tx, actor, requestId);
      await this.unlist(tx, request, personId);
      await this.record(tx, actor.personId, 'colleague-removed', request, personId);
    });
  }

  /** Somebody takes themselves off the list, with the place if there is one. @throws DomainError `not-found` */
  async leave(actor: Actor, requestId: string): Promise<void> {
    authorise(actor, 'listing:end', { ownerId: actor.personId });
    await this.database.transaction(async (tx) => {
      const request = await this.requests.lock(tx, requestId);
      await this.unlist(tx, request, actor.personId);
      await this.record(tx, actor.personId, 'colleague-left', request, actor.personId);
    });
  }

  /** Makes the join link once; asking again changes nothing. */
  async makeJoinLink(actor: Actor, requestId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const request = await this.lockOpen(tx, actor, requestId);
      if (request.joinNonce) return;
      request.joinNonce = randomBytes(24).toString('base64url');
      request.joinHash = hashToken(deriveToken(this.config.secret, joinPurpose, request.joinNonce));
      await this.requests.save(tx, request, this.clock.now());
    });
  }

  joinToken(request: Pick<KnowledgeRequest, 'joinNonce'>): string | null {
    return request.joinNonce ? deriveToken(this.config.secret, joinPurpose, request.joinNonce) : null;
  }

  /** What somebody sees who opened the join link: only colleagues of the body that asked. */
  async look(actor: Actor, token: string): Promise<JoinView> {
    const request = await this.findByToken(actor, token);
    const listed = await this.requests.colleagues(this.database.reader, request.id);
    return this.joinView(
      request,
      listed.length,
      listed.some((colleague) => colleague.personId === actor.personId),
    );
  }

  async join(actor: Actor, token: string): Promise<JoinView> {
    const { id } = await this.findByToken(actor, token);
    return this.database.transaction(async (tx) => {
      const request = await this.requests.lock(tx, id);
      if (closed.includes(request.state)) throw new DomainError('request-closed');
      const result = await this.list(tx, request, actor.personId);
      if (result === 'group-full') throw new DomainError('run-full');
      if (result === 'added') await this.record(tx, actor.personId, 'colleague-joined', request, actor.personId);
      return this.joinView(request, (await this.requests.colleagues(tx, id)).length, true);
    });
  }

  private async addOne(
    tx: Tx,
    actor: Actor,
    request: KnowledgeRequest,
    { email, name }: { email: string; name: string | undefined },
  ): Promise<RowResult> {
    if (!emailAddress.safeParse(email).success) return 'not-an-address';
    if (!(await this.people.belongsTo(email, request.organisationId))) return 'other-organisation';
    const known = await this.people.findByEmail(email);
    if ((await this.isFull(tx, request)) && !(await this.isListed(tx, request, known?.id))) return 'group-full';
    const { organisationId, language } = request;
    const person = await this.people.inviteColleague(tx, { email, name }, organisationId, language ?? 'nl');
    const result = await this.list(tx, request, person.id);
    if (result === 'added') await this.record(tx, actor.personId, 'colleague-listed', request, person.id);
    return result;
  }

  private async list(tx: Tx, request: KnowledgeRequest, personId: string): Promise<RowResult> {
    const listed = await this.requests.colleagues(tx, request.id);
    if (listed.some((colleague) => colleague.personId === personId)) return this.holdAgain(tx, request, personId);
    if (request.groupSize !== null && listed.length >= request.groupSize) return 'group-full';
    await this.requests.listColleague(tx, request.id, personId, this.clock.now());
    if (request.runId) await this.runs.holdPlace(tx, request.runId, personId);
    return 'added';
  }

  /** Who gave the place up, and is asked to come once more, gets a new one. */
  private async holdAgain(tx: Tx, { runId }: KnowledgeRequest, personId: string): Promise<RowResult> {
    if (!runId || (await this.runs.placesOf(runId)).get(personId) !== 'cancelled') return 'already-listed';
    await this.runs.holdPlace(tx, runId, personId);
    return 'added';
  }

  private async isListed(tx: Tx, { id }: KnowledgeRequest, personId: string | undefined): Promise<boolean> {
    return (await this.requests.colleagues(tx, id)).some((colleague) => colleague.personId === personId);
  }

  private async unlist(tx: Tx, { id, runId }: KnowledgeRequest, personId: string): Promise<void> {
    if (!(await this.requests.unlistColleague(tx, id, personId))) throw new DomainError('not-found');
    if (runId) await this.runs.releaseHeld(tx, runId, personId);
  }

  private async isFull(tx: Tx, request: KnowledgeRequest): Promise<boolean> {
    if (request.groupSize === null) return false;
    return (await this.requests.colleagues(tx, request.id)).length >= request.groupSize;
  }

  private async lockOpen(tx: Tx, actor: Actor, requestId: string): Promise<KnowledgeRequest> {
    const request = await this.requests.lock(tx, requestId);
    authorise(actor, 'request:colleagues', { organisationId: request.organisationId, ownerId: request.requesterId });
    if (closed.includes(request.state)) throw new DomainError('request-closed');
    return request;
  }

  private async findByToken(actor: Actor, token: string): Promise<KnowledgeRequest> {
    const request = await this.requests.findByJoinHash(this.database.reader, hashToken(token));
    if (!request || request.organisationId !== actor.organisationId || closed.includes(request.state)) {
      throw new DomainError('join-link-not-valid');
    }
    return request;
  }

  private async joinView(request: KnowledgeRequest, listed: number, joined: boolean): Promise<JoinView> {
    const organisation = await this.organisations.get(request.organisationId);
    const run = request.runId ? (await this.runs.getSummary([request.runId]))[0] : undefined;
    return {
      title: request.title,
      organisation: { id: organisation.id, name: organisation.name },
      free: Math.max(0, (request.groupSize ?? 0) - listed),
      startsAt: run?.startsAt.toISOString() ?? null,
      runId: request.runId,
      joined,
    };
  }

  private record(tx: Tx, actorId: string, action: string, request: KnowledgeRequest, personId: string): Promise<void> {
    return this.audit.record(tx, {
      actorId,
      action,
      subjectKind: 'knowledge-request',
      subjectId: request.id,
      organisationId: request.organisationId,
      details: { personId },
    });
  }
}
