import { languageOf, stopwords } from './stopwords';
import { words } from './words';

/**
 * A model that turns texts into vectors of one fixed length, for whoever has one; none is needed and none comes with
 * the engine. Loading it is the caller's work. A text it knows nothing of becomes a vector of zeros.
 */
export interface TextEmbedder {
  embed(texts: readonly string[]): Promise<Float32Array[]>;
}

/** The words of a text that say something: those whose vectors `MeanOfWords` asks for. */
export function tellingWords(text: string): string[] {
  const found = words(text);
  const stops = stopwords[languageOf(found)];
  return found.filter((word) => !stops.has(word));
}

/** Embeds a text as the mean of the vectors of its words, each brought to length 1, so that no word outweighs others. */
export class MeanOfWords implements TextEmbedder {
  /** Words as `tellingWords` gives them; every vector has `dimension` numbers. */
  constructor(
    private readonly vectors: ReadonlyMap<string, Float32Array>,
    private readonly dimension: number,
  ) {}

  embed(texts: readonly string[]): Promise<Float32Array[]> {
    return Promise.resolve(texts.map((text) => this.mean(text)));
  }

  private mean(text: string): Float32Array {
    const known = tellingWords(text).flatMap((word) => this.vectors.get(word) ?? []);
    const mean = new Float32Array(this.dimension);
    for (const vector of known) {
      const length = Math.hypot(...vector) || 1;
      for (let k = 0; k < mean.length; k++) mean[k]! += vector[k]! / (length * known.length);
    }
    return mean;
  }
}

/** Cosine of two vectors, at least 0; 0 when one of them is empty. */
export function likeness(a: Float32Array, b: Float32Array): number {
  let [product, lengthA, lengthB] = [0, 0, 0];
  for (let k = 0; k < a.length; k++) {
    product += a[k]! * b[k]!;
    lengthA += a[k]! * a[k]!;
    lengthB += b[k]! * b[k]!;
  }
  return lengthA > 0 && lengthB > 0 ? Math.max(0, product / Math.sqrt(lengthA * lengthB)) : 0;
}
