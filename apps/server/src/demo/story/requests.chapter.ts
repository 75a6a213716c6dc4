import { Injectable } from '@nestjs/common';
import type { RequestInput } from '@onderling/contracts';
import { People, type Actor } from '@onderling/identity';
import { Requests } from '@onderling/matching';
import { Clock, Database, newId, type Tx } from '@onderling/platform';
import type { DemoPlace, DemoRequest } from '../data/types';
import { topicId } from './catalogue.chapter';
import type { StoryDay } from './story-day';
import { type Ids, StoryIds } from './story-ids.query';

interface StoredDraft {
  readonly id: string;
  readonly version: number;
}

/** What groups of colleagues ask for, written down as their HR adviser did. */
@Injectable()
export class RequestsChapter {
  constructor(
    private readonly database: Database,
    private readonly ids: StoryIds,
    private readonly people: People,
    private readonly requests: Requests,
    private readonly clock: Clock,
  ) {}

  /** Writes the request as a draft with its colleagues. @returns its id */
  async tell(tx: Tx, request: DemoRequest, day: StoryDay): Promise<string> {
    const actor = await this.actorOf(request.requester);
    const id = await this.requests.create(tx, actor, await this.inputOf(request, day));
    const writtenAt = day.daysAgo(request.createdDaysAgo, this.clock.now());
    await tx.query('UPDATE matching_request SET created_at = ?, updated_at = ? WHERE id = ?', [
      writtenAt,
      writtenAt,
      id,
    ]);
    const persons = await this.ids.people();
    for (const key of request.colleagues) await this.list(tx, id, persons.get(key), writtenAt);
    return id;
  }

  /** The request with this id, while it is a draft. */
  async findDraft(id: string): Promise<StoredDraft | undefined> {
    const [found] = await this.database.query<StoredDraft>(
      `SELECT id, version FROM matching_request WHERE id = ? AND state = 'draft'`,
      [id],
    );
    return found;
  }

  /** Hands it in; the real matcher does the rest. */
  async submit(request: DemoRequest, { id, version }: StoredDraft): Promise<void> {
    await this.requests.submit(await this.actorOf(request.requester), id, version);
  }

  private async list(tx: Tx, requestId: string, personId: string, at: Date): Promise<void> {
    await tx.query('INSERT INTO matching_listed_colleague (request_id, person_id, listed_at) VALUES (?, ?, ?)', [
      requestId,
      personId,
      at,
    ]);
  }

  private async inputOf(request: DemoRequest, day: StoryDay): Promise<RequestInput> {
    const [topics, rooms] = [await this.ids.topics(), await this.ids.rooms()];
    return {
      title: request.title,
      need: request.need,
      topicIds: request.topics.map((slug) => topicId(topics, slug)),
      audience: request.group.work,
      groupLevel: request.group.level,
      groupSize: request.group.size,
      dateOptions: request.dateOptions.map((moment) => {
        const { startsAt, endsAt, timeZone } = day.session(moment);
        return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), timeZone };
      }),
      place: placeOf(request.place, rooms),
      mode: request.deliveryMode,
      language: request.language,
    };
  }

  private async actorOf(personKey: string): Promise<Actor> {
    const personId = (await this.ids.people()).get(personKey);
    const { organisationId, language } = await this.people.getContact(personId);
    const roles = [
      { role: 'member' as const, organisationId },
      { role: 'hr-adviser' as const, organisationId },
    ];
    return { personId, organisationId, language, roles, state: 'active', assurance: 'strong', sessionId: newId() };
  }
}

const placeOf = (place: DemoPlace, rooms: Ids): RequestInput['place'] =>
  place.kind === 'room' ? { kind: 'room', roomId: rooms.get(place.room) } : place;
