import { Analyser } from './analyser';

const stems = (text: string) => new Analyser().terms(text).map(({ stem }) => stem);

test('a compound is found by its parts', () => {
  expect(stems('jeugdzorg')).toEqual(expect.arrayContaining(['jeugd', 'zorg']));
  expect(stems('bezwaarschriftencommissie')).toContain('commissie');
});

test('an abbreviation and what it stands for give the same term', () => {
  expect(stems('de Wet open overheid')).toContain('woo');
  expect(stems('een Woo-verzoek')).toContain('woo');
  expect(stems('AVG')).toContain('privacy');
});

test('inflections of one word give one stem', () => {
  expect(stems('vergunningen')[0]).toBe(stems('vergunning')[0]);
  expect(stems('the contracts of this agency')).toContain('contract');
});

test('words without meaning give nothing', () => {
  expect(stems('de het een van')).toEqual([]);
});

test('two words for one subject meet when subjects are asked for, and not otherwise', () => {
  const subjects = (text: string, analyser: Analyser) =>
    analyser
      .terms(text, 'nl')
      .map(({ stem }) => stem)
      .filter((stem) => stem.startsWith('#'));
  const knowing = new Analyser([], true);
  const [shared] = subjects('deurwaarder', knowing);
  expect(shared).toBeDefined();
  expect(subjects('betalingsachterstand', knowing)).toContain(shared);
  expect(subjects('bibliotheek', knowing)).not.toContain(shared);
  expect(subjects('deurwaarder', new Analyser())).toEqual([]);
});

test('an abbreviation of Dutch government is only one in Dutch', () => {
  const terms = (language: 'nl' | 'en') => new Analyser().terms('ow', language).map(({ stem }) => stem);
  expect(terms('nl')).toContain('omgevingswet');
  expect(terms('en')).toEqual(['ow']);
});
