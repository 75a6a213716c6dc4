import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessRequestController } from './access-requests/access-request.controller';
import { AccessRequestRepository } from './access-requests/access-request.repository';
import { AccessRequests } from './access-requests/access-requests.service';
import { AccessLog } from './audit/access-log.service';
import { AuditTrail } from './audit/audit-trail.service';
import { Cookies } from './http/cookies';
import { FailedJobController } from './operations/failed-job.controller';
import { FailedWork } from './operations/failed-jobs.service';
import { IdentityHousekeeping } from './operations/identity-housekeeping';
import { Arrivals } from './moves/arrivals.service';
import { MoveController } from './moves/move.controller';
import { MoveProof } from './moves/move-proof.service';
import { MoveQueries } from './moves/move.query';
import { Moves } from './moves/moves.service';
import { UndoneMoves } from './moves/undone-moves.service';
import { OwnMove } from './moves/own-move.service';
import { OrganisationController } from './organisations/organisation.controller';
import { OrganisationImport } from './organisations/organisation-import.service';
import { OrganisationQueries } from './organisations/organisation.query';
import { OrganisationReference } from './organisations/organisation-reference.service';
import { OrganisationRepository } from './organisations/organisation.repository';
import { Organisations } from './organisations/organisations.service';
import { Departures } from './people/departures.service';
import { MembershipMails, RoleMails } from './people/identity-mails.query';
import { MeController } from './people/me.controller';
import { Me } from './people/me.service';
import { Memberships } from './people/memberships.service';
import { PeopleController } from './people/people.controller';
import { People } from './people/people.service';
import { PeopleOfOrganisation } from './people/people-of-organisation.service';
import { PeopleRegister } from './people/people-register.service';
import { PersonQueries } from './people/person.query';
import { PersonRepository } from './people/person.repository';
import { RoleRepository } from './roles/role.repository';
import { Roles } from './roles/roles.service';
import { Stewards } from './roles/stewards.service';
import { SecondFactorRepository } from './second-factor/second-factor.repository';
import { SecondFactors } from './second-factor/second-factors.service';
import { DemoSignIn } from './sessions/demo-sign-in.service';
import { LoginSessions } from './sessions/login-sessions.service';
import { SessionController } from './sessions/session.controller';
import { SessionGuard } from './sessions/session.guard';
import { SessionMint } from './sessions/session-mint.service';
import { SessionQueries } from './sessions/session.query';
import { ChallengeRepository } from './sign-in/challenge.repository';
import { Challenges } from './sign-in/challenges.service';
import { Proofs } from './sign-in/proofs.service';
import { ProvenAddress } from './sign-in/proven-address.service';
import { SignInController } from './sign-in/sign-in.controller';
import { SignInMails } from './sign-in/sign-in-mails.query';
import { SignInSecrets } from './sign-in/sign-in-secrets.service';
import { SignIn } from './sign-in/sign-in.service';
import { SignUp } from './sign-in/sign-up.service';

const offered = [
  AccessLog,
  AuditTrail,
  Cookies,
  DemoSignIn,
  MembershipMails,
  MoveQueries,
  OrganisationImport,
  OrganisationReference,
  Organisations,
  People,
  PeopleRegister,
  RoleMails,
  Roles,
  SessionMint,
  SignInMails,
  Stewards,
  UndoneMoves,
];

/** Who people are, for which body they work, and what they may do. Its guard stands before every route of the product. */
@Module({
  controllers: [
    AccessRequestController,
    FailedJobController,
    MeController,
    MoveController,
    OrganisationController,
    PeopleController,
    SessionController,
    SignInController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: SessionGuard },
    AccessRequestRepository,
    AccessRequests,
    Arrivals,
    ChallengeRepository,
    Challenges,
    Departures,
    FailedWork,
    IdentityHousekeeping,
    LoginSessions,
    Me,
    Memberships,
    MoveProof,
    Moves,
    OrganisationQueries,
    OrganisationRepository,
    OwnMove,
    PeopleOfOrganisation,
    PersonQueries,
    PersonRepository,
    Proofs,
    ProvenAddress,
    RoleRepository,
    SecondFactorRepository,
    SecondFactors,
    SessionQueries,
    SignIn,
    SignInSecrets,
    SignUp,
    ...offered,
  ],
  exports: offered,
})
export class IdentityModule {}
