import { AccessDenied } from '@onderling/platform';
import type { Actor } from '../actor';
import { authorise } from '../policy';
import type { SecondFactorRepository } from '../second-factor/second-factor.repository';

/**
 * Lets through to the steps of the own move; who has a second factor shows with it that it is not just an open browser.
 * @throws AccessDenied `not-allowed`, `second-factor-required`
 */
export async function admitMover(actor: Actor, factors: Pick<SecondFactorRepository, 'isSet'>): Promise<void> {
  authorise(actor, 'account:move', { ownerId: actor.personId });
  if (actor.assurance !== 'strong' && (await factors.isSet(actor.personId))) {
    throw new AccessDenied('second-factor-required', 'account:move');
  }
}
