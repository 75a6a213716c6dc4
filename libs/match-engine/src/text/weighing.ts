/** A feature of one text: how often it occurs there, and in how many texts of the collection (0: in none). */
export interface Occurrence {
  readonly count: number;
  readonly frequency: number;
}

/** What a weighing knows of the collection: number of texts and their mean length in features. */
export interface Collection {
  readonly size: number;
  readonly usualLength: number;
}

/** How the features of a text of the collection, and of a text compared with it, weigh; the sum of products compares. */
export interface Weighing {
  document(features: readonly Occurrence[], collection: Collection): number[];
  query(features: readonly Occurrence[], collection: Collection): number[];
}

/** BM25's usual parameters (Robertson and Zaragoza 2009): k1 from 0, b from 0 to 1. */
const BM25 = { k1: 1.2, b: 0.75 };

const asIs = (count: number) => count;
const damped = (count: number) => (count > 1 ? 1 + Math.log(count) : count);

/** TF-IDF of unit length: the sum of products is the cosine. Counts as they are suit long texts, damped ones labels. */
export const cosine: Weighing = byTfIdf(asIs);
export const dampedCosine: Weighing = byTfIdf(damped);

function byTfIdf(tf: (count: number) => number): Weighing {
  const unitLength = (features: readonly Occurrence[], { size }: Collection) => {
    const weights = features.map(({ count, frequency }) => tf(count) * Math.log(1 + size / Math.max(1, frequency)));
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    return weights.map((weight) => weight / length);
  };
  return { document: unitLength, query: unitLength };
}

/** BM25 divided by what the query scores against itself, so that scores of long and short queries compare. */
export const bm25: Weighing = {
  document: impacts,
  query(features, collection) {
    const { size } = collection;
    const own = impacts(features, collection);
    const idf = features.map(({ frequency }) => Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5)));
    const whole = idf.reduce((sum, weight, k) => sum + weight * own[k]!, 0) || 1;
    return idf.map((weight) => weight / whole);
  },
};

function impacts(features: readonly Occurrence[], { usualLength }: Collection): number[] {
  const { k1, b } = BM25;
  const length = features.reduce((sum, { count }) => sum + count, 0);
  const saturation = k1 * (1 - b + (b * length) / usualLength);
  return features.map(({ count }) => (count * (k1 + 1)) / (count + saturation));
}

/** How soon a feature of a text counts as said, at the usual length: smaller is sooner. */
const SAID = 0.6;

/**
 * The share (0..1) of the other text's weight that a text says. Unlike the cosine it does not favour a text that says
 * one of many words and nothing else; a long text must say a word more often.
 */
export const coverage: Weighing = {
  document(features, { usualLength }) {
    const length = features.reduce((sum, { count }) => sum + count, 0);
    return features.map(({ count }) => count / (count + (SAID * length) / usualLength));
  },
  query(features, { size }) {
    const weights = features.map(({ count, frequency }) => (frequency ? count * Math.log(1 + size / frequency) : 0));
    const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    return weights.map((weight) => weight / whole);
  },
};
