import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { root } from './source-tree';
import { criteria, type NamedTest } from './success-criteria';

/** The guidelines of WCAG 2.2 and how many criteria of level A and AA each has; 4.1.1 is obsolete. */
const guidelines = {
  '1.1': 1,
  '1.2': 5,
  '1.3': 5,
  '1.4': 9,
  '2.1': 3,
  '2.2': 2,
  '2.3': 1,
  '2.4': 8,
  '2.5': 6,
  '3.1': 2,
  '3.2': 5,
  '3.3': 6,
  '4.1': 2,
};
/** Criteria that no machine rule covers: a test of ours looks at what they ask. */
const ours = '1.4.10 1.4.11 1.4.12 2.4.3 2.4.7 2.4.11 2.5.7 3.2.6 3.3.1 3.3.3 3.3.4 3.3.7 3.3.8 4.1.3'.split(' ');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Criteria that axe has a rule for, among the rules that look at every page. */
const ofAxe = new Set(
  axe
    .getRules(tags)
    .filter(({ tags: own }) => !own.includes('experimental') && !own.includes('deprecated'))
    .flatMap(({ tags: own }) => own.flatMap((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join('.') ?? [])),
);

function isThere({ file, title }: NamedTest): boolean {
  if (!existsSync(join(root, file))) return false;
  const text = readFileSync(join(root, file), 'utf8');
  return text
    .split(title)
    .some((before, at, all) => at < all.length - 1 && /\b(it|test)\b[^;]*\(\s*['"`]$/.test(before));
}

describe('the success criteria of WCAG 2.2 A and AA', () => {
  it('are all there, each once', () => {
    const numbers = criteria.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)]);
    expect(numbers).toHaveLength(55);
    expect(criteria.filter(({ level }) => level === 'A')).toHaveLength(31);
    const counted = Object.entries(guidelines).map(([guideline]) => [
      guideline,
      numbers.filter((number) => number.startsWith(`${guideline}.`)).length,
    ]);
    expect(Object.fromEntries(counted)).toEqual(guidelines);
    expect(numbers).not.toContain('4.1.1');
  });

  it('each name a test that exists', () => {
    expect(criteria.filter(({ tests }) => tests.length === 0).map(({ number }) => number)).toEqual([]);
    const missing = criteria.flatMap(({ number, tests }) =>
      tests.filter((test) => !isThere(test)).map(({ file, title }) => `${number}: ${file} has no “${title}”`),
    );
    expect(missing).toEqual([]);
  });

  it('lean on axe only where axe has a rule', () => {
    const wrong = criteria.filter(({ number, axe: leans }) => Boolean(leans) !== ofAxe.has(number));
    expect(wrong.map(({ number }) => number)).toEqual([]);
  });

  it('have a test of ours where a machine rule says little', () => {
    const known = criteria.filter(({ number }) => ours.includes(number));
    expect(known.map(({ number }) => number)).toEqual(ours);
    expect(known.filter(({ notApplicable, tests }) => !notApplicable && tests.length === 0)).toEqual([]);
  });

  it('say why where they cannot apply', () => {
    const silent = criteria.filter(({ notApplicable, judged }) => notApplicable === '' || judged === '');
    expect(silent.map(({ number }) => number)).toEqual([]);
  });
});

it('a test that is not there is missed', () => {
  const file = 'tests/architecture/success-criteria.spec.ts';
  expect(isThere({ file, title: 'lean on axe only where axe has a rule' })).toBe(true);
  expect(isThere({ file, title: ['lean', 'on nothing'].join(' ') })).toBe(false);
  expect(isThere({ file: 'tests/none.spec.ts', title: 'lean on axe only where axe has a rule' })).toBe(false);
});
