import type { PlacedRoom } from '@onderling/catalogue';
import type { CourseRunView, CourseSessionView, EnrolmentState, PlaceView } from '@onderling/contracts';
import { enrolmentWindow, freePlaces, isOverfull } from '../seat/seat.rules';
import type { CourseSession } from './course-run.entity';
import type { LoadedRun } from './run-reader.query';

/** How a run stands to whoever looks at it. */
export interface Viewer {
  readonly mine: { readonly id: string; readonly state: EnrolmentState } | null;
  readonly manages: boolean;
  /** Takes part, gives or manages it; only these people see where to meet online. */
  readonly inside: boolean;
}

export function placeOf(
  session: Pick<CourseSession, 'placeKind' | 'roomId' | 'address' | 'onlineLink'>,
  rooms: ReadonlyMap<string, PlacedRoom>,
  inside: boolean,
): PlaceView {
  const nowhere = { name: null, address: null, place: null, latitude: null, longitude: null, accessNote: null };
  const room = session.roomId === null ? undefined : rooms.get(session.roomId);
  if (session.placeKind === 'online')
    return { ...nowhere, kind: 'online', address: inside ? session.onlineLink : null };
  if (!room) return { ...nowhere, kind: session.placeKind, address: session.address };
  const { address, place, latitude, longitude, accessNote } = room;
  return { kind: 'room', name: `${room.name}, ${room.venueName}`, address, place, latitude, longitude, accessNote };
}

export function sessionView(
  session: CourseSession,
  rooms: ReadonlyMap<string, PlacedRoom>,
  { now, inside }: { now: Date; inside: boolean },
): CourseSessionView {
  return {
    id: session.id,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    timeZone: session.timeZone,
    place: placeOf(session, rooms, inside),
    over: session.endsAt <= now,
  };
}

export function courseRunView(loaded: LoadedRun, viewer: Viewer, now: Date): CourseRunView {
  const { run, sessions, rooms } = loaded;
  return {
    id: run.id,
    kind: run.kind,
    state: run.state,
    courseId: run.courseId,
    requestId: run.requestId,
    title: run.title,
    gain: run.gain,
    description: run.description,
    format: run.format,
    language: run.language,
    mode: run.mode,
    organisation: { id: run.organisationId, name: loaded.organisationName },
    trainers: [...loaded.trainers],
    sessions: sessions.map((session) => sessionView(session, rooms, { now, inside: viewer.inside })),
    capacity: run.capacity,
    taken: run.taken,
    free: freePlaces(run),
    overfull: isOverfull(run),
    enrolment: enrolmentWindow(run, now),
    mine: viewer.mine,
    manages: viewer.manages,
    version: run.version,
  };
}
