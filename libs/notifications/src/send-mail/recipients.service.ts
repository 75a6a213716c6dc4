import { Injectable } from '@nestjs/common';
import type { PersonLine } from '@onderling/contracts';
import { Organisations, People } from '@onderling/identity';
import type { Colleague, Contact } from '../mails/facts';
import type { Recipient } from './letter';

/** People as mails need them. */
@Injectable()
export class Recipients {
  constructor(
    private readonly people: People,
    private readonly organisations: Organisations,
  ) {}

  /** The person to write to; undefined when nobody is named or the account is closed. */
  async find(personId: string | undefined): Promise<(Recipient & { organisationId: string }) | undefined> {
    if (!personId) return undefined;
    const person = (await this.people.getContacts([personId])).get(personId);
    if (!person || person.state === 'deactivated') return undefined;
    return {
      personId,
      address: person.email,
      language: person.language,
      firstName: person.firstName || null,
      name: person.name,
      organisationId: person.organisationId,
    };
  }

  /** The zone on whose clock a body lives. */
  async zoneOf(organisationId: string): Promise<string> {
    return (await this.organisations.get(organisationId)).timeZone;
  }

  /** Colleagues in the order of the ids; who is gone is left out. */
  async colleagues(personIds: readonly string[]): Promise<Colleague[]> {
    const lines = await this.people.getLines([...personIds]);
    return personIds.flatMap((id) => {
      const line = lines.get(id);
      return line ? [asColleague(line)] : [];
    });
  }

  /**
   * A colleague with the address at which the reader reaches them. Without the address where somebody takes part no longer
   * or, when a body is named, does not work for it any more.
   */
  async contact(personId: string | null, organisationId?: string): Promise<Contact | null> {
    const [colleague, person] = await Promise.all([this.colleague(personId), this.find(personId ?? undefined)]);
    if (!colleague) return null;
    const there = organisationId === undefined || person?.organisationId === organisationId;
    return { ...colleague, email: there ? (person?.address ?? null) : null };
  }

  async colleague(personId: string | null): Promise<Colleague | null> {
    return (personId && (await this.colleagues([personId]))[0]) || null;
  }
}

const asColleague = ({ name, functionTitle, organisationName }: PersonLine): Colleague => ({
  name,
  functionTitle,
  organisationName,
});
