import { Injectable } from '@nestjs/common';
import { EnrolmentMails, type RunMailFacts } from '@onderling/enrolment';
import { Organisations } from '@onderling/identity';
import { Config } from '@onderling/platform';
import type { RunFacts, RunRole } from '../mails/facts';
import type { CalendarVersion, LetterWriter, MailOrder, Recipient } from './letter';
import { Recipients } from './recipients.service';
import { runFacts, sessionFacts } from './run-facts';

/** What mails about runs, places and calendars say. */
@Injectable()
export class RunLetters {
  constructor(
    private readonly enrolments: EnrolmentMails,
    private readonly recipients: Recipients,
    private readonly organisations: Organisations,
    private readonly config: Config,
  ) {}

  readonly placeHeld: LetterWriter<'place-held'> = async (order) => {
    const about = await this.aboutEnrolment(order, 'held');
    if (!about) return undefined;
    const requester = await this.recipients.colleague(about.stored.requesterId);
    return { to: about.to, facts: { ...about.facts, requester } };
  };

  readonly enrolmentConfirmed: LetterWriter<'enrolment-confirmed'> = (order) => this.aboutEnrolment(order, 'confirmed');

  readonly enrolmentCancelled: LetterWriter<'enrolment-cancelled'> = (order) => this.aboutEnrolment(order, 'cancelled');

  readonly runAssigned: LetterWriter<'run-assigned'> = async (order) => {
    const about = await this.aboutRun(order, 'active');
    if (!about?.stored.trainerIds.includes(about.to.personId ?? '')) return undefined;
    const { to, run, stored } = about;
    const requester = await this.recipients.contact(stored.requesterId, stored.organisationId);
    const participantsLink = this.config.link(`/runs/${stored.id}/participants`);
    return { to, facts: { run, requester, capacity: stored.capacity, participantsLink } };
  };

  readonly runChanged: LetterWriter<'run-changed'> = async (order) => {
    const about = await this.aboutRun(order, 'active');
    if (!about) return undefined;
    const { to, run, stored } = about;
    const role = roleIn(stored, to);
    const place = role === 'participant' ? stored.places.find(({ personId }) => personId === to.personId) : undefined;
    const link = place ? await this.enrolments.linkTo(place.enrolmentId, place.personId) : run.link;
    return { to, facts: { run, role, held: place?.state === 'held', link } };
  };

  readonly runCancelled: LetterWriter<'run-cancelled'> = async (order) => {
    const about = await this.aboutRun(order, 'cancelled');
    if (!about) return undefined;
    const role = roleIn(about.stored, about.to);
    const { requestId } = about.stored;
    const requestLink = requestId && this.config.link(`/requests/${requestId}`);
    const coursesLink = this.config.link('/courses');
    return { to: about.to, facts: { run: about.run, role, link: about.run.link, coursesLink, requestLink } };
  };

  readonly calendarRequest: LetterWriter<'calendar-request'> = (order) => this.aboutItem(order, 'REQUEST');

  readonly calendarCancel: LetterWriter<'calendar-cancel'> = (order) => this.aboutItem(order, 'CANCEL');

  private async aboutEnrolment({ subjectId }: MailOrder, state: 'held' | 'confirmed' | 'cancelled') {
    const enrolment = await this.enrolments.findEnrolment(subjectId);
    const stored = enrolment?.state === state ? await this.enrolments.findRun(enrolment.runId) : undefined;
    const to = await this.recipients.find(enrolment?.personId);
    if (!enrolment || !stored || !to) return undefined;
    const facts = {
      run: await this.wordsOf(stored),
      state,
      invitedOnly: stored.kind === 'in-company',
      link: enrolment.link,
      coursesLink: this.config.link('/courses'),
    };
    return { to, facts, stored };
  }

  private async aboutRun({ subjectId, recipientId }: MailOrder, state: RunMailFacts['state']) {
    const stored = await this.enrolments.findRun(subjectId);
    const to = stored?.state === state ? await this.recipients.find(recipientId) : undefined;
    if (!stored || !to || (roleIn(stored, to) === 'requester' && hasLeft(stored, to))) return;
    return { stored, to, run: await this.wordsOf(stored) };
  }

  /** An older version of an item than the one that stands is never sent: it would arrive after the newer one. */
  private async aboutItem({ subjectId, version }: MailOrder, method: CalendarVersion['method']) {
    const item = await this.enrolments.findCalendarItem(subjectId);
    const state = method === 'REQUEST' ? 'active' : 'cancelled';
    if (!item || item.state !== state || (version ?? 0) < item.sequence) return undefined;
    const [to, run] = await Promise.all([this.recipients.find(item.personId), this.enrolments.findRun(item.runId)]);
    if (!to || !run || (item.role === 'requester' && hasLeft(run, to))) return undefined;
    const { role, sequence, sessionId, personId, enrolmentId } = item;
    const trainers = await this.recipients.colleagues(run.trainerIds);
    const ownPlace = method === 'REQUEST' && role === 'participant' ? enrolmentId : null;
    const itemLink = this.config.link(ownPlace ? `/enrolments/${ownPlace}` : `/runs/${run.id}`);
    const link = ownPlace ? await this.enrolments.linkTo(ownPlace, personId) : itemLink;
    const session = sessionFacts(item);
    const facts = { role, title: run.title, trainers, session, changed: sequence > 0, link, itemLink };
    return { to, facts, calendar: { method, sessionId, personId, sequence } };
  }

  private async wordsOf(stored: RunMailFacts): Promise<RunFacts> {
    const [trainers, organisation] = await Promise.all([
      this.recipients.colleagues(stored.trainerIds),
      this.organisations.get(stored.organisationId),
    ]);
    return runFacts(stored, {
      trainers,
      organisationName: organisation.name,
      link: this.config.link(`/runs/${stored.id}`),
    });
  }
}

function roleIn({ trainerIds, requesterId }: RunMailFacts, { personId }: Recipient): RunRole {
  if (personId && trainerIds.includes(personId)) return 'trainer';
  return personId === requesterId ? 'requester' : 'participant';
}

/** Who works for another body now has no part any more in what was asked for here. */
const hasLeft = (run: RunMailFacts, to: { readonly organisationId: string }): boolean =>
  to.organisationId !== run.organisationId;
