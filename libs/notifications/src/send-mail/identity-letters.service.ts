import { Injectable } from '@nestjs/common';
import { MembershipMails, MoveQueries, RoleMails, SignInMails, type SignInMailFacts } from '@onderling/identity';
import { Config } from '@onderling/platform';
import type { Letter, LetterWriter } from './letter';
import { Recipients } from './recipients.service';

/** Until a body is known, times are told on this clock. */
const homeZone = 'Europe/Amsterdam';

/** What mails about accounts say. */
@Injectable()
export class IdentityLetters {
  constructor(
    private readonly signIns: SignInMails,
    private readonly memberships: MembershipMails,
    private readonly moves: MoveQueries,
    private readonly roles: RoleMails,
    private readonly recipients: Recipients,
    private readonly config: Config,
  ) {}

  /** Pointless once its code has ended; a mail without a code stays true. */
  readonly signIn: LetterWriter<'sign-in'> = async ({ subjectId }, at) => {
    const asked = await this.signIns.get(subjectId);
    if (asked.code && asked.expiresAt <= at) return undefined;
    return {
      to: { personId: null, address: asked.email, language: asked.language, firstName: null, name: asked.email },
      facts: {
        case: asked.case,
        link: this.config.link(pageOf(asked)),
        code: asked.code,
        expires: { at: asked.expiresAt, timeZone: homeZone },
      },
    };
  };

  readonly membershipConfirmed: LetterWriter<'membership-confirmed'> = async ({ subjectId }) => {
    const { person, organisationName } = await this.memberships.get(subjectId);
    if (person.state !== 'active') return undefined;
    return this.to(person.id, { organisationName, link: this.config.link('/') });
  };

  readonly membershipPending: LetterWriter<'membership-pending'> = async ({ subjectId, recipientId }) => {
    const { person, organisationId, organisationName } = await this.memberships.get(subjectId);
    if (person.state !== 'pending') return undefined;
    const { name, email, functionTitle } = person;
    const newcomer = { name, email, functionTitle };
    return this.to(recipientId, { organisationName, newcomer, link: this.peopleOf(organisationId) });
  };

  readonly arrivalPending: LetterWriter<'arrival-pending'> = async ({ subjectId, recipientId }) => {
    const { open, organisationId, organisationName, ...about } = await this.moves.getArrival(subjectId);
    if (!open) return undefined;
    const { name, email, functionTitle, fromName } = about;
    const arrival = { name, email, functionTitle, fromName };
    return this.to(recipientId, { organisationName, arrival, link: this.peopleOf(organisationId) });
  };

  readonly arrivalRefused: LetterWriter<'arrival-refused'> = async ({ subjectId, recipientId }) => {
    const { organisationName, fromName } = await this.moves.getArrival(subjectId);
    return this.to(recipientId, { organisationName, staysName: fromName, link: this.config.link('/account') });
  };

  readonly accountMoved: LetterWriter<'account-moved'> = async ({ subjectId }) => {
    const { person, organisationName } = await this.memberships.get(subjectId);
    return this.to(person.id, { organisationName, link: this.config.link('/account') });
  };

  readonly roleGranted: LetterWriter<'role-granted'> = async ({ subjectId }) => {
    const { personId, role, organisationName } = await this.roles.get(subjectId);
    return this.to(personId, { role, organisationName, link: this.config.link('/sign-in') });
  };

  /** The people of a body: where there are no administrators, a steward of another body is asked. */
  private peopleOf(organisationId: string): string {
    return this.config.link(`/organisation/people?organisation=${organisationId}`);
  }

  private async to<F>(personId: string | undefined, facts: F): Promise<{ to: Letter['to']; facts: F } | undefined> {
    const to = await this.recipients.find(personId);
    return to && { to, facts };
  }
}

/** Where the mail leads: to the proof, or to where one can go on without. */
function pageOf({ purpose, linkToken, case: kind }: SignInMailFacts): string {
  if (kind === 'moved-away' || kind === 'not-confirmed') return '/help';
  if (linkToken === null) return '/sign-in';
  return purpose === 'move' ? `/go/move/${linkToken}` : `/go/sign-in/${linkToken}`;
}
