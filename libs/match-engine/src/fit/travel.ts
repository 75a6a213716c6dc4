import type { MatchRequest } from './match';
import type { TrainerFacts } from './facts';

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** A place as a point on the unit sphere, so that a distance is a few multiplications. */
export function pointOf(lat: number, lon: number): readonly [x: number, y: number, z: number] {
  const ring = Math.cos(radians(lat));
  return [ring * Math.cos(radians(lon)), ring * Math.sin(radians(lon)), Math.sin(radians(lat))];
}

/** Squared straight line between two points of the unit sphere that lie this far apart over the ground. */
export function chordSquared(km: number): number {
  return (2 * Math.sin(Math.min(Math.PI, km / EARTH_RADIUS_KM) / 2)) ** 2;
}

/** Great-circle distance of two points of the unit sphere from the squared straight line between them. */
export function kmOfChord(squared: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(squared) / 2));
}

/** Kilometres the trainer would travel; undefined when online or when a place is not known. */
export function travelKm(request: MatchRequest, trainer: Pick<TrainerFacts, 'lat' | 'lon'>): number | undefined {
  const { mode, lat, lon } = request;
  if (mode === 'online' || lat === undefined || lon === undefined) return undefined;
  if (trainer.lat === undefined || trainer.lon === undefined) return undefined;
  const [a, b] = [pointOf(lat, lon), pointOf(trainer.lat, trainer.lon)];
  return kmOfChord((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2);
}
