import type { PlaceView } from '@onderling/contracts';

/** Everything about where something is: "Zaal IJssel, Stadhuis Zwolle, Grote Kerkplein 15"; for online the given words. */
export function placeLine(place: PlaceView, online: string): string {
  return place.kind === 'online' ? online : joined([place.name, place.address, place.place]);
}

/** Where something is in a row of a list: the room and the town, or the address when there is no room. */
export function placeName(place: PlaceView, online: string): string {
  return place.kind === 'online' ? online : joined([place.name ?? place.address, place.place]);
}

/** Where something is in a word or two, for a card. */
export function placeShort(place: PlaceView, online: string): string {
  if (place.kind === 'online') return online;
  return place.place ?? place.name ?? place.address ?? '';
}

/** The parts that say something new: a town that stands in the name of the building is not said twice. */
function joined(parts: readonly (string | null)[]): string {
  const said: string[] = [];
  for (const part of parts) if (part && !said.some((earlier) => earlier.includes(part))) said.push(part);
  return said.join(', ');
}
