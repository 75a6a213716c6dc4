import { Injectable } from '@nestjs/common';
import type { Language, PersonState } from '@onderling/contracts';
import { Clock, DomainError, isDuplicate, newId, type Tx } from '@onderling/platform';
import { Affiliation } from './affiliation.entity';
import { emailKey } from './email.rules';
import { Person } from './person.entity';

export interface NewPerson {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly functionTitle: string | null;
  readonly language: Language;
  readonly state: PersonState;
  readonly organisationId: string;
}

/** Writes of people and of the bodies they worked for. */
@Injectable()
export class PersonRepository {
  constructor(private readonly clock: Clock) {}

  /** Stores somebody new with the first line of their history; the unique key on `email_key` refuses a second. */
  async insert(tx: Tx, person: NewPerson): Promise<string> {
    const [id] = await this.insertMany(tx, [person]);
    if (id === undefined) throw new DomainError('internal-error');
    return id;
  }

  /** Stores many at once, in two statements; returns their ids in the same order. */
  async insertMany(tx: Tx, people: readonly NewPerson[]): Promise<string[]> {
    const now = this.clock.now();
    const rows = people.map((person) => ({
      ...person,
      id: newId(),
      emailKey: emailKey(person.email),
      stateSince: now,
      createdAt: now,
      version: 1,
    }));
    await tx.insert(Person, rows);
    await tx.insert(
      Affiliation,
      rows.map(({ id, organisationId, functionTitle }) => ({
        id: newId(),
        personId: id,
        organisationId,
        functionTitle,
        startedAt: now,
        active: 1 as const,
      })),
    );
    return rows.map(({ id }) => id);
  }

  /** Locks the row for the rest of the transaction; undefined when there is none. */
  async lockByEmail(tx: Tx, email: string): Promise<Person | undefined> {
    const person = await tx.findOne(Person, {
      where: { emailKey: emailKey(email) },
      lock: { mode: 'pessimistic_write' },
    });
    return person ?? undefined;
  }

  /** Locks the row; `not-found` when there is none. */
  async lock(tx: Tx, id: string): Promise<Person> {
    const person = await tx.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!person) throw new DomainError('not-found');
    return person;
  }

  /** Stores changed fields of a locked person; a new state gets its date. */
  async update(tx: Tx, person: Person, changes: Partial<Omit<NewPerson, 'email' | 'organisationId'>>): Promise<void> {
    const stateSince = changes.state && changes.state !== person.state ? this.clock.now() : person.stateSince;
    await tx.update(Person, { id: person.id }, { ...changes, stateSince, version: person.version + 1 });
    if (changes.functionTitle !== undefined) {
      await tx.update(Affiliation, { personId: person.id, active: 1 }, { functionTitle: changes.functionTitle });
    }
  }

  /** The person works for another body from now on: the old line of the history gets its end. */
  async move(tx: Tx, person: Person, organisationId: string, functionTitle: string | null): Promise<void> {
    const now = this.clock.now();
    await tx.update(Affiliation, { personId: person.id, active: 1 }, { endedAt: now, active: null });
    await tx.insert(Affiliation, {
      id: newId(),
      personId: person.id,
      organisationId,
      functionTitle,
      startedAt: now,
      active: 1,
    });
    await tx.update(Person, { id: person.id }, { organisationId, functionTitle });
  }

  /** The account has another address from now on; `address-taken` when it is somebody else's. */
  async changeAddress(tx: Tx, person: Person, email: string): Promise<void> {
    const changes = { email: email.trim(), emailKey: emailKey(email), version: person.version + 1 };
    try {
      await tx.update(Person, { id: person.id }, changes);
    } catch (error) {
      if (isDuplicate(error, 'ux_identity_person_email_key')) throw new DomainError('address-taken');
      throw error;
    }
  }

  /** Every body for which this person works or worked. */
  async findBodies(tx: Tx, personId: string): Promise<Set<string>> {
    const rows = await tx.find(Affiliation, { select: { organisationId: true }, where: { personId } });
    return new Set(rows.map(({ organisationId }) => organisationId));
  }

  /** An earlier employer, for data that is loaded with its history. */
  async insertPast(
    tx: Tx,
    past: Pick<Affiliation, 'personId' | 'organisationId' | 'functionTitle' | 'startedAt'> & { endedAt: Date },
  ): Promise<void> {
    await tx.insert(Affiliation, { id: newId(), active: null, ...past });
  }
}
