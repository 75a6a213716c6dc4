import type { DemoVenue } from './types';
import { eastAndNorthVenues } from './venues-east-north.data';
import { westAndSouthVenues } from './venues-west-south.data';

/** Buildings and rooms that bodies lend to colleagues; names of rooms and directions are invented. */
export const venues: readonly DemoVenue[] = [...eastAndNorthVenues, ...westAndSouthVenues];
