import { TrainerProfiles, Topics } from '@onderling/catalogue';
import type { Language, Role, TrainerProfileInput } from '@onderling/contracts';
import type { Actor } from '@onderling/identity';
import { Database, newId } from '@onderling/platform';
import type { MediumApp } from './medium-app';

export interface BodyOfTest {
  readonly id: string;
  readonly domain: string;
}

/** A few bodies and people to tell a story with, made by the shortest way that keeps the tables true. */
export class World {
  private people = 0;

  constructor(private readonly app: MediumApp) {}

  private get database(): Database {
    return this.app.database;
  }

  async body(name: string, place: { latitude: number; longitude: number }): Promise<BodyOfTest> {
    const id = newId();
    const domain = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.example`;
    await this.database.query(
      `INSERT INTO identity_organisation (id, type, name, time_zone, latitude, longitude, updated_at, version)
       VALUES (?, 'municipality', ?, 'Europe/Amsterdam', ?, ?, ?, 1)`,
      [id, name, place.latitude, place.longitude, this.app.clock.now()],
    );
    await this.database.query(
      'INSERT INTO identity_organisation_domain (id, organisation_id, domain, shared) VALUES (?, ?, ?, 0)',
      [newId(), id, domain],
    );
    return { id, domain };
  }

  /** An active person of the body; the actor is signed in with a second factor. */
  async person(body: BodyOfTest, roles: readonly Role[] = [], language: Language = 'nl'): Promise<Actor> {
    this.people += 1;
    const personId = newId();
    const email = `person${this.people}@${body.domain}`;
    const now = this.app.clock.now();
    await this.database.query(
      `INSERT INTO identity_person (id, email, email_key, first_name, last_name, function_title, language, state,
                                    state_since, organisation_id, created_at, version)
       VALUES (?, ?, ?, 'Sam', ?, 'adviseur', ?, 'active', ?, ?, ?, 1)`,
      [personId, email, email, `Nummer ${this.people}`, language, now, body.id, now],
    );
    await this.database.query(
      `INSERT INTO identity_affiliation (id, person_id, organisation_id, function_title, started_at, active)
       VALUES (?, ?, ?, 'adviseur', ?, 1)`,
      [newId(), personId, body.id, now],
    );
    for (const role of roles) {
      await this.database.query(
        `INSERT INTO identity_role_assignment (id, person_id, role, organisation_id, scope, granted_at, active)
         VALUES (?, ?, ?, ?, ?, ?, 1)`,
        [newId(), personId, role, body.id, body.id, now],
      );
    }
    return {
      personId,
      organisationId: body.id,
      state: 'active',
      roles: [{ role: 'member', organisationId: body.id }, ...roles.map((role) => ({ role, organisationId: body.id }))],
      assurance: 'strong',
      sessionId: newId(),
      language,
    };
  }

  /** A findable colleague-trainer. */
  async trainer(
    body: BodyOfTest,
    topicIds: readonly string[],
    profile: Partial<TrainerProfileInput> = {},
  ): Promise<Actor> {
    const actor = await this.person(body, ['trainer']);
    await this.app.get(TrainerProfiles).saveOwn(actor, {
      findable: true,
      topics: topicIds.map((topicId) => ({ topicId, level: 2 })),
      experience: 'Ik gaf dit al vaker aan collega’s.',
      languages: ['nl'],
      modes: ['on-site', 'online'],
      maxTravelKm: 200,
      timesPerYear: 4,
      absences: [],
      version: 0,
      ...profile,
    });
    return actor;
  }

  /** Ids of the first topics of the reference. */
  async topics(count: number): Promise<string[]> {
    await this.app.get(Topics).loadReference();
    return (await this.app.get(Topics).list()).slice(0, count).map((topic) => topic.id);
  }

  async emailOf(personId: string): Promise<string> {
    const [row] = await this.database.query<{ email: string }>('SELECT email FROM identity_person WHERE id = ?', [
      personId,
    ]);
    return row?.email ?? '';
  }
}
