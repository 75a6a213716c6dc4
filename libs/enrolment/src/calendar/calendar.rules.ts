import type { CalendarItem, CalendarItemState } from './calendar-item.entity';

export interface CalendarStep {
  readonly state: CalendarItemState;
  readonly sequence: number;
}

/**
 * The next version of an item when its session is (again) in the person's calendar, has another time or place, or
 * leaves it. Undefined: nothing to tell.
 */
export function nextStep(
  before: Pick<CalendarItem, 'state' | 'sequence'> | undefined,
  change: 'request' | 'move' | 'cancel',
): CalendarStep | undefined {
  if (change === 'request') return { state: 'active', sequence: before ? before.sequence + 1 : 0 };
  if (!before || before.state === 'cancelled') return undefined;
  return { state: change === 'move' ? 'active' : 'cancelled', sequence: before.sequence + 1 };
}
