import { municipalPeople } from './people-municipalities.data';
import { otherPeople } from './people-others.data';
import type { DemoPerson } from './types';

/** Everybody in the story. All names are invented. */
export const people: readonly DemoPerson[] = [...municipalPeople, ...otherPeople];
