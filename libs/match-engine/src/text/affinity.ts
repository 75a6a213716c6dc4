import { Analyser } from './analyser';
import { characterGrams } from './character-grams';
import { likeness } from './embedding';
import type { Features } from './sparse-index';
import { SparseIndex } from './sparse-index';
import type { TextLanguage } from './stopwords';
import { languageOf, stopwords } from './stopwords';
import { bm25, cosine, dampedCosine } from './weighing';
import { words } from './words';

/** The ways in which a need is compared with a text. */
export const waysToCompare = ['words', 'saturated', 'characters', 'meaning'] as const;
export type WayToCompare = (typeof waysToCompare)[number];

/** How texts are weighed; see DESIGN.md for what each was measured against. */
export interface AffinityOptions {
  /** Weight of a pair of neighbouring words beside single words. */
  readonly pairWeight: number;
  /** Weight of the r-th best text of a person is `poolingDecay ** r`. */
  readonly poolingDecay: number;
  /** Share of the mean of all of a person's texts in the pooled score; the rest is the rank-discounted part. */
  readonly meanShare: number;
  /** Shares of the ways to compare per language of the collection, each of which is brought to the same scale first. */
  readonly shares: Readonly<Record<TextLanguage, Readonly<Record<WayToCompare, number>>>>;
  /** 0..1: how far a need that speaks to everybody is lowered, so that an expert's scores for two needs compare. */
  readonly commonness: number;
}

export const defaultAffinity: AffinityOptions = {
  pairWeight: 0.7,
  poolingDecay: 0.7,
  meanShare: 0.5,
  shares: {
    // Character grams forgive what stems and compounds miss in Dutch; in English they only blur.
    nl: { words: 0.45, saturated: 0.35, characters: 0.2, meaning: 0.4 },
    en: { words: 0.6, saturated: 0.4, characters: 0, meaning: 0.4 },
  },
  commonness: 0.25,
};

/** A text of these people that gives the scale of each way to compare; more of them change nothing. */
const SCALE_SAMPLE = 100;
/** A way that finds next to nothing alike among these texts is not magnified beyond this. */
const SMALLEST_SCALE = 0.02;

/** A person with what they wrote. */
export interface Author {
  readonly id: string;
  readonly texts: readonly string[];
}

/**
 * How well people's texts answer a need, by several ways of comparing: cosine of TF-IDF over stems, compound parts,
 * abbreviations and word pairs; BM25 over the same; character grams; vectors, if given.
 * Each is pooled per person. The collection gives the weights of words and the language, because single short texts are
 * easily mistaken.
 */
export class AffinityModel {
  private readonly analyser: Analyser;
  private readonly language: TextLanguage;
  private readonly indexes: Readonly<Record<'words' | 'saturated' | 'characters', SparseIndex>>;
  private readonly factors: readonly (readonly [WayToCompare, number])[];
  private readonly texts: readonly string[];

  /** `meanings`: a vector for each text, in the order of people and their texts. */
  constructor(
    private readonly people: readonly Author[],
    private readonly options: AffinityOptions = defaultAffinity,
    private readonly meanings?: readonly Float32Array[],
  ) {
    this.texts = people.flatMap(({ texts }) => texts);
    this.language = majorityLanguage(this.texts);
    this.analyser = new Analyser(this.texts.flatMap(words), true);
    const counts = this.texts.map((text) => this.count(text));
    this.indexes = {
      words: new SparseIndex(counts, cosine),
      saturated: new SparseIndex(counts, bm25),
      characters: new SparseIndex(this.texts.map(characterGrams), dampedCosine),
    };
    this.factors = this.factorsToOneScale();
  }

