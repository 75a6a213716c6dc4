import type { PreparedRequest, TrainerFacts } from './facts';
import type { MatchRequest } from './match';
import type { MatchPolicy } from './policy';

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** A place on the unit sphere, so that a distance is a few multiplications. */
export type Point = readonly [x: number, y: number, z: number];

export function pointOf(lat: number, lon: number): Point {
  const ring = Math.cos(radians(lat));
  return [ring * Math.cos(radians(lon)), ring * Math.sin(radians(lon)), Math.sin(radians(lat))];
}

/** Where a session is held that trainers travel to; undefined when online or not known. */
export function placeOf({ mode, lat, lon }: MatchRequest): Point | undefined {
  return mode === 'online' || lat === undefined || lon === undefined ? undefined : pointOf(lat, lon);
}

/** Squared straight line between two points of the unit sphere that lie this far apart over the ground. */
export function chordSquared(km: number): number {
  return (2 * Math.sin(Math.min(Math.PI, km / EARTH_RADIUS_KM) / 2)) ** 2;
}

/** Squared straight line from a place to a point; NaN when the point is not known. */
export function chordTo([a, b, c]: Point, x: number, y: number, z: number): number {
  return (a - x) * (a - x) + (b - y) * (b - y) + (c - z) * (c - z);
}

/** Great-circle distance of two points of the unit sphere from the squared straight line between them. */
export function kmOfChord(squared: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(squared) / 2));
}

/** Kilometres the trainer would travel; undefined when online or when a place is not known. */
export function travelKm({ place }: Pick<PreparedRequest, 'place'>, trainer: TrainerFacts): number | undefined {
  const chord = place ? chordTo(place, ...trainer.place) : NaN;
  return Number.isNaN(chord) ? undefined : kmOfChord(chord);
}

/** 1 next door, falling by a factor e every `travelScaleKm`. */
export function nearness(km: number, { travelScaleKm }: MatchPolicy): number {
  return Math.exp(-km / travelScaleKm);
}
