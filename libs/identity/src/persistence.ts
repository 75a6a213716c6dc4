import { AccessRequest } from './access-requests/access-request.entity';
import { AccessLogEntry } from './audit/access-log-entry.entity';
import { AuditEvent } from './audit/audit-event.entity';
import { OrganisationDomain } from './organisations/organisation-domain.entity';
import { Organisation } from './organisations/organisation.entity';
import { Affiliation } from './people/affiliation.entity';
import { Person } from './people/person.entity';
import { RoleAssignment } from './roles/role-assignment.entity';
import { RecoveryCode } from './second-factor/recovery-code.entity';
import { SecondFactor } from './second-factor/second-factor.entity';
import { LoginSession } from './sessions/login-session.entity';
import { SignInChallenge } from './sign-in/sign-in-challenge.entity';
import { CreateOrganisation20261122010001 } from './migrations/20261122010001-create-organisation';
import { CreateOrganisationDomain20261122010002 } from './migrations/20261122010002-create-organisation-domain';
import { CreatePerson20261122010003 } from './migrations/20261122010003-create-person';
import { CreateAffiliation20261122010004 } from './migrations/20261122010004-create-affiliation';
import { CreateRoleAssignment20261122010005 } from './migrations/20261122010005-create-role-assignment';
import { CreateSignInChallenge20261122010006 } from './migrations/20261122010006-create-sign-in-challenge';
import { CreateLoginSession20261122010007 } from './migrations/20261122010007-create-login-session';
import { CreateSecondFactor20261122010008 } from './migrations/20261122010008-create-second-factor';
import { CreateRecoveryCode20261122010009 } from './migrations/20261122010009-create-recovery-code';
import { CreateAccessRequest20261122010010 } from './migrations/20261122010010-create-access-request';
import { CreateAuditEvent20261122010011 } from './migrations/20261122010011-create-audit-event';
import { CreateAccessLog20261122010012 } from './migrations/20261122010012-create-access-log';
import { CompleteAccessLog20261125010013 } from './migrations/20261125010013-complete-access-log';
import { AddOwnList20261125180300 } from './migrations/20261125180300-add-own-list';
import { AddPersonToChallenge20261126003001 } from './migrations/20261126003001-add-person-to-challenge';
import { AddMoverToAccessRequest20261126003002 } from './migrations/20261126003002-add-mover-to-access-request';

/** For the composition root and the tests only. */
export const entities = [
  Organisation,
  OrganisationDomain,
  Person,
  Affiliation,
  RoleAssignment,
  SignInChallenge,
  LoginSession,
  SecondFactor,
  RecoveryCode,
  AccessRequest,
  AuditEvent,
  AccessLogEntry,
];

export const migrations = [
  CreateOrganisation20261122010001,
  CreateOrganisationDomain20261122010002,
  CreatePerson20261122010003,
  CreateAffiliation20261122010004,
  CreateRoleAssignment20261122010005,
  CreateSignInChallenge20261122010006,
  CreateLoginSession20261122010007,
  CreateSecondFactor20261122010008,
  CreateRecoveryCode20261122010009,
  CreateAccessRequest20261122010010,
  CreateAuditEvent20261122010011,
  CreateAccessLog20261122010012,
  CompleteAccessLog20261125010013,
  AddOwnList20261125180300,
  AddPersonToChallenge20261126003001,
  AddMoverToAccessRequest20261126003002,
];
