import { authorise, can, type Actor, type Resource } from '@onderling/identity';
import { AccessDenied } from '@onderling/platform';
import type { CourseRun } from './course-run.entity';

export interface PeopleOfRun {
  readonly trainerIds: readonly string[];
  readonly participantIds: readonly string[];
}
type Asked = Pick<CourseRun, 'kind' | 'organisationId' | 'requesterId'>;

/**
 * Who manages a run: each of its trainers, and for an in-company run the body that asked for it. The body that organises
 * an open run has no say over colleagues of other bodies who take part in it.
 */
export function managedResource(actor: Actor, run: Asked, trainerIds: readonly string[]): Resource {
  const ownerId = trainerIds.includes(actor.personId) ? actor.personId : (trainerIds[0] ?? null);
  return { ownerId, organisationId: run.kind === 'in-company' ? run.organisationId : null };
}

/** Whether the actor manages the run with the session as strong as it is now. */
export const manages = (actor: Actor | undefined, run: Asked, trainerIds: readonly string[]): boolean =>
  actor !== undefined && can(actor, 'run:move', managedResource(actor, run, trainerIds));

/**
 * Open runs are for everybody. An in-company run exists for its people and for the body that asked for it, only. Who asked
 * for it is one of its people as long as they work for that body.
 */
export function maySeeRun(actor: Actor | undefined, run: Asked, people: PeopleOfRun): boolean {
  if (run.kind === 'open') return true;
  if (!actor) return false;
  const asked = run.requesterId === actor.personId && run.organisationId === actor.organisationId;
  const involvedIds = [...people.participantIds, ...people.trainerIds, ...(asked ? [actor.personId] : [])];
  return can(actor, 'run:read', { organisationId: run.organisationId, involvedIds });
}

/**
 * Throws unless the actor manages the run. Somebody who sees the run hears `not-allowed`; for anybody else, also of the
 * body that asked, it does not exist.
 */
export function authoriseManaging(
  actor: Actor,
  action: 'run:move' | 'run:cancel' | 'run:participants',
  run: Asked,
  people: PeopleOfRun,
): void {
  const resource = managedResource(actor, run, people.trainerIds);
  const withSecondFactor = { ...actor, assurance: 'strong' as const };
  if (!maySeeRun(actor, run, people) && !can(withSecondFactor, action, resource))
    throw new AccessDenied('not-found', action);
  authorise(actor, action, { ...resource, involvedIds: [actor.personId] });
}
