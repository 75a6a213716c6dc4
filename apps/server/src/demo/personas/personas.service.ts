import { Injectable } from '@nestjs/common';
import type { Role, SessionStartedView } from '@onderling/contracts';
import { DemoSignIn, People, type Answer, type Visitor } from '@onderling/identity';
import { DomainError } from '@onderling/platform';
import { people } from '../data/people.data';
import { personas } from '../data/personas.data';
import type { DemoPersona, DemoPerson, PersonaId } from '../data/types';

/** What a persona is there to show; the role by which the page groups them. */
const roleOf: Record<PersonaId, Role> = {
  'civil-servant': 'member',
  'colleague-trainer': 'trainer',
  'hr-adviser': 'hr-adviser',
  'invited-trainer': 'trainer',
  'organisation-administrator': 'organisation-administrator',
  'platform-steward': 'platform-steward',
};

/** The people of the story that a visitor can be with one click. */
@Injectable()
export class Personas {
  constructor(
    private readonly people: People,
    private readonly signIn: DemoSignIn,
  ) {}

  async list() {
    const contacts = await Promise.all(personas.map(({ person }) => this.people.findByEmail(personOf(person).email)));
    const lines = await this.people.getLines(contacts.flatMap((contact) => contact?.id ?? []));
    const items = personas.map(({ id, name, line }, index) => ({
      key: id,
      name,
      role: roleOf[id],
      organisationName: lines.get(contacts[index]?.id ?? '')?.organisationName ?? '',
      description: line,
    }));
    return { items };
  }

  /** @throws DomainError `not-found` for an unknown persona */
  async enter(key: string, visitor: Visitor): Promise<Answer<SessionStartedView>> {
    const persona = personas.find(({ id }) => id === key);
    if (!persona) throw new DomainError('not-found');
    return this.signIn.start(personOf(persona.person).email, visitor);
  }
}

function personOf(key: DemoPersona['person']): DemoPerson {
  const person = people.find((one) => one.key === key);
  if (!person) throw new Error(`The story has no person "${key}"`);
  return person;
}
