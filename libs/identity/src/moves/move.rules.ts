import type { Role } from '@onderling/contracts';
import type { DomainUse } from '../organisations/organisation.query';

/** What follows from a proven address for somebody who has an account. */
export type MoveStep =
  | { readonly kind: 'move'; readonly organisationId: string }
  | { readonly kind: 'choose' }
  | { readonly kind: 'ask-steward' };

/** One body uses the domain: there it is. Several do: which one? None does: the steward finds out. */
export function afterProof({ shared, organisations }: DomainUse): MoveStep {
  const [only] = organisations;
  if (!only) return { kind: 'ask-steward' };
  return shared ? { kind: 'choose' } : { kind: 'move', organisationId: only.id };
}

/**
 * What follows from the choice of a body; undefined for one that does not use the domain. Who works there already was
 * confirmed before: for them it is a new address and no more.
 */
export function afterChoice(
  present: string,
  chosen: string,
  { shared, organisations }: DomainUse,
): 'move' | 'ask-body' | undefined {
  if (!organisations.some(({ id }) => id === chosen)) return undefined;
  return shared && chosen !== present ? 'ask-body' : 'move';
}

/**
 * What becomes of a role when its holder moves to another body: what is for the platform stays, teaching comes along, and
 * what one may do for a body stays behind.
 */
export function roleAfterMove({ role, scope }: { role: Role; scope: string }): 'stays' | 'comes-along' | 'ends' {
  if (scope === 'platform') return 'stays';
  return role === 'trainer' ? 'comes-along' : 'ends';
}
