import type { CalendarItem, CalendarItemState, CalendarRole } from './calendar-item.entity';

export interface CalendarStep {
  readonly state: CalendarItemState;
  readonly sequence: number;
}

/** Whether the session stands in the person's calendar in this role, so that asking again tells nothing new. */
export const stands = (known: Pick<CalendarItem, 'state' | 'role'> | undefined, role: CalendarRole): boolean =>
  known?.state === 'active' && known.role === role;

/**
 * The next version of an item when its session is (again) in the person's calendar or in another role, has another time
 * or place, or leaves it. Undefined: nothing to tell.
 */
export function nextStep(
  before: Pick<CalendarItem, 'state' | 'sequence'> | undefined,
  change: 'request' | 'move' | 'cancel',
): CalendarStep | undefined {
  if (change === 'request') return { state: 'active', sequence: before ? before.sequence + 1 : 0 };
  if (!before || before.state === 'cancelled') return undefined;
  return { state: change === 'move' ? 'active' : 'cancelled', sequence: before.sequence + 1 };
}
