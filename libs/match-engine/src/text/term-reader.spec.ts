import fc from 'fast-check';
import { Analyser } from './analyser';
import { TermReader } from './term-reader';

const analyser = new Analyser();
const reader = new TermReader(analyser);
/** The terms by name, as the reader has numbered them. */
const read = (text: string) => {
  const count = reader.read(text);
  return Array.from({ length: count }, (_, k) => [reader.terms[k], reader.counts[k]]);
};
const analysed = (text: string) => analyser.terms(text).map(({ stem, count }) => [reader.numberOf(stem), count]);

const words = [
  'Wet',
  'open',
  'overheid',
  'WOO',
  'the',
  'privacy',
  'jeugdzorgbeleid',
  'P&C',
  'financiën',
  'R&D',
  'a&b&c',
];
const word = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', 'É', 'ß', 'Σ', 'ǆ', 'İ', '²', '5', '-', 'é'), maxLength: 9 }),
);
const text = fc.array(word, { maxLength: 40 }).map((parts) => parts.join(' '));

test('reading numbers gives the terms of the analyser, in their order and with their counts', () => {
  fc.assert(
    fc.property(text, (written) => {
      const terms = read(written);
      expect(terms).toEqual(analysed(written));
    }),
    { numRuns: 1000, seed: 7 },
  );
});

test('the first text may be empty', () => {
  const fresh = new TermReader(analyser);
  expect(fresh.read('')).toBe(0);
  expect(fresh.read('Beleid, beleid')).toBe(1);
  expect(fresh.counts[0]).toBe(2);
});

test('a text may be long, have endless words and say one thing often', () => {
  const long = `${'beleid '.repeat(500)} ${'x'.repeat(5000)} ${Array.from({ length: 3000 }, (_, k) => `w${k}`).join(' ')}`;
  expect(read(long)).toEqual(analysed(long));
  expect(read('')).toEqual([]);
});
