import type { MoveStepView, SessionStartedView } from '@onderling/contracts';
import { safeReturn } from './return-to';

/** Holds the token of the mail's link between opening it and pressing the button; the token never stays in an address. */
export const linkCookie = 'sign-in-link';
/** The same for the link that proves a new address. */
export const moveLinkCookie = 'move-link';

/** Where somebody goes who has just signed in. */
export function afterSignIn(started: SessionStartedView): string {
  if (started.next === 'sign-up') return '/sign-up';
  const back = safeReturn(started.returnTo);
  return started.needsSecondFactor ? `/second-factor?returnTo=${encodeURIComponent(back)}` : back;
}

/** Where somebody goes who has just proven a new address. */
export const afterProof = ({ next }: MoveStepView): string =>
  next === 'choose' ? '/account/move/choose' : `/account?done=${next}`;
