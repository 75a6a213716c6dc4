export { EnrolmentModule } from './enrolment.module';
export { CourseRuns } from './run/course-runs.service';
export type {
  InCompanyRun,
  OpenRun,
  PlacesOfRun,
  RunOutline,
  RunPlace,
  RunSummary,
  SessionMoment,
} from './run/run.types';
export { Enrolments, type RecordedEnrolment } from './enrolment/enrolments.service';
export { RoomHolds } from './room-hold/room-holds.service';
export { TeachingLoad } from './teaching/teaching-load.query';
export { CatalogueSearch } from './search/search.service';
export { SeatCheck, type SeatDifference, type SeatReport } from './seat/seat-check.query';
export {
  EnrolmentMails,
  type CalendarMailFacts,
  type EnrolmentMailFacts,
  type PlaceMailFacts,
  type RunMailFacts,
  type SessionMailFacts,
} from './mail/enrolment-mails.query';
