import { Analyser } from './analyser';
import type { TextLanguage } from './stopwords';
import { languageOf, stopwords } from './stopwords';
import { words } from './words';

/** How texts are weighed; see DESIGN.md for what each was measured against. */
export interface AffinityOptions {
  /** Weight of a pair of neighbouring words beside single words. */
  readonly pairWeight: number;
  /** Weight of the r-th best text of a person is `poolingDecay ** r`. */
  readonly poolingDecay: number;
  /** Share of the mean of all of a person's texts in the pooled score; the rest is the rank-discounted part. */
  readonly meanShare: number;
}

export const defaultAffinity: AffinityOptions = { pairWeight: 0.5, poolingDecay: 0.7, meanShare: 0.5 };

type Vector = ReadonlyMap<string, number>;

/**
 * How well people's texts answer a need: TF-IDF over stems, compound parts, abbreviations and word pairs, as the cosine
 * between need and text (so a need compared with itself scores 1), pooled per person. The collection gives the weights
 * of words; language is taken from the collection as a whole, because single short texts are easily mistaken.
 */
export class AffinityModel {
  private readonly analyser = new Analyser();
  private readonly idf = new Map<string, number>();
  private readonly people = new Map<string, readonly Vector[]>();
  private readonly unseen: number;
  private readonly language: TextLanguage;

  constructor(
    people: readonly { readonly id: string; readonly texts: readonly string[] }[],
    private readonly options: AffinityOptions = defaultAffinity,
  ) {
    this.language = majorityLanguage(people.flatMap(({ texts }) => texts));
    const counted = people.map(({ id, texts }) => ({ id, counts: texts.map((text) => this.count(text)) }));
    const frequency = new Map<string, number>();
    let documents = 0;
    for (const { counts } of counted) {
      for (const count of counts) {
        documents++;
        for (const stem of count.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
      }
    }
    for (const [stem, df] of frequency) this.idf.set(stem, Math.log(1 + documents / df));
    this.unseen = Math.log(1 + documents);
    for (const { id, counts } of counted)
      this.people.set(
        id,
        counts.map((count) => this.weigh(count)),
      );
  }

  /** Score 0..1 of every person for a need, in the order the people were given. */
  score(need: string): { readonly id: string; readonly score: number }[] {
    const wanted = this.weigh(this.count(need));
    return [...this.people].map(([id, texts]) => ({ id, score: this.pool(texts.map((text) => dot(wanted, text))) }));
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

  private weigh(counts: ReadonlyMap<string, number>): Vector {
    const vector = new Map<string, number>();
    let norm = 0;
    for (const [stem, count] of counts) {
      const weight = (count < 1 ? count : 1 + Math.log(count)) * (this.idf.get(stem) ?? this.unseen);
      vector.set(stem, weight);
      norm += weight * weight;
    }
    norm = Math.sqrt(norm) || 1;
    for (const [stem, weight] of vector) vector.set(stem, weight / norm);
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
