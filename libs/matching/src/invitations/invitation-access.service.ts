import type { Actor } from '@onderling/identity';
import { Clock, Config, Database, DomainError, hashToken, randomToken } from '@onderling/platform';
import { Injectable } from '@nestjs/common';
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answerer } from './invitation-answers.service';
import type { Invitation } from './invitation.entity';
import { InvitationRepository } from './invitation.repository';
import { isClosed, isOpen } from './invitation.rules';

const cookieName = 'invitation';
/** Longer than any invitation lives. */
const cookieSeconds = 60 * 24 * 60 * 60;

/** What the browser that opened a link holds: the link's token and a secret of its own. */
export interface OpenedLink {
  readonly token: string;
  readonly browserHash: string;
}

export interface InvitationAccess {
  /** `answer`: may answer or take back now. `look`: it is closed. `sign-in`: holds a link that is used or old. */
  readonly level: 'answer' | 'look' | 'sign-in';
  /** Signed in as the invited person, who sees all there is; a link shows the first name and the request only. */
  readonly asTrainer: boolean;
  readonly answerer: Answerer;
}

/**
 * Who may open and answer an invitation. The link of the mail opens it and consumes nothing. The first answer needs no
 * login and binds the invitation to that browser; afterwards, from another browser or by an older link, the invited
 * person has to sign in. That it is closed without an answer is told to whoever holds a link: signing in would not help.
 */
@Injectable()
export class InvitationAccessService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Opens the link: remembers it in a cookie that no script can read. */
  async open(token: string, request: FastifyRequest, reply: FastifyReply): Promise<{ invitationId: string }> {
    const link = await this.invitations.findLinkByToken(this.database.reader, token);
    if (!link) throw new DomainError('not-found');
    const browser = request.cookies[cookieName]?.split('.')[1] ?? randomToken();
    reply.setCookie(cookieName, `${token}.${browser}`, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.https,
      maxAge: cookieSeconds,
    });
    return { invitationId: link.invitationId };
  }

  /** @throws DomainError not-found for whoever has neither the link nor the invitation */
  async of(
    invitation: Invitation,
    actor: Actor | undefined,
    opened: OpenedLink | undefined,
  ): Promise<InvitationAccess> {
    const browserHash = opened?.browserHash ?? null;
    if (actor?.personId === invitation.trainerId) {
      return { level: 'answer', asTrainer: true, answerer: { personId: actor.personId, browserHash } };
    }
    const link = opened ? await this.invitations.findLinkByToken(this.database.reader, opened.token) : null;
    if (link?.invitationId !== invitation.id) throw new DomainError('not-found');
    const answerer = { personId: null, browserHash };
    if (isClosed(invitation.state)) return { level: 'look', asTrainer: false, answerer };
    const latest = await this.invitations.latestLink(this.database.reader, invitation.id);
    const unused = isOpen(invitation.state) && latest?.version === link.version;
    const answeredHere = invitation.answerBrowserHash !== null && invitation.answerBrowserHash === browserHash;
    const takesBack = answeredHere && invitation.undoUntil !== null && invitation.undoUntil > this.clock.now();
    return { level: unused || takesBack ? 'answer' : 'sign-in', asTrainer: false, answerer };
  }

  /** The same, for a write. @throws DomainError invitation-sign-in-required, invitation-no-longer-open */
  async answererOf(id: string, actor: Actor | undefined, opened: OpenedLink | undefined): Promise<Answerer> {
    const invitation = await this.invitations.get(this.database.reader, id);
    const { level, answerer } = await this.of(invitation, actor, opened);
    if (level === 'look') throw new DomainError('invitation-no-longer-open');
    if (level === 'sign-in') throw new DomainError('invitation-sign-in-required');
    return answerer;
  }
}

/** What the cookie of an opened link says. */
export function openedLinkOf(request: FastifyRequest): OpenedLink | undefined {
  const [token, browser] = request.cookies[cookieName]?.split('.') ?? [];
  return token && browser ? { token, browserHash: hashToken(browser) } : undefined;
}
