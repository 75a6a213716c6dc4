import { dutchCalendar } from '@onderling/platform';
import { DateTime } from 'luxon';
import { resolveDay } from '../data/relative-day.rules';
import type { DemoAbsence, DemoMoment } from '../data/types';

/** All bodies of the story live on this clock. */
export const storyZone = 'Europe/Amsterdam';

const { holidays } = dutchCalendar(storyZone);
const isHoliday = (isoDate: string): boolean => holidays(Number(isoDate.slice(0, 4))).has(isoDate);

/** The day from which the story counts, and what its relative days become. */
export class StoryDay {
  /** @param today ISO date */
  constructor(readonly today: string) {}

  static of(now: Date): StoryDay {
    return new StoryDay(DateTime.fromJSDate(now, { zone: storyZone }).toISODate() ?? '');
  }

  /** A moment of the story as instants; a day without work moves on to the next working day. */
  session({ day, start, minutes }: DemoMoment): { startsAt: Date; endsAt: Date; timeZone: string } {
    const startsAt = DateTime.fromISO(`${resolveDay(this.today, day, isHoliday)}T${start}`, { zone: storyZone });
    return { startsAt: startsAt.toJSDate(), endsAt: startsAt.plus({ minutes }).toJSDate(), timeZone: storyZone };
  }

  /** That many days ago at ten in the morning, but never later than `now`. */
  daysAgo(days: number, now: Date): Date {
    const morning = DateTime.fromISO(`${this.today}T10:00`, { zone: storyZone }).minus({ days });
    return new Date(Math.min(morning.toMillis(), now.getTime()));
  }

  /** Whole weeks from Monday to Sunday as calendar dates, both inclusive. */
  weeks({ fromWeek, weeks }: DemoAbsence): { from: string; until: string } {
    const monday = DateTime.fromISO(this.today, { zone: 'utc' }).startOf('week').plus({ weeks: fromWeek });
    return { from: monday.toISODate() ?? '', until: monday.plus({ weeks, days: -1 }).toISODate() ?? '' };
  }
}
