import { CatalogueModule } from '@onderling/catalogue';
import { EnrolmentModule } from '@onderling/enrolment';
import { IdentityModule } from '@onderling/identity';
import { Module } from '@nestjs/common';
import { InvitationAnswers } from './invitations/invitation-answers.service';
import { ExpireInvitationJob } from './invitations/expire-invitation.job';
import { InvitationAccessService } from './invitations/invitation-access.service';
import { InvitationMails } from './invitations/invitation-mails.service';
import { InvitationViewQuery } from './invitations/invitation-view.query';
import { InvitationController } from './invitations/invitation.controller';
import { InvitationRepository } from './invitations/invitation.repository';
import { Invitations } from './invitations/invitations.service';
import { InviteNextJob } from './invitations/invite-next.job';
import { ReleaseTrainerJob } from './invitations/release-trainer.job';
import { RemindInvitationJob } from './invitations/remind-invitation.job';
import { MatchRunRepository } from './ranking/match-run.repository';
import { RankTrainersJob } from './ranking/rank-trainers.job';
import { Ranker } from './ranking/ranker.service';
import { Colleagues } from './requests/colleagues.service';
import { ReopenRequestJob } from './requests/reopen-request.job';
import { ListingController } from './requests/listing.controller';
import { OwnListingsQuery } from './requests/own-listings.query';
import { RequestBoardQuery } from './requests/request-board.query';
import { RequestMails } from './requests/request-mails.service';
import { RequestViewQuery } from './requests/request-view.query';
import { RequestController } from './requests/request.controller';
import { RequestRepository } from './requests/request.repository';
import { Requests } from './requests/requests.service';
import { StandingController } from './standing/standing.controller';
import { Standing } from './standing/standing.service';

/** Knowledge requests, the ranking of trainers and the cascade of invitations. */
@Module({
  imports: [IdentityModule, CatalogueModule, EnrolmentModule],
  controllers: [RequestController, ListingController, InvitationController, StandingController],
  providers: [
    RequestRepository,
    InvitationRepository,
    MatchRunRepository,
    Requests,
    Colleagues,
    OwnListingsQuery,
    RequestViewQuery,
    RequestBoardQuery,
    RequestMails,
    Ranker,
    RankTrainersJob,
    ReopenRequestJob,
    Standing,
    Invitations,
    InvitationAnswers,
    InvitationAccessService,
    InvitationViewQuery,
    InvitationMails,
    InviteNextJob,
    RemindInvitationJob,
    ReleaseTrainerJob,
    ExpireInvitationJob,
  ],
  exports: [Requests, Ranker, Invitations, InvitationMails, RequestMails],
})
export class MatchingModule {}