  /** Score 0..1 of every person for a need, in the order the people were given; `meaning`: the need's vector. */
  score(need: string, meaning?: Float32Array): { readonly id: string; readonly score: number }[] {
    const scores = this.people.map(() => 0);
    for (const [way, likenesses] of this.compare(need, meaning)) {
      const factor = this.factors.find(([name]) => name === way)![1];
      let first = 0;
      for (const [person, { texts }] of this.people.entries()) {
        scores[person]! += factor * this.pool(likenesses.subarray(first, first + texts.length));
        first += texts.length;
      }
    }
    const total = scores.reduce((sum, score) => sum + score, 0);
    const common = total > 0 ? total ** this.options.commonness : 1;
    return this.people.map(({ id }, person) => ({ id, score: Math.min(1, scores[person]! / common) }));
  }

  /** Likeness of a need to every text, by each way that counts. */
  private compare(need: string, meaning?: Float32Array): Map<WayToCompare, Float64Array> {
    const counts = this.count(need);
    const found = new Map<WayToCompare, Float64Array>();
    const ways: Record<WayToCompare, () => Float64Array | undefined> = {
      words: () => this.by('words', counts),
      saturated: () => this.by('saturated', counts),
      characters: () => this.by('characters', characterGrams(need)),
      meaning: () => meaning && this.meanings && Float64Array.from(this.meanings, (own) => likeness(own, meaning)),
    };
    for (const way of waysToCompare) {
      const likenesses = this.options.shares[this.language][way] > 0 ? ways[way]() : undefined;
      if (likenesses) found.set(way, likenesses);
    }
    return found;
  }

  private by(index: 'words' | 'saturated' | 'characters', features: Features): Float64Array {
    const found = new Float64Array(this.texts.length);
    this.indexes[index].compare(features, (text, similarity) => (found[text] = Math.min(1, similarity)));
    return found;
  }

  /** Share of each way divided by the root mean square of what it says of pairs of different texts; the sum is 1. */
  private factorsToOneScale(): (readonly [WayToCompare, number])[] {
    const squares = new Map<WayToCompare, number>();
    const step = Math.max(1, Math.ceil(this.texts.length / SCALE_SAMPLE));
    let pairs = 0;
    for (let text = 0; text < this.texts.length; text += step) {
      pairs += this.texts.length - 1;
      for (const [way, likenesses] of this.compare(this.texts[text]!, this.meanings?.[text])) {
        likenesses[text] = 0;
        const sum = likenesses.reduce((whole, value) => whole + value * value, 0);
        squares.set(way, (squares.get(way) ?? 0) + sum);
      }
    }
    const factors = waysToCompare.map((way) => {
      const scale = Math.sqrt((squares.get(way) ?? 0) / Math.max(1, pairs));
      return [way, this.options.shares[this.language][way] / Math.max(scale, SMALLEST_SCALE)] as const;
    });
    const used = factors.filter(([way]) => way !== 'meaning' || this.meanings);
    const whole = used.reduce((sum, [, factor]) => sum + factor, 0) || 1;
    return used.map(([way, factor]) => [way, factor / whole]);
  }

  private pool(likenesses: Float64Array): number {
    if (likenesses.length === 0) return 0;
    const { poolingDecay, meanShare } = this.options;
    let [sum, discounted, weights, weight] = [0, 0, 0, 1];
    for (const value of [...likenesses].sort((a, b) => b - a)) {
      sum += value;
      discounted += value * weight;
      weights += weight;
      weight *= poolingDecay;
    }
    return meanShare * (sum / likenesses.length) + (1 - meanShare) * (discounted / weights);
  }

  private count(text: string): Map<string, number> {
    const counts = new Map<string, number>();
    const add = (name: string, weight: number) => counts.set(name, (counts.get(name) ?? 0) + weight);
    let previous = '';
    for (const { stem, weight } of this.analyser.sequence(text, this.language)) {
      add(stem, weight);
      if (weight < 1) continue;
      if (previous && this.options.pairWeight > 0) add(`${previous} ${stem}`, this.options.pairWeight);
      previous = stem;
    }
    return counts;
  }
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
