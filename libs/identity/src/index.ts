export type { Actor, ActorRole, Resource } from './actor';
export { authorise, can } from './policy';
export { CurrentActor, OptionalActor } from './sessions/current-actor';
export { AuditTrail, type AuditRecord } from './audit/audit-trail.service';
export { AccessLog, type AccessRecord } from './audit/access-log.service';
export { Organisations } from './organisations/organisations.service';
export type { DomainUse } from './organisations/organisation.query';
export { People } from './people/people.service';
export type { Contact } from './people/person.query';
