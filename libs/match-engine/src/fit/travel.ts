import type { MatchRequest } from './match';
import type { TrainerFacts } from './facts';

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance (haversine formula). */
export function distanceKm(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const h =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lon2 - lon1) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Kilometres the trainer would travel; undefined when online or when a place is not known. */
export function travelKm(request: MatchRequest, trainer: Pick<TrainerFacts, 'lat' | 'lon'>): number | undefined {
  const { mode, lat, lon } = request;
  if (mode === 'online' || lat === undefined || lon === undefined) return undefined;
  if (trainer.lat === undefined || trainer.lon === undefined) return undefined;
  return distanceKm(lat, lon, trainer.lat, trainer.lon);
}
