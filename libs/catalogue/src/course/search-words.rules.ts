import { fold, termsOf, type SearchableTopic } from './search-text.rules';

/** One thing the searcher asked for: a course must contain at least one of its patterns (SQL LIKE, on folded text). */
export interface SearchGroup {
  readonly patterns: readonly string[];
}
export interface SearchWords {
  readonly groups: readonly SearchGroup[];
  /** Full names of abbreviations in the query. */
  readonly alsoSearched: readonly string[];
}

/** Shorter words are looked for as whole words only: "woo" is not in "woonbeleid". */
const shortestPart = 4;
/** Words this long also match without their plural or inflection. */
const shortestStemmed = 6;
const longestPhrase = 6;
const mostWords = 12;

/** Words that say nothing about the subject, in both languages of the product. */
const emptyWords = new Set(
  (
    'aan als bij dat de den der die dit een en er het hoe ik in is je kan kun met mijn naar niet of om ons onze op over ' +
    'te tot uit van voor wat we wij wil ze zijn a an and are as at be by can do for from how i in is it my of on or ' +
    'our that the this to we what with you your'
  ).split(' '),
);

/**
 * Reads a query. Words are grouped: a stretch of words that is a name or synonym of a topic is one group, which any
 * other name of that topic satisfies too; every other word is its own group. All groups must match somewhere. A query
 * without any letter or digit has no groups.
 */
export function readQuery(query: string, topics: readonly SearchableTopic[]): SearchWords {
  const words = fold(query).trim().split(' ').filter(Boolean).slice(0, mostWords);
  const dictionary = phraseDictionary(topics);
  const groups: SearchGroup[] = [];
  const also = new Set<string>();
  for (let at = 0; at < words.length;) {
    const phrase = longestTopicPhrase(words, at, dictionary);
    const meant = phrase ? (dictionary.get(phrase.text) ?? []) : [];
    const word = words[at] ?? '';
    if (phrase && !emptyWords.has(phrase.text)) {
      groups.push({ patterns: [...new Set([...wordPatterns(phrase.text), ...otherWords(meant, phrase.text)])] });
      for (const name of fullNames(meant, phrase.text)) also.add(name);
    } else if (!emptyWords.has(word)) {
      groups.push({ patterns: wordPatterns(word) });
    }
    at += phrase ? phrase.length : 1;
  }
  // A query of empty words alone is still a question.
  if (groups.length === 0) groups.push(...words.map((word) => ({ patterns: wordPatterns(word) })));
  return { groups, alsoSearched: [...also].slice(0, 4) };
}

function phraseDictionary(topics: readonly SearchableTopic[]): Map<string, SearchableTopic[]> {
  const dictionary = new Map<string, SearchableTopic[]>();
  for (const topic of topics) {
    for (const term of new Set(termsOf(topic).map(plain))) {
      dictionary.set(term, [...(dictionary.get(term) ?? []), topic]);
    }
  }
  return dictionary;
}

function longestTopicPhrase(
  words: readonly string[],
  at: number,
  dictionary: ReadonlyMap<string, unknown>,
): { text: string; length: number } | undefined {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1) {
    const text = words.slice(at, at + length).join(' ');
    if (dictionary.has(text)) return { text, length };
  }
  return undefined;
}

const plain = (term: string): string => fold(term).trim();

/** The first letters of the words, with and without the small words in between: wkvhb and wkb. */
function initialsOf(name: string): string[] {
  const words = plain(name).split(' ');
  if (words.length < 2) return [];
  return [words, words.filter((word) => !emptyWords.has(word))].map((kept) => kept.map((word) => word[0]).join(''));
}

/** Terms of the meant topics of which the phrase is the abbreviation. */
const fullNames = (topics: readonly SearchableTopic[], phrase: string): string[] =>
  topics.flatMap(termsOf).filter((term) => initialsOf(term).includes(phrase));

/**
 * What else says the same: the names of the meant topics, the full names of an abbreviation and the abbreviation of a
 * full name, each as a whole phrase. Other synonyms only lie near and would find too much.
 */
function otherWords(topics: readonly SearchableTopic[], phrase: string): string[] {
  const initials = initialsOf(phrase);
  const abbreviations = topics.flatMap(termsOf).filter((term) => initials.includes(plain(term)));
  const names = topics.flatMap((topic) => [topic.nameNl, topic.nameEn]);
  return [...names, ...fullNames(topics, phrase), ...abbreviations].map((term) => `%${fold(term)}%`);
}

/** LIKE patterns for one word or phrase; folded text holds letters, digits and spaces only, so nothing needs escaping. */
export function wordPatterns(word: string): string[] {
  if (word.length < shortestPart) return [`% ${word} %`];
  const stem = word.length >= shortestStemmed ? word.replace(/(en|s|e)$/, '') : word;
  return [`%${stem}%`];
}
