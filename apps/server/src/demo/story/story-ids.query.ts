import { Injectable } from '@nestjs/common';
import { Database } from '@onderling/platform';
import { courses } from '../data/courses.data';
import { people } from '../data/people.data';
import { venues } from '../data/venues.data';

interface Row {
  readonly id: string;
  readonly name: string;
}

/** From the keys of the story to the rows they became; looked up by what the rows say, so that loading can go on later. */
@Injectable()
export class StoryIds {
  constructor(private readonly database: Database) {}

  async people(): Promise<Ids> {
    const rows = await this.database.query<Row>('SELECT id, email_key AS name FROM identity_person');
    return Ids.of('person', people, rows, (person) => person.email.toLowerCase());
  }

  async rooms(): Promise<Ids> {
    const rows = await this.database.query<Row>(
      `SELECT r.id, CONCAT(v.name, '|', r.name) AS name FROM catalogue_room r JOIN catalogue_venue v ON v.id = r.venue_id`,
    );
    const rooms = venues.flatMap((venue) =>
      venue.rooms.map(({ key, name }) => ({ key, name: `${venue.name}|${name}` })),
    );
    return Ids.of('room', rooms, rows, ({ name }) => name);
  }

  async courses(): Promise<Ids> {
    const rows = await this.database.query<Row>('SELECT id, title AS name FROM catalogue_course');
    return Ids.of('course', courses, rows, ({ title }) => title);
  }

  async topics(): Promise<Map<string, string>> {
    const rows = await this.database.query<Row>('SELECT id, slug AS name FROM catalogue_topic');
    return new Map(rows.map(({ id, name }) => [name, id]));
  }
}

/** Row ids by key. */
export class Ids {
  private constructor(
    private readonly kind: string,
    private readonly byKey: ReadonlyMap<string, string | undefined>,
  ) {}

  static of<T extends { readonly key: string }>(
    kind: string,
    told: readonly T[],
    rows: readonly Row[],
    nameOf: (one: T) => string,
  ): Ids {
    const byName = new Map(rows.map(({ id, name }) => [name, id]));
    return new Ids(kind, new Map(told.map((one) => [one.key, byName.get(nameOf(one))])));
  }

  get(key: string): string {
    const id = this.byKey.get(key);
    if (!id) throw new Error(`The story has no ${this.kind} "${key}"`);
    return id;
  }
}
