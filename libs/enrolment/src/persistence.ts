import { CourseRun, CourseSession, RunTrainer } from './run/course-run.entity';
import { RoomHold } from './room-hold/room-hold.entity';
import { Enrolment } from './enrolment/enrolment.entity';
import { CalendarItem } from './calendar/calendar-item.entity';
import { PlaceLink } from './place-link/place-link.entity';
import { CreateCourseRun20261122030001 } from './migrations/20261122030001-create-course-run';
import { CreateCourseSession20261122030002 } from './migrations/20261122030002-create-course-session';
import { CreateRunTrainer20261122030003 } from './migrations/20261122030003-create-run-trainer';
import { CreateRoomHold20261122030004 } from './migrations/20261122030004-create-room-hold';
import { CreateEnrolment20261122030005 } from './migrations/20261122030005-create-enrolment';
import { CreateCalendarItem20261122030006 } from './migrations/20261122030006-create-calendar-item';
import { CreatePlaceLink20261126044500 } from './migrations/20261126044500-create-place-link';

/** For the composition root and the tests only. */
export const entities = [CourseRun, CourseSession, RunTrainer, RoomHold, Enrolment, CalendarItem, PlaceLink];

export const migrations = [
  CreateCourseRun20261122030001,
  CreateCourseSession20261122030002,
  CreateRunTrainer20261122030003,
  CreateRoomHold20261122030004,
  CreateEnrolment20261122030005,
  CreateCalendarItem20261122030006,
  CreatePlaceLink20261126044500,
];
