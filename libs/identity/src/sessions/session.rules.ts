import type { Assurance, PersonState } from '@onderling/contracts';
import { maySignIn } from '../people/person.rules';

const hour = 3_600_000;

/**
 * How long a login session lasts, without use and at most. A strong one is for work on other people's data and ends the
 * same day; one by mail spares somebody who looks in once a week a new mail every time.
 */
export const sessionPolicy = {
  idleMs: { mail: 7 * 24 * hour, strong: 8 * hour } satisfies Record<Assurance, number>,
  absoluteMs: { mail: 30 * 24 * hour, strong: 12 * hour } satisfies Record<Assurance, number>,
  /** `lastSeenAt` is written at most this often. */
  seenEveryMs: 60_000,
} as const;

export interface SessionFacts {
  readonly assurance: Assurance;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

/** Does the session still open anything? */
export function isAlive(session: SessionFacts, state: PersonState, now: Date): boolean {
  return session.endedAt === null && now < limitOf(session) && maySignIn(state);
}

/** When the session ends if nothing happens: by its idle limit or its absolute one. */
export function limitOf({ assurance, lastSeenAt, expiresAt }: SessionFacts): Date {
  return new Date(Math.min(expiresAt.getTime(), lastSeenAt.getTime() + sessionPolicy.idleMs[assurance]));
}

/** Is it time to write down that the person is still here? */
export const isSeenAgain = (lastSeenAt: Date, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() >= sessionPolicy.seenEveryMs;

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrom(?:e|ium)\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system in words for the person's own list of sessions; nothing that could recognise a device. */
export function deviceName(userAgent: string | undefined): string {
  const name = (list: typeof browsers) => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  return [name(browsers) ?? 'Browser', name(systems)].filter((word) => word !== undefined).join(', ');
}
