import type { DemoEnrolment } from './types';

/**
 * Enrolments in the order of the keys, which are separated by white space: the first enrolled three weeks ago at the
 * most, the last today.
 */
export function enrolled(keys: string): DemoEnrolment[] {
  const people = keys.trim().split(/\s+/);
  return people.map((person, index) => ({
    person,
    enrolledDaysAgo: Math.round(((people.length - 1 - index) * 21) / people.length),
  }));
}
