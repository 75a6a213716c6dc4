/*
 * The Dutch stemmer of Snowball (M. F. Porter, 2002; snowballstem.org/algorithms/dutch) for words without accents. The
 * package that has it for all languages takes ten times as long for a word, which a collection of many words notices; a
 * test compares the two.
 */

const VOWELS = 'aeiouy';
const isVowel = (letter: string | undefined) => letter !== undefined && VOWELS.includes(letter);
const isConsonant = (letter: string | undefined, alsoVowel: string) =>
  letter !== undefined && letter !== alsoVowel && !VOWELS.includes(letter);

/** The stem of a word of lower-case letters. */
export function dutchStem(word: string): string {
  const stemming = new Stemming(marked(word));
  stemming.dropSuffixes();
  return stemming.word.toLowerCase();
}

/** With a capital I and Y where these are consonants. */
function marked(word: string): string {
  if (!/i|y/.test(word)) return word;
  const letters = [...word];
  if (letters[0] === 'y') letters[0] = 'Y';
  for (let k = 0; k + 1 < letters.length; k++) {
    if (!isVowel(letters[k])) continue;
    if (letters[k + 1] === 'i' && isVowel(letters[k + 2])) letters[k + 1] = 'I';
    else if (letters[k + 1] === 'y') letters[k + 1] = 'Y';
  }
  return letters.join('');
}

/** Where the region after the first consonant that follows a vowel begins, from a place on. */
function regionOf(word: string, from: number): number {
  let at = from;
  while (at < word.length && !isVowel(word[at])) at++;
  while (at < word.length && isVowel(word[at])) at++;
  return at + 1;
}

class Stemming {
  /** Suffixes are dropped where they stand wholly behind these places. */
  private readonly first: number;
  private readonly second: number;
  private hasLostE = false;

  constructor(public word: string) {
    const first = regionOf(word, 0);
    this.second = regionOf(word, first);
    this.first = Math.max(3, first);
  }

  dropSuffixes(): void {
    this.dropPlural();
    this.dropE();
    if (this.drop('heid', this.second, (before) => before !== 'c') && this.word.endsWith('en')) this.dropEn('en');
    this.dropDerivation();
    if (/[^aeiouy](aa|ee|oo|uu)[^aeiouyI]$/.test(this.word)) this.word = this.word.slice(0, -2) + this.word.at(-1)!;
  }

  private dropPlural(): void {
    const { word } = this;
    if (word.endsWith('heden')) {
      if (word.length - 5 >= this.first) this.word = `${word.slice(0, -5)}heid`;
    } else if (word.endsWith('ene')) this.dropEn('ene');
    else if (word.endsWith('en')) this.dropEn('en');
    else if (word.endsWith('se')) this.drop('se', this.first, (before) => isConsonant(before, 'j'));
    else this.drop('s', this.first, (before) => isConsonant(before, 'j'));
  }

  private dropEn(suffix: string): void {
    const stem = this.word.slice(0, -suffix.length);
    if (this.drop(suffix, this.first, (before) => isConsonant(before, '') && !stem.endsWith('gem'))) this.undouble();
  }

  private dropE(): void {
    this.hasLostE = this.drop('e', this.first, (before) => isConsonant(before, ''));
    if (this.hasLostE) this.undouble();
  }

  private dropDerivation(): void {
    const { second } = this;
    const dropIg = () => this.drop('ig', second, (before) => before !== 'e');
    if (this.drop('end', second) || this.drop('ing', second)) {
      if (!dropIg()) this.undouble();
    } else if (this.drop('lijk', second)) this.dropE();
    else if (!dropIg() && !this.drop('baar', second) && this.hasLostE) this.drop('bar', second);
  }

  private undouble(): void {
    if (/(kk|dd|tt)$/.test(this.word)) this.word = this.word.slice(0, -1);
  }

  /** Whether a suffix stood behind a place, after a letter that allows it, and is gone. */
  private drop(suffix: string, from: number, isAllowed: (before: string | undefined) => boolean = () => true): boolean {
    const end = this.word.length - suffix.length;
    if (end < from || !this.word.endsWith(suffix) || !isAllowed(this.word[end - 1])) return false;
    this.word = this.word.slice(0, end);
    return true;
  }
}
