/**
 * Numbers words by their letters (a byte each), so that a known word costs no string: open addressing over one store of
 * letters. Reading a collection is a matter of cache misses, hence slots of four bytes; and words met often are met
 * early, so that the beginning of the store is all that is read most of the time.
 */
export class WordTable {
  /** The number of a word + 1 (0: free) below, some bits of its hash above. */
  private slots = new Int32Array(1 << 12);
  /** Where the letters of a word begin; one more than there are words. */
  private starts = new Uint32Array(1 << 11);
  private letters = new Uint8Array(1 << 14);
  size = 0;

  /**
   * The number of the word `[from, to)` of `text`, which is new when it equals the `size` of before.
   * @param hash what `withLetter` gives for these letters
   */
  number(text: Uint8Array, from: number, to: number, hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    const tag = hash & TAG;
    for (let at = spread(hash) & mask; ; at = (at + 1) & mask) {
      const slot = slots[at]!;
      if (slot === 0) return this.add(text, from, to, hash, at);
      if ((slot & TAG) === tag && this.equals((slot & NUMBER) - 1, text, from, to)) return (slot & NUMBER) - 1;
    }
  }

  /** The numbers of many words of `text`, given by where they begin and end. */
  numberAll(
    text: Uint8Array,
    from: Int32Array,
    to: Int32Array,
    hashes: Int32Array,
    words: number,
    numbers: Int32Array,
  ): void {
    const { slots } = this;
    const mask = slots.length - 1;
    // A first look at all slots, only to have them in the cache: the processor waits for many of them at once.
    for (let k = 0; k < words; k++) numbers[k] = slots[spread(hashes[k]!) & mask]!;
    for (let k = 0; k < words; k++) numbers[k] = this.number(text, from[k]!, to[k]!, hashes[k]!);
  }

  clear(): void {
    this.slots.fill(0);
    this.size = 0;
  }

  private equals(number: number, text: Uint8Array, from: number, to: number): boolean {
    const { letters } = this;
    let at = this.starts[number]!;
    if (this.starts[number + 1]! - at !== to - from) return false;
    for (let k = from; k < to; k++) if (letters[at++] !== text[k]) return false;
    return true;
  }

  private add(text: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    if (this.size === MOST_WORDS) throw new Error(`match-engine: more than ${MOST_WORDS} different words`);
    const number = this.size++;
    if (this.size === this.starts.length) this.starts = longer(this.starts);
    const start = this.starts[number]!;
    const end = start + to - from;
    if (end > this.letters.length) this.letters = longer(this.letters, 2 * end);
    this.letters.set(text.subarray(from, to), start);
    this.starts[number + 1] = end;
    this.slots[slot] = (hash & TAG) | (number + 1);
    if (2 * this.size > this.slots.length) this.spreadOut();
    return number;
  }

  private spreadOut(): void {
    const slots = new Int32Array(2 * this.slots.length);
    const mask = slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let hash = NO_LETTERS;
      for (let k = this.starts[number]!; k < this.starts[number + 1]!; k++) hash = withLetter(hash, this.letters[k]!);
      let at = spread(hash) & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = (hash & TAG) | (number + 1);
    }
    this.slots = slots;
  }
}

/** How a slot is divided. */
const NUMBER = 0xffffff;
const TAG = ~NUMBER;
export const MOST_WORDS = NUMBER - 1;

/** The hash of no letters; FNV-1a takes them in one by one. */
export const NO_LETTERS = -2_128_831_035;
export const withLetter = (hash: number, letter: number): number => Math.imul(hash ^ letter, 16_777_619);
const spread = (hash: number): number => hash ^ (hash >>> 15);

/** The same numbers with room for as many again. */
export function longer<T extends Int8Array | Int32Array | Uint32Array | Uint8Array | Float64Array>(
  values: T,
  length = 2 * values.length,
): T {
  const copy = new (values.constructor as new (length: number) => T)(length);
  copy.set(values);
  return copy;
}
