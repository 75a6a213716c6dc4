import type { MoveSessionInput } from '@onderling/contracts';
import { DomainError, newId } from '@onderling/platform';
import { IANAZone } from 'luxon';
import type { Plain } from '../columns';
import type { CourseRun, CourseSession } from './course-run.entity';
import type { RunPlace, SessionMoment } from './run.types';

type PlaceColumns = Pick<CourseSession, 'placeKind' | 'roomId' | 'address' | 'onlineLink'>;

export function placeColumns(place: RunPlace): PlaceColumns {
  const nowhere = { roomId: null, address: null, onlineLink: null };
  if (place.kind === 'room') return { ...nowhere, placeKind: 'room', roomId: place.roomId };
  if (place.kind === 'address') return { ...nowhere, placeKind: 'address', address: place.address };
  return { ...nowhere, placeKind: 'online', onlineLink: place.link ?? null };
}

/** New sessions of a run, in the order of time. */
export function newSessions(runId: string, moments: readonly SessionMoment[], place: RunPlace): CourseSession[] {
  return moments
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .map(({ startsAt, endsAt, timeZone }) => ({
      id: newId(),
      runId,
      startsAt,
      endsAt,
      timeZone,
      ...placeColumns(place),
    }));
}

/** From the first start to the last end. @throws Error without a session: a run has at least one */
export function spanOf(
  sessions: readonly Pick<CourseSession, 'startsAt' | 'endsAt'>[],
): Pick<CourseRun, 'startsAt' | 'endsAt'> {
  if (sessions.length === 0) throw new Error('A run needs at least one session');
  return {
    startsAt: new Date(Math.min(...sessions.map((session) => session.startsAt.getTime()))),
    endsAt: new Date(Math.max(...sessions.map((session) => session.endsAt.getTime()))),
  };
}

/**
 * The session with its new moment and, when given, its new place: an https address for a meeting that is online, words
 * for any other. Moving needs a session that has not begun and a moment that is still to come.
 * @throws DomainError `session-over`, `invalid-input`
 */
export function moved(session: Plain<CourseSession>, input: MoveSessionInput, now: Date): CourseSession {
  if (session.startsAt <= now) throw new DomainError('session-over');
  const startsAt = new Date(input.startsAt);
  if (startsAt <= now) throw new DomainError('invalid-input', { field: 'startsAt' });
  if (!IANAZone.isValidZone(input.timeZone)) throw new DomainError('invalid-input', { field: 'timeZone' });
  const place = input.place === undefined ? undefined : readPlace(session, input.place);
  return {
    ...session,
    startsAt,
    endsAt: new Date(input.endsAt),
    timeZone: input.timeZone,
    ...(place ? placeColumns(place) : {}),
  };
}

const readPlace = (session: CourseSession, words: string): RunPlace =>
  session.placeKind === 'online' && URL.canParse(words) && words.startsWith('https://')
    ? { kind: 'online', link: words }
    : { kind: 'address', address: words };

/** Whether anybody has to be told. */
export const isSame = (a: CourseSession, b: CourseSession): boolean =>
  a.startsAt.getTime() === b.startsAt.getTime() &&
  a.endsAt.getTime() === b.endsAt.getTime() &&
  a.timeZone === b.timeZone &&
  a.placeKind === b.placeKind &&
  a.roomId === b.roomId &&
  a.address === b.address &&
  a.onlineLink === b.onlineLink;
