/**
 * Numbers words by their letters, four of which stand in one number (`WordScanner`), so that a known word costs no string:
 * open addressing over one store of words. Reading a collection is a matter of waiting for memory, hence slots of four
 * bytes; and words met often are met early, so that the beginning of the store is all that is read most of the time.
 */
export class WordTable {
  size = 0;
  /** Where a word stands in the store (0: free) below, some bits of its hash above. */
  private slots = new Int32Array(1 << 12);
  /** Of every word its number, how many numbers its letters take, and these; it begins at 1. */
  private store = new Int32Array(1 << 13);
  private end = 1;
  private hashes = new Int32Array(1 << 9);

  /**
   * The numbers of many words that stand one after the other in `text`, by where they end; a new word has the number
   * that `size` was. In passes, so that the processor waits for many slots, then for many words of the store at once.
   */
  number(text: Int32Array, ends: Int32Array, words: number, numbers: Int32Array): void {
    if (words > this.hashes.length) this.hashes = new Int32Array(2 * words);
    const { hashes, slots, store } = this;
    const mask = slots.length - 1;
    let from = 0;
    for (let k = 0; k < words; k++) {
      const hash = hashOf(text, from, ends[k]!);
      hashes[k] = hash;
      numbers[k] = slots[hash & mask]!;
      from = ends[k]!;
    }
    for (let k = 0; k < words; k++) numbers[k] = store[numbers[k]! & PLACE]!;
    from = 0;
    for (let k = 0; k < words; k++) {
      numbers[k] = this.find(text, from, ends[k]!, hashes[k]!);
      from = ends[k]!;
    }
  }

  clear(): void {
    this.slots.fill(0);
    this.size = 0;
    this.end = 1;
  }

  private find(text: Int32Array, from: number, to: number, hash: number): number {
    const { slots, store } = this;
    const mask = slots.length - 1;
    const length = to - from;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const slot = slots[at]!;
      if (slot === 0) return this.add(text.subarray(from, to), hash, at);
      if (((slot ^ hash) & TAG) !== 0) continue;
      const word = slot & PLACE;
      if (store[word + 1] !== length) continue;
      let same = 0;
      while (same < length && store[word + 2 + same] === text[from + same]) same++;
      if (same === length) return store[word]!;
    }
  }

  private add(letters: Int32Array, hash: number, slot: number): number {
    const word = this.end;
    this.end += 2 + letters.length;
    if (this.end > PLACE) throw new Error('match-engine: too many different words');
    if (this.end > this.store.length) this.store = longer(this.store, 2 * this.end);
    this.store[word] = this.size++;
    this.store[word + 1] = letters.length;
    this.store.set(letters, word + 2);
    this.slots[slot] = (hash & TAG) | word;
    if (4 * this.size > 3 * this.slots.length) this.spreadOut();
    return this.size - 1;
  }

  private spreadOut(): void {
    const { store } = this;
    const slots = new Int32Array(2 * this.slots.length);
    const mask = slots.length - 1;
    for (let word = 1; word < this.end; word += 2 + store[word + 1]!) {
      const hash = hashOf(store, word + 2, word + 2 + store[word + 1]!);
      let at = hash & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = (hash & TAG) | word;
    }
    this.slots = slots;
  }
}

/** How a slot is divided. */
const PLACE = 0x3ffffff;
const TAG = ~PLACE;

function hashOf(text: Int32Array, from: number, to: number): number {
  let hash = to - from;
  for (let k = from; k < to; k++) {
    hash = Math.imul(hash ^ text[k]!, 0x9e37_79b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** The same numbers with room for as many again. */
export function longer<T extends Int8Array | Int32Array | Uint32Array | Float64Array>(
  values: T,
  length = 2 * values.length,
): T {
  const copy = new (values.constructor as new (length: number) => T)(length);
  copy.set(values);
  return copy;
}
