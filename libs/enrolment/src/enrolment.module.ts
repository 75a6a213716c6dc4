import { Module } from '@nestjs/common';
import { CatalogueModule } from '@onderling/catalogue';
import { IdentityModule } from '@onderling/identity';
import { CalendarItems } from './calendar/calendar-items.service';
import { CommitmentController } from './commitment/commitment.controller';
import { CommitmentQueries } from './commitment/commitment.query';
import { Commitments } from './commitment/commitments.service';
import { EnrolmentController } from './enrolment/enrolment.controller';
import { EnrolmentRepository } from './enrolment/enrolment.repository';
import { EnrolmentSteps } from './enrolment/enrolment-steps.service';
import { EnrolmentViews } from './enrolment/enrolment-views.service';
import { Enrolments } from './enrolment/enrolments.service';
import { HeldPlaces } from './enrolment/held-places.service';
import { EnrolmentMails } from './mail/enrolment-mails.query';
import { OpenedPlaces } from './place-link/opened-places.service';
import { PlaceLinkController } from './place-link/place-link.controller';
import { PlaceLinks } from './place-link/place-links.service';
import { RoomHolds } from './room-hold/room-holds.service';
import { CourseRuns } from './run/course-runs.service';
import { RunChanges } from './run/run-changes.service';
import { RunController } from './run/run.controller';
import { RunNotices } from './run/run-notices.service';
import { RunReader } from './run/run-reader.query';
import { RunRepository } from './run/run.repository';
import { RunSummaries } from './run/run-summary.query';
import { RunViews } from './run/run-views.service';
import { SearchController } from './search/search.controller';
import { CatalogueSearch } from './search/search.service';
import { UpcomingRuns } from './search/upcoming-runs.query';
import { SeatCheck } from './seat/seat-check.query';
import { SeatRepository } from './seat/seat.repository';
import { Seats } from './seat/seats.service';
import { TeachingLoad } from './teaching/teaching-load.query';
import { TrainerController } from './teaching/trainer.controller';
import { TrainerPages } from './teaching/trainer-pages.service';

/** Runs, sessions, places, enrolments, what stands in whose calendar, and the search over all of it. */
@Module({
  imports: [IdentityModule, CatalogueModule],
  controllers: [
    SearchController,
    RunController,
    EnrolmentController,
    PlaceLinkController,
    TrainerController,
    CommitmentController,
  ],
  providers: [
    SeatRepository,
    Seats,
    SeatCheck,
    RunRepository,
    RunReader,
    RunSummaries,
    RunViews,
    RunNotices,
    RunChanges,
    RoomHolds,
    CalendarItems,
    EnrolmentRepository,
    EnrolmentSteps,
    EnrolmentViews,
    Enrolments,
    PlaceLinks,
    OpenedPlaces,
    HeldPlaces,
    CourseRuns,
    CommitmentQueries,
    Commitments,
    EnrolmentMails,
    TeachingLoad,
    TrainerPages,
    UpcomingRuns,
    CatalogueSearch,
  ],
  exports: [CourseRuns, Enrolments, EnrolmentMails, RoomHolds, TeachingLoad, SeatCheck, CatalogueSearch],
})
export class EnrolmentModule {}
