import fc from 'fast-check';
import { courseSearchText, fold } from './search-text.rules';
import { readQuery } from './search-words.rules';

const woo = {
  nameNl: 'Woo-verzoeken afhandelen',
  nameEn: 'Handling requests',
  synonyms: ['Woo', 'Wet open overheid', 'openbaarmaking'],
};
const wmo = { nameNl: 'Wet maatschappelijke ondersteuning', nameEn: 'Social Support Act', synonyms: ['Wmo'] };
const building = {
  nameNl: 'Bouwtoezicht',
  nameEn: 'Building inspection',
  synonyms: ['Wkb', 'Wet kwaliteitsborging voor het bouwen'],
};
const topics = [woo, wmo, building];

/** LIKE with % at both ends on folded text, as the database does it. */
const finds = (query: string, text: string): boolean =>
  readQuery(query, topics).groups.every(({ patterns }) =>
    patterns.some((pattern) => text.includes(pattern.slice(1, -1))),
  );
const course = (title: string, description: string, about: (typeof woo)[] = []) =>
  courseSearchText({ title, gain: '', description, forWhom: null }, about).searchText;

describe('folding', () => {
  it.each([
    ['Woo-verzoeken: zó!', ' woo verzoeken zo '],
    ['', ' '],
    ['Privacy & ICT', ' privacy ict '],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded));

  it('leaves only letters, digits and single spaces, so nothing of a query is a wildcard', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(fold(text)).toMatch(/^ ([\p{L}\p{N}]+ )*$/u)),
    );
  });
});

describe('reading a query', () => {
  it.each([
    ['woo verzoek', course('Een verzoek behandelen', 'Over de Wet open overheid.'), true],
    ['woo verzoek', course('Verzoeken om informatie', 'Zo doe je dat', [woo]), true],
    ['Wet open overheid', course('Woo-verzoeken', 'Oefenen'), true],
    ['woo', course('Wonen in de regio', 'Woonbeleid en woongroepen'), false],
    ['verzoeken', course('Een verzoek', 'om hulp'), true],
    ['contract', course('Inkoopcontracten lezen', ''), true],
    ['hoe behandel ik een bezwaar', course('Behandelen van bezwaar', ''), true],
    ['wmo verzoek', course('Woo-verzoeken', 'Oefenen'), false],
    ['zorg wmo', course('Zorgen', 'Wmo'), true],
    ['wet kwaliteitsborging voor het bouwen', course('De Wkb in de praktijk', ''), true],
    ['woo', course('Openbaarmaking', 'Wat maken we openbaar?'), false],
  ])('%s', (query, text, expected) => expect(finds(query, text)).toBe(expected));

  it.each(['%', '😀', '\0', ' - '])('finds no words in %j', (query) => {
    expect(readQuery(query, topics).groups).toEqual([]);
  });

  it('says which full name stands behind an abbreviation, and not what was typed in full', () => {
    expect(readQuery('WOO verzoek', topics).alsoSearched).toEqual(['Wet open overheid']);
    expect(readQuery('wkb', topics).alsoSearched).toEqual(['Wet kwaliteitsborging voor het bouwen']);
    expect(readQuery('wet open overheid', topics).alsoSearched).toEqual([]);
    expect(readQuery('openbaarmaking', topics).alsoSearched).toEqual([]);
  });

  it('asks for every word, so that more words never find more', () => {
    const words = fc.array(fc.constantFrom('woo', 'wmo', 'verzoek', 'zorg', 'de'), { minLength: 1, maxLength: 4 });
    const text = course('Verzoeken', 'zorg', [woo]);
    fc.assert(
      fc.property(words, fc.constantFrom('jeugd', 'inkoop'), (list, extra) => {
        expect(finds([...list, extra].join(' '), text)).toBe(false);
      }),
    );
  });
});
