import { height, project, width, type Point } from './projection';

export interface Spot {
  name: string;
  latitude: number;
  longitude: number;
  /** How many things are here. */
  count: number;
}
export interface Mark extends Point {
  name: string;
  count: number;
  radius: number;
  label?: { x: number; y: number; anchor: 'start' | 'middle' | 'end' };
}

const radius = 9;
/** Marks nearer than this become one, under the name of the largest. */
const together = 15;
const letter = 6.1;
const lineHeight = 12;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Places the marks of a map: close ones are joined, and each gets its name at the right, left, above or below, where it
 * covers no other mark and no other name. A name that fits nowhere is left out; the list beside the map has it.
 */
export function placeMarks(spots: readonly Spot[]): Mark[] {
  const marks = join(spots);
  const taken: Box[] = marks.map((mark) => boxAround(mark.x, mark.y, radius));
  return marks.map((mark, index) => {
    const others = taken.filter((_, at) => at !== index);
    const place = candidates(mark).find(({ box }) => inside(box) && others.every((other) => !overlap(box, other)));
    if (place) taken.push(place.box);
    return { ...mark, label: place?.label };
  });
}

function join(spots: readonly Spot[]): Mark[] {
  const marks: Mark[] = [];
  const largestFirst = [...spots].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  for (const spot of largestFirst) {
    const at = project(spot.latitude, spot.longitude);
    if (!at) continue;
    const near = marks.find((mark) => Math.hypot(mark.x - at.x, mark.y - at.y) < together);
    if (near) near.count += spot.count;
    else marks.push({ ...at, name: spot.name, count: spot.count, radius });
  }
  return marks;
}

function candidates(mark: Mark): { label: NonNullable<Mark['label']>; box: Box }[] {
  const wide = mark.name.length * letter;
  const gap = 4;
  const line = (x: number, y: number, anchor: 'start' | 'middle' | 'end') => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
    return { label: { x, y, anchor }, box: { left, right: left + wide, top: y - lineHeight + 2, bottom: y + 3 } };
  };
  return [
    line(mark.x + radius + gap, mark.y + gap, 'start'),
    line(mark.x - radius - gap, mark.y + gap, 'end'),
    line(mark.x, mark.y - radius - gap, 'middle'),
    line(mark.x, mark.y + radius + lineHeight, 'middle'),
  ];
}

function boxAround(x: number, y: number, r: number): Box {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

function inside(box: Box): boolean {
  return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
