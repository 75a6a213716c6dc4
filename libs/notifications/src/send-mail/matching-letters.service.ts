import { Injectable } from '@nestjs/common';
import { EnrolmentMails } from '@onderling/enrolment';
import { InvitationMails, RequestMails, type InvitationMailFacts, type RequestMailFacts } from '@onderling/matching';
import { Config } from '@onderling/platform';
import type { InvitationFacts, Moment, Place, RequestFacts } from '../mails/facts';
import type { LetterWriter, MailOrder } from './letter';
import { Recipients } from './recipients.service';
import { sessionFacts } from './run-facts';

type Option = { readonly startsAt: string; readonly endsAt: string; readonly timeZone: string };

/** What mails about requests and invitations say. */
@Injectable()
export class MatchingLetters {
  constructor(
    private readonly invitations: InvitationMails,
    private readonly requests: RequestMails,
    private readonly enrolments: EnrolmentMails,
    private readonly recipients: Recipients,
    private readonly config: Config,
  ) {}

  /** The deadline in the mail is the one that sending it at this moment sets. */
  readonly invitation: LetterWriter<'invitation'> = async (order, at) => {
    const given = await this.invitations.getInvitation(order.subjectId, order.version);
    if (given.state !== 'created') return undefined;
    return this.invite(given, await this.invitations.deadlineIfSentAt(given.id, at));
  };

  readonly invitationReminder: LetterWriter<'invitation-reminder'> = async (order, at) => {
    const given = await this.invitations.getInvitation(order.subjectId, order.version);
    if (given.state !== 'sent' || !given.deadlineAt || given.deadlineAt <= at) return undefined;
    return this.invite(given, given.deadlineAt);
  };

  /** An answer that was taken back in the meantime is not told any more. */
  readonly invitationAnswered: LetterWriter<'invitation-answered'> = async ({ subjectId, version }, at) => {
    const given = await this.invitations.getInvitation(subjectId);
    if (given.state !== 'accepted' && given.state !== 'declined') return undefined;
    if (version !== undefined && version !== given.version) return undefined;
    const to = await this.recipients.find(given.trainerId);
    if (!to) return undefined;
    const timeZone = await this.recipients.zoneOf(to.organisationId);
    const undoUntil = given.undoUntil && given.undoUntil > at ? { at: given.undoUntil, timeZone } : null;
    const facts = {
      answer: given.state,
      title: given.request.title,
      organisationName: given.request.organisationName,
      chosen: given.chosen && moment(given.chosen),
      place: placeOf(given.request),
      undoUntil,
      link: this.config.link(`/invitations/${given.id}`),
    };
    return { to, facts };
  };

  readonly invitationWithdrawn: LetterWriter<'invitation-withdrawn'> = async ({ subjectId }) => {
    const given = await this.invitations.getInvitation(subjectId);
    const to = given.state === 'withdrawn' ? await this.recipients.find(given.trainerId) : undefined;
    const because = given.requestState === 'withdrawn' ? ('request-withdrawn' as const) : ('filled' as const);
    const { title, organisationName } = given.request;
    return to && { to, facts: { title, organisationName, because, link: this.config.link('/teach') } };
  };

  readonly requestMatched: LetterWriter<'request-matched'> = async ({ subjectId }) => {
    const request = await this.requests.getRequest(subjectId);
    const run = request.state === 'matched' && request.runId ? await this.enrolments.findRun(request.runId) : undefined;
    const to = await this.requesterOf(request);
    const [session] = run?.sessions ?? [];
    const trainer = await this.recipients.contact(run?.trainerIds[0] ?? null);
    if (!to || !run || !session || !trainer) return undefined;
    const { title, groupSize } = request;
    const facts = {
      title,
      link: this.pageOf(request),
      trainer,
      session: sessionFacts(session),
      held: run.taken,
      groupSize,
    };
    return { to, facts };
  };

  /** Only as long as the question stands open again. */
  readonly acceptanceUndone: LetterWriter<'acceptance-undone'> = async ({ subjectId }) => {
    const { request, state, trainerId, deadlineAt } = await this.invitations.getInvitation(subjectId);
    if (state !== 'sent' || !deadlineAt) return undefined;
    const [to, trainer] = await Promise.all([this.requesterOf(request), this.recipients.colleague(trainerId)]);
    if (!to || !trainer) return undefined;
    const deadline = { at: deadlineAt, timeZone: await this.recipients.zoneOf(to.organisationId) };
    return { to, facts: { title: request.title, link: this.pageOf(request), trainer, deadline } };
  };

  readonly requestUnmatched: LetterWriter<'request-unmatched'> = async (order) => {
    const found = await this.aboutRequest(order, 'unmatched');
    if (!found) return undefined;
    const { excluded, remedies } = found.request;
    return { to: found.to, facts: { ...found.facts, excluded, remedies } };
  };

  readonly requestNeedsAttention: LetterWriter<'request-needs-attention'> = async (order) =>
    this.aboutRequest(order, 'needs-attention');

  private async invite(given: InvitationMailFacts, deadlineAt: Date) {
    const { request } = given;
    const [to, requester] = await Promise.all([
      this.recipients.find(given.trainerId),
      this.recipients.colleague(request.requesterId),
    ]);
    if (!to || !requester) return undefined;
    const facts: InvitationFacts = {
      title: request.title,
      need: request.need,
      audience: request.audience,
      groupLevel: request.groupLevel,
      groupSize: request.groupSize || null,
      mode: request.mode,
      language: request.language,
      place: placeOf(request),
      requester,
      dateOptions: given.dateOptions.map(moment),
      reasons: given.reasons,
      effort: given.effort,
      deadline: { at: deadlineAt, timeZone: await this.recipients.zoneOf(to.organisationId) },
      link: given.link,
    };
    return { to, facts };
  }

  private async aboutRequest({ subjectId }: MailOrder, state: RequestMailFacts['state']) {
    const request = await this.requests.getRequest(subjectId);
    const to = request.state === state ? await this.requesterOf(request) : undefined;
    const facts: RequestFacts = { title: request.title, link: this.pageOf(request) };
    return to && { to, facts, request };
  }

  /** Who works for another body now has no part in the request any more. */
  private async requesterOf({ requesterId, organisationId }: RequestMailFacts) {
    const requester = await this.recipients.find(requesterId);
    return requester?.organisationId === organisationId ? requester : undefined;
  }

  private pageOf(request: RequestMailFacts): string {
    return this.config.link(`/requests/${request.id}`);
  }
}

const moment = ({ startsAt, endsAt, timeZone }: Option): Moment => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  timeZone,
});

/** A request may name a link for an online session; it goes to participants with the run, not to who is asked. */
function placeOf({ place }: RequestMailFacts): Place | null {
  if (!place) return null;
  const { kind, name, address, place: town, accessNote } = place;
  return { kind, name, address, place: town, accessNote, link: null };
}
