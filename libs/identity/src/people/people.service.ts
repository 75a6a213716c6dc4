import { Injectable } from '@nestjs/common';
import type { Language, PersonLine, Role } from '@onderling/contracts';
import { DomainError, isDuplicate, type Tx } from '@onderling/platform';
import { Organisations } from '../organisations/organisations.service';
import { nameParts } from './email.rules';
import type { Person } from './person.entity';
import { PersonQueries, type Contact } from './person.query';
import { PersonRepository } from './person.repository';

/** Who is added by somebody else, with the name by which they were named. */
interface Invited {
  readonly email: string;
  readonly name?: string | undefined;
}

/** People as the other modules know them: ids in, lines and contacts out; never a row. */
@Injectable()
export class People {
  constructor(
    private readonly queries: PersonQueries,
    private readonly repository: PersonRepository,
    private readonly organisations: Organisations,
  ) {}

  /** Name, function and body of each, as colleagues see each other; unknown ids are absent. */
  getLines(ids: readonly string[]): Promise<Map<string, PersonLine>> {
    return this.queries.findLines(ids);
  }

  /** What is needed to write to somebody; `not-found` for an unknown id. */
  async getContact(id: string): Promise<Contact> {
    const contact = (await this.queries.findContacts([id])).get(id);
    if (!contact) throw new DomainError('not-found');
    return contact;
  }

  /** The same for many, by id; unknown ids are absent. */
  getContacts(ids: readonly string[]): Promise<Map<string, Contact>> {
    return this.queries.findContacts(ids);
  }

  /** The person with this address, however it is written. */
  findByEmail(email: string): Promise<Contact | undefined> {
    return this.queries.findByEmail(email);
  }

  /** Active people who hold a role for a body (null: for the platform). */
  findIdsByRole(role: Role, organisationId: string | null): Promise<string[]> {
    return this.queries.findIdsByRole(role, organisationId);
  }

  /** Could this address be of a colleague of that body: by account, else by e-mail domain. */
  async belongsTo(email: string, organisationId: string): Promise<boolean> {
    const person = await this.queries.findByEmail(email);
    if (person) return person.organisationId === organisationId && person.state !== 'deactivated';
    const { organisations } = await this.organisations.findByEmailDomain(email);
    return organisations.some(({ id }) => id === organisationId);
  }

  /**
   * The colleague of that body with this address; an unknown address under the body's domain becomes a person with
   * state `invited`. Anybody else: `colleague-other-organisation`.
   */
  async inviteColleague(
    tx: Tx,
    { email, name = '' }: Invited,
    organisationId: string,
    language: Language,
  ): Promise<{ id: string; created: boolean }> {
    const known = await this.repository.lockByEmail(tx, email);
    if (known) return { id: this.requireColleague(known, organisationId), created: false };
    const { organisations } = await this.organisations.findByEmailDomain(email, tx);
    if (!organisations.some(({ id }) => id === organisationId)) throw new DomainError('colleague-other-organisation');
    try {
      return { id: await this.insertInvited(tx, { email, name }, organisationId, language), created: true };
    } catch (error) {
      if (!isDuplicate(error, 'ux_identity_person_email_key')) throw error;
      // Somebody else added the same colleague between our look and our insert.
      const other = await this.repository.lockByEmail(tx, email);
      if (!other) throw error;
      return { id: this.requireColleague(other, organisationId), created: false };
    }
  }

  private insertInvited(
    tx: Tx,
    { email, name }: Required<Invited>,
    organisationId: string,
    language: Language,
  ): Promise<string> {
    return this.repository.insert(tx, {
      email: email.trim(),
      ...nameParts(name),
      functionTitle: null,
      language,
      state: 'invited',
      organisationId,
    });
  }

  private requireColleague(person: Person, organisationId: string): string {
    if (person.organisationId === organisationId && person.state !== 'deactivated') return person.id;
    throw new DomainError('colleague-other-organisation');
  }
}
