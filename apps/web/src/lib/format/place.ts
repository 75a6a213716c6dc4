import type { PlaceView } from '@onderling/contracts';

/** Where something is in one line: "Stadhuis Zwolle, zaal IJssel, Zwolle"; for online the given words. */
export function placeLine(place: PlaceView, online: string): string {
  if (place.kind === 'online') return online;
  const parts = [place.name, place.address, place.place].filter((part): part is string => Boolean(part));
  return parts
    .filter(
      (part, index) =>
        !parts.some((other, at) => at !== index && other.includes(part) && (other !== part || at < index)),
    )
    .join(', ');
}

/** Where something is in a word or two, for a card. */
export function placeShort(place: PlaceView, online: string): string {
  if (place.kind === 'online') return online;
  return place.place ?? place.name ?? place.address ?? '';
}
