type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array | Float32Array;

/** A typed array that grows by doubling; `values` may be longer than `length`. */
export class Growable<T extends Numbers> {
  length = 0;
  constructor(public values: T) {}

  push(value: number): number {
    if (this.length === this.values.length) this.resize(2 * this.length + 16);
    this.values[this.length] = value;
    return this.length++;
  }

  append(...values: readonly number[]): void {
    this.reserve(this.length + values.length);
    for (let k = 0; k < values.length; k++) this.values[this.length++] = values[k]!;
  }

  /** Makes room for so many values; new ones are 0. */
  reserve(length: number): void {
    if (length > this.values.length) this.resize(2 * length);
  }

  /** Gives back the room that is not used. */
  trim(): void {
    if (this.length < this.values.length) this.resize(this.length);
  }

  private resize(size: number): void {
    const other = new (this.values.constructor as new (size: number) => T)(size);
    other.set(size < this.values.length ? this.values.subarray(0, size) : this.values);
    this.values = other;
  }
}
