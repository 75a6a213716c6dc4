/** Numbers words by their characters, so that a known word costs no string: open addressing over one store of letters. */
export class WordTable {
  /** By turns the number of a word + 1 (0: free) and its hash. */
  private slots = new Int32Array(1 << 12);
  /** Where the letters of a word begin; one more than there are words. */
  private starts = new Uint32Array(1 << 11);
  private letters = new Uint16Array(1 << 14);
  size = 0;

  /**
   * The number of the word `[0, length)` of `word`, which is new when it equals the `size` of before.
   * @param hash what `hashOf` gives for these letters
   */
  number(word: Uint16Array, length: number, hash: number): number {
    const { slots, starts, letters } = this;
    const mask = slots.length - 2;
    for (let at = spread(hash) & mask; ; at = (at + 2) & mask) {
      const known = slots[at]! - 1;
      if (known < 0) return this.add(word, length, hash, at);
      if (slots[at + 1] !== hash) continue;
      const from = starts[known]!;
      if (starts[known + 1]! - from !== length) continue;
      let same = 0;
      while (same < length && letters[from + same] === word[same]) same++;
      if (same === length) return known;
    }
  }

  clear(): void {
    this.slots.fill(0);
    this.size = 0;
  }

  private add(word: Uint16Array, length: number, hash: number, slot: number): number {
    const number = this.size++;
    if (this.size === this.starts.length) this.starts = longer(this.starts);
    const from = this.starts[number]!;
    if (from + length > this.letters.length) this.letters = longer(this.letters, 2 * (from + length));
    this.letters.set(word.subarray(0, length), from);
    this.starts[number + 1] = from + length;
    this.slots[slot] = number + 1;
    this.slots[slot + 1] = hash;
    if (4 * this.size > this.slots.length) this.spreadOut();
    return number;
  }

  private spreadOut(): void {
    const old = this.slots;
    this.slots = new Int32Array(2 * old.length);
    const mask = this.slots.length - 2;
    for (let k = 0; k < old.length; k += 2) {
      if (old[k] === 0) continue;
      let at = spread(old[k + 1]!) & mask;
      while (this.slots[at] !== 0) at = (at + 2) & mask;
      this.slots[at] = old[k]!;
      this.slots[at + 1] = old[k + 1]!;
    }
  }
}

/** The hash of no letters; FNV-1a takes them in one by one. */
export const NO_LETTERS = -2_128_831_035;
export const withLetter = (hash: number, letter: number): number => Math.imul(hash ^ letter, 16_777_619);
const spread = (hash: number): number => hash ^ (hash >>> 15);

/** The same numbers with room for as many again. */
export function longer<T extends Int8Array | Int32Array | Uint32Array | Uint16Array | Float64Array>(
  values: T,
  length = 2 * values.length,
): T {
  const copy = new (values.constructor as new (length: number) => T)(length);
  copy.set(values);
  return copy;
}
