import fc from 'fast-check';
import * as snowball from 'snowball-stemmers';
import { dutchStem } from './dutch-stemmer';
import { subjectWords } from './thesaurus';

const published = (snowball.default ?? snowball).newStemmer('dutch');

const ENDINGS = 'heden,heid,en,ene,s,se,e,end,ing,ig,lijk,baar,bar,igen,elijke,gemen,iteit,aan,eeuw,oor,uur'.split(',');
const letters = fc.string({ unit: fc.constantFrom(...'aabdeegiijkmnoorstuvyy1'), maxLength: 8 });
const word = fc.tuple(letters, fc.array(fc.constantFrom(...ENDINGS), { maxLength: 3 })).map(([a, b]) => a + b.join(''));

test('a word has the stem that the published algorithm gives', () => {
  for (const [known] of subjectWords) expect(dutchStem(known)).toBe(published.stem(known));
  fc.assert(
    fc.property(word, (made) => expect(dutchStem(made)).toBe(published.stem(made))),
    { numRuns: 20_000, seed: 3 },
  );
});
