import { Injectable } from '@nestjs/common';
import { MembershipMails, RoleMails, SignInMails } from '@onderling/identity';
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
    private readonly roles: RoleMails,
    private readonly recipients: Recipients,
    private readonly config: Config,
  ) {}

  /** Pointless once its code has ended; a mail without a code stays true. */
  readonly signIn: LetterWriter<'sign-in'> = async ({ subjectId }, at) => {
    const asked = await this.signIns.get(subjectId);
    if (asked.code && asked.expiresAt <= at) return undefined;
    const link = asked.linkToken ? `/go/sign-in/${asked.linkToken}` : '/sign-in';
    return {
      to: { personId: null, address: asked.email, language: asked.language, firstName: null, name: asked.email },
      facts: {
        case: asked.case,
        link: this.config.link(link),
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
    const { person, organisationName } = await this.memberships.get(subjectId);
    if (person.state !== 'pending') return undefined;
    const { name, email, functionTitle } = person;
    const newcomer = { name, email, functionTitle };
    return this.to(recipientId, { organisationName, newcomer, link: this.config.link('/organisation/people') });
  };

  readonly roleGranted: LetterWriter<'role-granted'> = async ({ subjectId }) => {
    const { personId, role, organisationName } = await this.roles.get(subjectId);
    return this.to(personId, { role, organisationName, link: this.config.link('/sign-in') });
  };

  private async to<F>(personId: string | undefined, facts: F): Promise<{ to: Letter['to']; facts: F } | undefined> {
    const to = await this.recipients.find(personId);
    return to && { to, facts };
  }
}
