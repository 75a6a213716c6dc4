import type { TrainerFacts } from '@onderling/catalogue';
import type { GroupLevel } from '@onderling/contracts';
import type { MatchRequest, MatchTrainer, Mode, Span } from '@onderling/match-engine';
import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';

/** What a trainer has already promised, from the runs. */
export interface TrainerLoad {
  readonly perYear: ReadonlyMap<string, number>;
  readonly busy: ReadonlyMap<string, readonly (readonly [Date, Date])[]>;
  readonly lastTaughtAt: ReadonlyMap<string, Date>;
}

export interface RequestFacts {
  readonly id: string;
  readonly organisationId: string;
  readonly requesterId: string;
  readonly title: string;
  readonly need: string;
  readonly audience: string | null;
  readonly groupLevel: GroupLevel | null;
  readonly groupSize: number;
  readonly language: string;
  readonly mode: Mode;
  readonly topicIds: readonly string[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly dateOptions: readonly { startsAt: Date; endsAt: Date }[];
  /** Trainers who were asked for this request before and did not say no. */
  readonly asked: readonly string[];
  readonly declined: readonly string[];
  /** Colleagues for whom a place is wanted: they do not teach themselves. */
  readonly participants: readonly string[];
}

/** The level a trainer should have for a group, on the scale of topicLevels. */
const levelFor: Record<GroupLevel, number> = { starting: 1, occasional: 2, weekly: 3 };

export function toMatchRequest(request: RequestFacts, asOf: Date): MatchRequest {
  const level = levelFor[request.groupLevel ?? 'starting'];
  return {
    id: request.id,
    body: request.organisationId,
    skills: request.topicIds.map((id) => ({ id, level })),
    text: [request.title, request.need, request.audience].filter(Boolean).join('. '),
    languages: [request.language],
    mode: request.mode,
    ...(request.latitude !== null && request.longitude !== null
      ? { lat: request.latitude, lon: request.longitude }
      : {}),
    windows: request.dateOptions.map(span),
    groupSize: request.groupSize,
    declined: request.declined,
    asked: request.asked,
    conflicts: [request.requesterId, ...request.participants],
    asOf: asOf.getTime(),
  };
}

/** A trainer as the engine sees one. Absences are whole days in the zone of the trainer's body. */
export function toMatchTrainer(trainer: TrainerFacts, load: TrainerLoad, timeZone: string): MatchTrainer {
  const lastTaughtAt = load.lastTaughtAt.get(trainer.personId);
  const busy = (load.busy.get(trainer.personId) ?? []).map(([from, to]): Span => [from.getTime(), to.getTime()]);
  const absences = trainer.absences.map(({ from, until }): Span => [
    DateTime.fromISO(from, { zone: timeZone }).toMillis(),
    DateTime.fromISO(until, { zone: timeZone }).plus({ days: 1 }).toMillis(),
  ]);
  return {
    id: trainer.personId,
    body: trainer.organisationId,
    skills: trainer.topics.map(({ topicId, level }) => ({ id: topicId, level })),
    texts: trainer.texts,
    languages: trainer.languages,
    modes: trainer.modes,
    ...(trainer.latitude !== null && trainer.longitude !== null
      ? { lat: trainer.latitude, lon: trainer.longitude }
      : {}),
    maxKm: trainer.maxTravelKm,
    absences: [...absences, ...busy].toSorted((a, b) => a[0] - b[0] || a[1] - b[1]),
    capacity: trainer.timesPerYear,
    load: load.perYear.get(trainer.personId) ?? 0,
    ...(lastTaughtAt ? { lastTaughtAt: lastTaughtAt.getTime() } : {}),
  };
}

/** SHA-256 of the whole input in a fixed order: two rankings with one hash saw exactly the same. */
export function inputHash(request: MatchRequest, trainers: readonly MatchTrainer[]): string {
  const ordered = trainers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([request, ordered]))
    .digest('hex');
}

const span = (option: { startsAt: Date; endsAt: Date }): Span => [option.startsAt.getTime(), option.endsAt.getTime()];
