import type {
  DeliveryMode,
  Language,
  PersonLine,
  TopicLevel,
  TopicView,
  TrainerProfileView,
} from '@onderling/contracts';
import type { StoredProfile } from './trainer.repository';
import type { Absence } from './trainer-profile.entity';

/** What the matcher knows of a trainer before anybody asked anything. */
export interface TrainerFacts {
  readonly personId: string;
  readonly organisationId: string;
  readonly topics: readonly { readonly topicId: string; readonly level: TopicLevel }[];
  /** The person's own words about experience, then title and gain of each of their courses. */
  readonly texts: readonly string[];
  readonly languages: readonly Language[];
  readonly modes: readonly DeliveryMode[];
  /** Of the person's body. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly maxTravelKm: number;
  readonly timesPerYear: number;
  readonly absences: readonly Absence[];
  readonly lastRefreshedAt: Date;
}

/** The profile as its owner sees it, without what other modules add. */
export type OwnTrainerProfile = Omit<TrainerProfileView, 'givenThisYear'>;

export function trainerFacts(
  { profile, topics }: StoredProfile,
  courseTexts: readonly string[],
  home: { organisationId: string; latitude: number | null; longitude: number | null },
): TrainerFacts {
  return {
    personId: profile.personId,
    organisationId: home.organisationId,
    topics: topics.map(({ topicId, level }) => ({ topicId, level })),
    texts: [profile.experience, ...courseTexts].filter((text) => text.trim() !== ''),
    languages: profile.languages,
    modes: profile.modes,
    latitude: home.latitude,
    longitude: home.longitude,
    maxTravelKm: profile.maxTravelKm,
    timesPerYear: profile.timesPerYear,
    absences: profile.absences,
    lastRefreshedAt: profile.refreshedAt,
  };
}

/** What the page of somebody who has not filled it in yet starts from. */
const emptyProfile = {
  findable: false,
  experience: '',
  languages: ['nl'] as Language[],
  modes: ['on-site'] as DeliveryMode[],
  maxTravelKm: 50,
  timesPerYear: 2,
  absences: [] as Absence[],
  version: 0,
};

export function ownTrainerProfile(
  stored: StoredProfile | undefined,
  topicsById: ReadonlyMap<string, TopicView>,
  asOthersSee: PersonLine,
): OwnTrainerProfile {
  const profile = stored?.profile ?? emptyProfile;
  return {
    exists: stored !== undefined,
    findable: profile.findable,
    topics: (stored?.topics ?? []).flatMap(({ topicId, level }) => {
      const topic = topicsById.get(topicId);
      return topic ? [{ topicId, slug: topic.slug, name: topic.name, level }] : [];
    }),
    experience: profile.experience,
    languages: profile.languages,
    modes: profile.modes,
    maxTravelKm: profile.maxTravelKm,
    timesPerYear: profile.timesPerYear,
    absences: profile.absences.map(({ from, until }) => ({ from, until })),
    asOthersSee,
    version: profile.version,
  };
}
