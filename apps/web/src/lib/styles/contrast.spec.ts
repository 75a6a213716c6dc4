import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');
const dark = css.indexOf('@media (prefers-color-scheme: dark)');
const coloursOf = (part: string) =>
  Object.fromEntries(
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
const light = coloursOf(css.slice(0, dark));
const themes = { light, dark: { ...light, ...coloursOf(css.slice(dark)) } };

/** Relative luminance of WCAG 2.2, of a colour such as `#0b5b5e`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** Text and what it lies on: 4.5:1 (WCAG 1.4.3). */
const texts = `
  ink: paper surface sunken
  ink-2: paper surface sunken
  teal: paper surface sunken
  teal-strong: paper surface teal-soft
  on-teal: teal
  on-gold: gold
  on-red: red
  gold-ink: gold-soft
  green-ink: green-soft
  amber-ink: amber-soft paper surface
  red-ink: red-soft paper surface
  grey-ink: grey-soft
`;
/** What shows a control, its state, the focus or a figure, and what it lies on: 3:1 (WCAG 1.4.11). */
const signs = `
  edge: paper surface sunken
  teal: paper surface sunken teal-soft
  on-teal: teal
  red: paper surface
  amber: paper surface
  focus: paper surface sunken
`;

const pairsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [above = '', below = ''] = line.trim().split(': ');
      return below.split(' ').map((each) => [above, each] as const);
    });

describe.each(Object.entries(themes))('in the %s colours', (_theme, colours) => {
  const tooPale = (table: string, least: number) =>
    pairsOf(table)
      .map(([above, below]) => ({ above, below, ratio: contrast(colours[above] ?? '', colours[below] ?? '') }))
      .filter(({ ratio }) => !(ratio >= least));

  it('text is dark or light enough to read', () => {
    expect(tooPale(texts, 4.5)).toEqual([]);
  });

  it('controls, their state, the focus and figures stand out', () => {
    expect(tooPale(signs, 3)).toEqual([]);
  });
});

it('contrast is computed as WCAG says', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
