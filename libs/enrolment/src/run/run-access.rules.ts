import { can, type Actor, type Resource } from '@onderling/identity';
import type { CourseRun } from './course-run.entity';

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

/** Open runs are for everybody. An in-company run exists for its people and for the body that asked for it, only. */
export function maySeeRun(
  actor: Actor | undefined,
  run: Asked,
  people: { trainerIds: readonly string[]; participantIds: readonly string[] },
): boolean {
  if (run.kind === 'open') return true;
  if (!actor) return false;
  const involvedIds = [...people.participantIds, ...people.trainerIds, ...(run.requesterId ? [run.requesterId] : [])];
  return can(actor, 'run:read', { organisationId: run.organisationId, involvedIds });
}
