import { digitalCourses } from './courses-digital.data';
import { fieldCourses } from './courses-field.data';
import { informationCourses } from './courses-information.data';
import { moneyCourses } from './courses-money.data';
import { peopleCourses } from './courses-people.data';
import { socialCourses } from './courses-social.data';
import { spaceCourses } from './courses-space.data';
import type { DemoCourse } from './types';

/** Everything that colleagues teach in the story. */
export const courses: readonly DemoCourse[] = [
  ...informationCourses,
  ...spaceCourses,
  ...socialCourses,
  ...moneyCourses,
  ...digitalCourses,
  ...peopleCourses,
  ...fieldCourses,
];
