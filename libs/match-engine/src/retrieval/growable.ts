/** A typed array that grows by doubling; `values` may be longer than `length`. */
export class Growable<T extends Int32Array | Uint32Array | Uint8Array | Float64Array | Float32Array> {
  length = 0;
  constructor(public values: T) {}

  push(value: number): number {
    if (this.length === this.values.length) this.grow(2 * this.length + 16);
    this.values[this.length] = value;
    return this.length++;
  }

  private grow(size: number): void {
    const bigger = new (this.values.constructor as new (size: number) => T)(size);
    bigger.set(this.values);
    this.values = bigger;
  }
}
