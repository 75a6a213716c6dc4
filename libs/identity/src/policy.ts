import { AccessDenied } from '@onderling/platform';
import { privilegedRoles, type Permission, type Role } from '@onderling/contracts';
import type { Actor, Resource } from './actor';

/** `self` is anybody with a login session, also while the membership waits for confirmation. */
type Who = Role | 'self';
/**
 * anywhere: any object · own-body: of the body for which the role was given · own: the person's own
 * involved: own, or with a personal stake · unadministered: of a body that has no administrator
 */
type Where = 'anywhere' | 'own-body' | 'own' | 'involved' | 'unadministered';
interface Grant {
  readonly who: Who;
  readonly where: Where;
}
const grant = (who: Who, where: Where): Grant => ({ who, where });

const ownAccount = [grant('self', 'own')];
const everyMember = [grant('member', 'anywhere')];
const ownOfMember = [grant('member', 'own')];
const steward = [grant('platform-steward', 'anywhere')];
const adviserOfBody = [grant('hr-adviser', 'own-body')];
const administratorOrSteward = [grant('organisation-administrator', 'own-body'), ...steward];

/** Who may do what to whom: the whole of it. A permission that is not listed here does not compile. */
export const policy: Record<Permission, readonly Grant[]> = {
  'session:read': ownAccount,
  'session:end': ownAccount,
  'profile:read': ownAccount,
  'profile:update': ownAccount,
  'second-factor:set': ownAccount,
  'account:move': ownOfMember,
  'organisation:read': [grant('self', 'anywhere')],
  'person:list': [...administratorOrSteward, ...adviserOfBody],
  'person:confirm': [grant('organisation-administrator', 'own-body'), grant('platform-steward', 'unadministered')],
  'person:deactivate': administratorOrSteward,
  'person:reactivate': administratorOrSteward,
  'role:grant': administratorOrSteward,
  'role:end': administratorOrSteward,
  'access-request:list': steward,
  'access-request:resolve': steward,
  'operations:read': steward,
  'operations:retry': steward,
  'course:read': everyMember,
  'trainer-profile:read': ownOfMember,
  'trainer-profile:update': ownOfMember,
  'room:read': everyMember,
  'run:read': [grant('member', 'involved'), ...adviserOfBody],
  'run:enrol': everyMember,
  'run:participants': [...ownOfMember, ...adviserOfBody],
  'run:move': [...ownOfMember, ...adviserOfBody],
  'run:cancel': [...ownOfMember, ...adviserOfBody],
  'enrolment:read': ownOfMember,
  'enrolment:confirm': ownOfMember,
  'enrolment:cancel': ownOfMember,
  'request:create': adviserOfBody,
  'request:read': adviserOfBody,
  'request:update': adviserOfBody,
  'request:submit': adviserOfBody,
  'request:withdraw': adviserOfBody,
  'request:colleagues': adviserOfBody,
  'request:join': [grant('member', 'own-body')],
  'listing:read': ownOfMember,
  'listing:end': ownOfMember,
  'invitation:read': ownOfMember,
  'invitation:answer': ownOfMember,
};

const isPrivileged = (who: Who): boolean => (privilegedRoles as readonly string[]).includes(who);

/** The bodies for which the actor has this role now; privileged roles sleep until the session is strong. */
function scopes(actor: Actor, who: Who): (string | null)[] {
  if (who === 'self') return [actor.organisationId];
  if (isPrivileged(who) && actor.assurance !== 'strong') return [];
  return actor.roles.filter((held) => held.role === who).map((held) => held.organisationId);
}

const reaches: Record<Where, (actor: Actor, bodies: (string | null)[], resource: Resource) => boolean> = {
  anywhere: () => true,
  'own-body': (_actor, bodies, { organisationId }) => organisationId != null && bodies.includes(organisationId),
  own: (actor, _bodies, { ownerId }) => ownerId === actor.personId,
  involved: (actor, _bodies, { ownerId, involvedIds = [] }) =>
    ownerId === actor.personId || involvedIds.includes(actor.personId),
  unadministered: (_actor, _bodies, { withoutAdministrator = false }) => withoutAdministrator,
};

/** May this actor do this to this object? Pure; the only place that knows. */
export function can(actor: Actor, action: Permission, resource: Resource = {}): boolean {
  return policy[action].some(({ who, where }) => {
    const bodies = scopes(actor, who);
    return bodies.length > 0 && reaches[where](actor, bodies, resource);
  });
}

/** May this actor do this to at least one object, wherever it is? What the guard asks before any object is known. */
export function mayEver(actor: Actor, action: Permission): boolean {
  return policy[action].some(({ who }) => scopes(actor, who).length > 0);
}

const strong = (actor: Actor): Actor => ({ ...actor, assurance: 'strong' });

/** True when the object belongs to the actor's own body or concerns the actor, so that its existence is no secret. */
function isNear(actor: Actor, { organisationId, ownerId, involvedIds = [] }: Resource): boolean {
  const hasScope = organisationId != null || ownerId != null || involvedIds.length > 0;
  return (
    !hasScope ||
    organisationId === actor.organisationId ||
    ownerId === actor.personId ||
    involvedIds.includes(actor.personId)
  );
}

/**
 * Throws unless `can`: `second-factor-required` when a strong session would do, `not-allowed` for an object of the own
 * body, and `not-found` for anything else, so that nobody learns that another body's object exists.
 */
export function authorise(actor: Actor, action: Permission, resource: Resource = {}): void {
  if (can(actor, action, resource)) return;
  if (can(strong(actor), action, resource)) throw new AccessDenied('second-factor-required', action);
  throw new AccessDenied(isNear(actor, resource) ? 'not-allowed' : 'not-found', action);
}

/** The same question as the guard asks it, before the object is known. */
export function authoriseKind(actor: Actor, action: Permission): void {
  if (mayEver(actor, action)) return;
  throw new AccessDenied(mayEver(strong(actor), action) ? 'second-factor-required' : 'not-allowed', action);
}
