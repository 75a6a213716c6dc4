import { Analyser } from './analyser';
import { characterGrams } from './character-grams';
import type { TextLanguage } from './stopwords';
import { languageOf, stopwords } from './stopwords';
import { words } from './words';

/** How texts are weighed; see DESIGN.md for what each was measured against. */
export interface AffinityOptions {
  /** Weight of a pair of neighbouring words beside single words. */
  readonly pairWeight: number;
  /** Weight of the r-th best text of a person is `poolingDecay ** r`. */
  readonly poolingDecay: number;
  /** Share of the comparison by character 3- to 5-grams, which forgives what stems and compounds miss. */
  readonly characterShare: number;
  /** Share of the mean of all of a person's texts in the pooled score; the rest is the rank-discounted part. */
  readonly meanShare: number;
}

export const defaultAffinity: AffinityOptions = {
  pairWeight: 0.5,
  characterShare: 0.4,
  poolingDecay: 0.7,
  meanShare: 0.5,
};

type Vector = ReadonlyMap<string, number>;

/**
 * How well people's texts answer a need: TF-IDF over stems, compound parts, abbreviations and word pairs, as the cosine
 * between need and text (so a need compared with itself scores 1), pooled per person. The collection gives the weights
 * of words; language is taken from the collection as a whole, because single short texts are easily mistaken.
 */
export class AffinityModel {
  private readonly analyser: Analyser;
  private readonly stems: Weigher;
  private readonly characters: Weigher;
  private readonly people = new Map<string, readonly TextVectors[]>();
  private readonly language: TextLanguage;

  constructor(
    people: readonly { readonly id: string; readonly texts: readonly string[] }[],
    private readonly options: AffinityOptions = defaultAffinity,
  ) {
    this.language = majorityLanguage(people.flatMap(({ texts }) => texts));
    this.analyser = new Analyser(people.flatMap(({ texts }) => texts.flatMap(words)));
    const counted = people.map(({ id, texts }) => ({
      id,
      counts: texts.map((text) => ({ stems: this.count(text), characters: characterGrams(text) })),
    }));
    const all = counted.flatMap(({ counts }) => counts);
    this.stems = new Weigher(all.map(({ stems }) => stems));
    this.characters = new Weigher(all.map(({ characters }) => characters));
    for (const { id, counts } of counted)
      this.people.set(
        id,
        counts.map((count) => this.vectors(count)),
      );
  }

  /** Score 0..1 of every person for a need, in the order the people were given. */
  score(need: string): { readonly id: string; readonly score: number }[] {
    const wanted = this.vectors({ stems: this.count(need), characters: characterGrams(need) });
    return [...this.people].map(([id, texts]) => ({
      id,
      score: this.pool(texts.map((text) => this.compare(wanted, text))),
    }));
  }

  private vectors({ stems, characters }: { stems: Vector; characters: Vector }): TextVectors {
    return { stems: this.stems.weigh(stems), characters: this.characters.weigh(characters) };
  }

  private compare(a: TextVectors, b: TextVectors): number {
    const { characterShare } = this.options;
    return (1 - characterShare) * dot(a.stems, b.stems) + characterShare * dot(a.characters, b.characters);
  }

  private pool(scores: readonly number[]): number {
    if (scores.length === 0) return 0;
    const { poolingDecay, meanShare } = this.options;
    let discounted = 0;
    let weights = 0;
    [...scores]
      .sort((a, b) => b - a)
      .forEach((score, r) => {
        discounted += score * poolingDecay ** r;
        weights += poolingDecay ** r;
      });
    const mean = scores.reduce((a, b) => a + b, 0) / scores.length;
    return meanShare * mean + (1 - meanShare) * (discounted / weights);
  }

  private count(text: string): Map<string, number> {
    const counts = new Map<string, number>();
    let previous = '';
    for (const { stem, weight } of this.analyser.sequence(text, this.language)) {
      counts.set(stem, (counts.get(stem) ?? 0) + weight);
      if (weight < 1) continue;
      if (previous && this.options.pairWeight > 0) {
        const pair = `${previous} ${stem}`;
        counts.set(pair, (counts.get(pair) ?? 0) + this.options.pairWeight);
      }
      previous = stem;
    }
    return counts;
  }
}

interface TextVectors {
  readonly stems: Vector;
  readonly characters: Vector;
}

/** TF-IDF of unit length over one collection; what the collection does not have weighs as the rarest. */
class Weigher {
  private readonly idf = new Map<string, number>();
  private readonly unseen: number;

  constructor(documents: readonly Vector[]) {
    const frequency = new Map<string, number>();
    for (const counts of documents)
      for (const name of counts.keys()) frequency.set(name, (frequency.get(name) ?? 0) + 1);
    for (const [name, df] of frequency) this.idf.set(name, Math.log(1 + documents.length / df));
    this.unseen = Math.log(1 + documents.length);
  }

  weigh(counts: Vector): Vector {
    const vector = new Map<string, number>();
    let norm = 0;
    for (const [name, count] of counts) {
      const weight = (count < 1 ? count : 1 + Math.log(count)) * (this.idf.get(name) ?? this.unseen);
      vector.set(name, weight);
      norm += weight * weight;
    }
    norm = Math.sqrt(norm) || 1;
    for (const [name, weight] of vector) vector.set(name, weight / norm);
    return vector;
  }
}

function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return sum;
}

function majorityLanguage(texts: readonly string[]): TextLanguage {
  let balance = 0;
  for (const text of texts) {
    const tokens = words(text);
    if (!tokens.some((token) => stopwords.en.has(token) || stopwords.nl.has(token))) continue;
    balance += languageOf(tokens) === 'en' ? -1 : 1;
  }
  return balance < 0 ? 'en' : 'nl';
}
