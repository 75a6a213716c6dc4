import type { Assurance, Language, PersonState, Role } from '@onderling/contracts';

/** A role as it counts for a decision; `organisationId` is null for the steward, who belongs to the platform. */
export interface ActorRole {
  readonly role: Role;
  readonly organisationId: string | null;
}

/** Who asks, as the guard read it from the login session of this very request. */
export interface Actor {
  readonly personId: string;
  /** The body the person works for now. */
  readonly organisationId: string;
  /** `pending` people are signed in and may look after themselves only; they have no roles yet. */
  readonly state: PersonState;
  readonly roles: readonly ActorRole[];
  readonly assurance: Assurance;
  readonly sessionId: string;
  readonly language: Language;
}

/** What the policy has to know of the object: its body, its owner, and others with a personal stake in it. */
export interface Resource {
  readonly organisationId?: string | null;
  /** The person it is about or belongs to: enrolled, invited, teaching. */
  readonly ownerId?: string | null;
  /** People who may read it because it concerns them (participants of an in-company run, for instance). */
  readonly involvedIds?: readonly string[];
  /** Only for `person:confirm`: the body has nobody who can confirm. */
  readonly withoutAdministrator?: boolean;
}
