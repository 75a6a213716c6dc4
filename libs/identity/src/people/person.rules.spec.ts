import { personStates, type PersonState } from '@onderling/contracts';
import { maySignIn, personAfter, type PersonEvent } from './person.rules';

const table: Record<PersonState, Partial<Record<PersonEvent, PersonState>>> = {
  invited: { complete: 'active', deactivate: 'deactivated' },
  pending: { confirm: 'active', deactivate: 'deactivated' },
  active: { deactivate: 'deactivated' },
  deactivated: { reactivate: 'active', 'invite-again': 'invited' },
};

it.each(personStates)('an account that is %s', (state) => {
  for (const event of ['complete', 'confirm', 'deactivate', 'reactivate', 'invite-again'] as const) {
    expect({ event, next: personAfter(state, event) }).toEqual({ event, next: table[state][event] });
  }
  expect(maySignIn(state)).toBe(state === 'active' || state === 'pending');
});
