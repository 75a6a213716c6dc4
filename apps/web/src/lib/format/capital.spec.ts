import { inSentence } from './capital';

it.each([
  ['Senior inspecteur', 'senior inspecteur'],
  ['jurist', 'jurist'],
  ['HR-adviseur', 'HR-adviseur'],
  ['Woo-coördinator', 'Woo-coördinator'],
  ['Wmo consulent', 'Wmo consulent'],
])('writes the function %s in a sentence as %s', (title, words) => {
  expect(inSentence(title)).toBe(words);
});
