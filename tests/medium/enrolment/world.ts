import { CatalogueModule, Courses, Rooms } from '@onderling/catalogue';
import type { Actor } from '@onderling/identity';
import { CourseRuns, EnrolmentModule, type InCompanyRun, type OpenRun } from '@onderling/enrolment';
import { newId, type RequestKey } from '@onderling/platform';
import * as catalogue from '../../../libs/catalogue/src/persistence';
import * as enrolment from '../../../libs/enrolment/src/persistence';
import * as identity from '../../../libs/identity/src/persistence';
import { MediumApp, type MediumOptions } from '../../support/medium-app';

/** Two bodies with people, a course and rooms, on a real database; says what it did in the words of the domain. */
export class World {
  private constructor(
    readonly app: MediumApp,
    readonly province: string,
    readonly city: string,
    readonly trainer: Actor,
    readonly courseId: string,
    readonly roomId: string,
  ) {}

  static async start(options: Pick<MediumOptions, 'replace' | 'environment'> = {}): Promise<World> {
    const app = await MediumApp.start({
      ...options,
      imports: [CatalogueModule, EnrolmentModule],
      models: [identity, catalogue, enrolment],
    });
    const province = await addBody(app, 'provincie Overijssel');
    const city = await addBody(app, 'gemeente Zwolle');
    const trainer = await addPerson(app, city, 'Femke');
    const [courseId, { roomIds }] = await app.database.transaction(async (tx) => [
      await app.get(Courses).publish(tx, {
        organisationId: city,
        ownerId: trainer.personId,
        trainerIds: [trainer.personId],
        format: 'workshop',
        title: 'Woo-verzoeken: van vraag naar besluit',
        gain: 'Je handelt een verzoek binnen de termijn af.',
        description: 'We oefenen met echte verzoeken.',
        language: 'nl',
        mode: 'on-site',
        durationMinutes: 180,
        topicIds: [],
      }),
      await app.get(Rooms).addVenue(tx, {
        organisationId: city,
        name: 'Stadhuis',
        address: 'Grote Kerkplein',
        place: 'Zwolle',
        latitude: 52.51,
        longitude: 6.09,
        rooms: [{ name: 'Raadzaal', capacity: 20, equipment: ['scherm'] }],
      }),
    ]);
    return new World(app, province, city, trainer, courseId, roomIds[0] ?? '');
  }

  addPerson(organisationId: string, firstName: string, roles: Actor['roles'] = []): Promise<Actor> {
    return addPerson(this.app, organisationId, firstName, roles);
  }

  async addPeople(count: number): Promise<Actor[]> {
    return Promise.all(Array.from({ length: count }, (_, at) => this.addPerson(this.province, `Persoon ${at}`)));
  }

  /** One session of three hours in a week, unless told otherwise. */
  async openRun(change: Partial<OpenRun> = {}): Promise<string> {
    const sessions = [this.moment({ days: 7 })];
    const place = { kind: 'address', address: 'Stadhuis, Zwolle' } as const;
    const input = { courseId: this.courseId, actorId: null, sessions, place, capacity: 10, ...change };
    return (await this.app.database.transaction((tx) => this.app.get(CourseRuns).announce(tx, input))).runId;
  }

  async openInCompany(requester: Actor, change: Partial<InCompanyRun> = {}): Promise<string> {
    const input: InCompanyRun = {
      requestId: newId(),
      organisationId: requester.organisationId,
      requesterId: requester.personId,
      title: 'Woo voor het team',
      description: 'Wij willen oefenen.',
      language: 'nl',
      mode: 'on-site',
      trainerId: this.trainer.personId,
      sessions: [this.moment({ days: 14 })],
      place: { kind: 'room', roomId: this.roomId },
      capacity: 12,
      heldFor: [],
      ...change,
    };
    return (await this.app.database.transaction((tx) => this.app.get(CourseRuns).openRun(tx, input))).runId;
  }

  moment({ days, hours = 0 }: { days: number; hours?: number }) {
    const startsAt = new Date(this.app.clock.now().getTime() + (days * 24 + hours) * 3_600_000);
    return { startsAt, endsAt: new Date(startsAt.getTime() + 3 * 3_600_000), timeZone: 'Europe/Amsterdam' };
  }

  /** A fresh request key, or the same one again. */
  key(actor: Actor, key = newId()): RequestKey {
    return { owner: actor.personId, key, fingerprint: 'enrol' };
  }

  async counter(runId: string): Promise<{ taken: number; rows: number }> {
    const [row] = await this.app.database.query<{ taken: number; counted: number }>(
      `SELECT r.taken AS taken, (SELECT COUNT(*) FROM enrolment_enrolment e WHERE e.run_id = r.id
          AND e.state IN ('held', 'confirmed')) AS counted FROM enrolment_course_run r WHERE r.id = ?`,
      [runId],
    );
    return { taken: row?.taken ?? -1, rows: row?.counted ?? -1 };
  }

  /** The mails noted so far, in order, as `kind` or `kind:version`. */
  async mails(recipientId?: string): Promise<{ kind: string; subjectId: string; version?: number }[]> {
    const rows = await this.app.outbox('send-mail');
    const payloads = rows.map(({ payload }) => payload as { kind: string; subjectId: string; recipientId?: string });
    return payloads.filter((payload) => recipientId === undefined || payload.recipientId === recipientId);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

async function addBody(app: MediumApp, name: string): Promise<string> {
  const id = newId();
  await app.database.query(
    `INSERT INTO identity_organisation (id, type, name, time_zone, latitude, longitude, updated_at, version)
     VALUES (?, 'municipality', ?, 'Europe/Amsterdam', 52.5, 6.1, ?, 1)`,
    [id, name, app.clock.now()],
  );
  return id;
}

async function addPerson(
  app: MediumApp,
  organisationId: string,
  firstName: string,
  roles: Actor['roles'] = [],
): Promise<Actor> {
  const personId = newId();
  const email = `${personId}@overheid.example`;
  await app.database.query(
    `INSERT INTO identity_person (id, email, email_key, first_name, last_name, language, state, state_since,
       organisation_id, created_at, version) VALUES (?, ?, ?, ?, 'de Vries', 'nl', 'active', ?, ?, ?, 1)`,
    [personId, email, email, firstName, app.clock.now(), organisationId, app.clock.now()],
  );
  return {
    personId,
    organisationId,
    state: 'active',
    roles: [{ role: 'member', organisationId }, ...roles],
    assurance: roles.length > 0 ? 'strong' : 'mail',
    sessionId: newId(),
    language: 'nl',
  };
}

/** The code of the DomainError that a promise ends with, or 'done'. */
export async function outcome(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'done';
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code === 'string') return code;
    throw error;
  }
}
