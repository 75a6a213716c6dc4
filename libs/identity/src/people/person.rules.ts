import type { PersonState } from '@onderling/contracts';

/**
 * What can happen to an account. `complete`: the person fills in the profile after proving the address;
 * `confirm`: an administrator says that this is a colleague;
 * `reactivate` and `invite-again`: somebody who left is back, with a profile or without one.
 */
export type PersonEvent = 'complete' | 'confirm' | 'deactivate' | 'reactivate' | 'invite-again';

const transitions: Record<PersonState, Partial<Record<PersonEvent, PersonState>>> = {
  invited: { complete: 'active', deactivate: 'deactivated' },
  pending: { confirm: 'active', deactivate: 'deactivated' },
  active: { deactivate: 'deactivated' },
  deactivated: { reactivate: 'active', 'invite-again': 'invited' },
};

/** The next state, or undefined when the event does not apply. */
export const personAfter = (state: PersonState, event: PersonEvent): PersonState | undefined =>
  transitions[state][event];

/** May somebody in this state hold a login session? */
export const maySignIn = (state: PersonState): boolean => state === 'active' || state === 'pending';
