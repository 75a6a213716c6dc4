export { IdentityModule } from './identity.module';
export type { Actor, ActorRole, Resource } from './actor';
export { authorise, can, policy } from './policy';
export { CurrentActor, OptionalActor } from './sessions/current-actor';
export { Cookies, type Answer } from './http/cookies';
export { CurrentVisitor, type Visitor } from './http/visitor';
export { AuditTrail, type AuditRecord } from './audit/audit-trail.service';
export { AccessLog, type AccessRecord, type Sight } from './audit/access-log.service';
export { Organisations } from './organisations/organisations.service';
export type { DomainUse } from './organisations/organisation.query';
export { OrganisationImport, type ImportReport } from './organisations/organisation-import.service';
export { OrganisationReference } from './organisations/organisation-reference.service';
export {
  MembershipMails,
  RoleMails,
  type MembershipMailFacts,
  type RoleMailFacts,
} from './people/identity-mails.query';
export { MoveQueries, type ArrivalMailFacts } from './moves/move.query';
export { UndoneMoves } from './moves/undone-moves.service';
export { People } from './people/people.service';
export type { Contact } from './people/person.query';
export { PeopleRegister, type RegisteredPerson } from './people/people-register.service';
export { Roles } from './roles/roles.service';
export { Stewards } from './roles/stewards.service';
export { DemoSignIn } from './sessions/demo-sign-in.service';
export { SessionMint, type MintedSession } from './sessions/session-mint.service';
export { SignInMails, type SignInCase, type SignInMailFacts } from './sign-in/sign-in-mails.query';
