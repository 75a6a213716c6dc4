import { firstRow, land } from './land';

/** Units of the drawing per degree of latitude; 6 units are about 6 kilometres. */
const unitsPerDegree = 112;
const west = 3.33;
const north = 53.52;
const margin = 6;
/** Longitudes shrink with the latitude; one value for the whole country is exact enough for dots. */
const shrink = Math.cos((52.2 * Math.PI) / 180);
export const cell = 6;
export const width = 280;
export const height = 323;

export interface Point {
  x: number;
  y: number;
}

/** Where a coordinate lies on the drawing; undefined outside the European Netherlands. */
export function project(latitude: number, longitude: number): Point | undefined {
  if (latitude < 50.7 || latitude > 53.7 || longitude < west || longitude > 7.3) return undefined;
  return { x: (longitude - west) * shrink * unitsPerDegree + margin, y: (north - latitude) * unitsPerDegree + margin };
}

/** The land as lines: a dash of length 0 with round ends, every 6 units, draws one dot a cell. */
export const landPath = land
  .map((row, index) =>
    [...row.matchAll(/#+/g)]
      .map((run) => `M${run.index * cell} ${(index + firstRow) * cell}h${(run[0].length - 1) * cell + 0.1}`)
      .join(''),
  )
  .join('');
