import { Injectable } from '@nestjs/common';
import { Courses, Rooms, TrainerProfiles } from '@onderling/catalogue';
import { Organisations, People } from '@onderling/identity';
import type { Tx } from '@onderling/platform';
import { courses } from '../data/courses.data';
import { people } from '../data/people.data';
import { trainers } from '../data/trainers.data';
import type { DemoTrainer } from '../data/types';
import { venues } from '../data/venues.data';
import type { StoryDay } from './story-day';
import { type Ids, StoryIds } from './story-ids.query';

type TopicIds = ReadonlyMap<string, string>;

/** Rooms, courses and the colleagues who can be found to teach. */
@Injectable()
export class CatalogueChapter {
  constructor(
    private readonly ids: StoryIds,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly rooms: Rooms,
    private readonly courses: Courses,
    private readonly profiles: TrainerProfiles,
  ) {}

  async tell(tx: Tx, day: StoryDay): Promise<void> {
    const [persons, topics] = [await this.ids.people(), await this.ids.topics()];
    const lines = await this.people.getLines(people.map(({ key }) => persons.get(key)));
    const bodyOf = (personKey: string): string => lines.get(persons.get(personKey))?.organisationId ?? '';
    await this.addVenues(tx, bodyOf);
    for (const course of courses) {
      const { key: _key, body: _body, trainer, topics: slugs, deliveryMode, forWhom, notForWhom, ...words } = course;
      const personId = persons.get(trainer);
      await this.courses.publish(tx, {
        ...words,
        mode: deliveryMode,
        organisationId: bodyOf(trainer),
        ownerId: personId,
        trainerIds: [personId],
        forWhom: forWhom.join('\n'),
        notForWhom: notForWhom.join('\n'),
        topicIds: slugs.map((slug) => topicId(topics, slug)),
      });
    }
    for (const trainer of trainers) await this.addTrainer(tx, trainer, { day, persons, topics, bodyOf });
  }

  private async addVenues(tx: Tx, bodyOf: (personKey: string) => string): Promise<void> {
    const bodyIds = new Map(people.map(({ key, body }) => [body, bodyOf(key)]));
    const found = await this.organisations.getMany([...bodyIds.values()]);
    for (const { key: _key, body, rooms, ...venue } of venues) {
      const organisation = found.get(bodyIds.get(body) ?? '');
      if (!organisation) throw new Error(`Nobody in the story works for "${body}", which has a venue`);
      const { id: organisationId, place, latitude, longitude } = organisation;
      await this.rooms.addVenue(tx, { ...venue, rooms, organisationId, place: place ?? '', latitude, longitude });
    }
  }

  private async addTrainer(
    tx: Tx,
    trainer: DemoTrainer,
    about: { day: StoryDay; persons: Ids; topics: TopicIds; bodyOf: (personKey: string) => string },
  ): Promise<void> {
    const { person, bio, experience, deliveryModes, languages, maxTravelKm, timesPerYear } = trainer;
    await this.profiles.write(
      tx,
      { personId: about.persons.get(person), organisationId: about.bodyOf(person) },
      {
        findable: true,
        topics: trainer.topics.map(({ topic, level }) => ({ topicId: topicId(about.topics, topic), level })),
        experience: [bio, ...experience].join('\n\n'),
        languages: [...languages],
        modes: [...deliveryModes],
        maxTravelKm,
        timesPerYear,
        absences: trainer.absences.map((absence) => about.day.weeks(absence)),
        version: 0,
      },
    );
  }
}

export function topicId(topics: TopicIds, slug: string): string {
  const id = topics.get(slug);
  if (!id) throw new Error(`The topic reference has no "${slug}"`);
  return id;
}
