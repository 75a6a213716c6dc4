/** Binary min-heap over the numbers 0..size-1 with decrease-key; a node is in it at most once. */
export class MinHeap {
  private keys: Int32Array | Float64Array;
  private nodes: Int32Array;
  /** 1-based place of a node, 0 when absent. Stale after `clear`, so `forget` a node when a search first meets it. */
  private places: Int32Array;
  private count = 0;

  /** Keys are 32-bit integers when `small`. */
  constructor(
    size: number,
    private readonly small: boolean,
  ) {
    this.keys = small ? new Int32Array(size + 2) : new Float64Array(size + 2);
    this.nodes = new Int32Array(size + 2);
    this.places = new Int32Array(size + 1);
  }

  grow(size: number): void {
    if (size + 2 <= this.keys.length) return;
    this.keys = this.small ? new Int32Array(2 * size + 2) : new Float64Array(2 * size + 2);
    this.nodes = new Int32Array(2 * size + 2);
    this.places = new Int32Array(2 * size + 1);
    this.count = 0;
  }

  clear(): void {
    this.count = 0;
  }

  forget(node: number): void {
    this.places[node] = 0;
  }

  /** Smallest key, Infinity when empty. */
  top(): number {
    return this.count > 0 ? this.keys[1]! : Infinity;
  }

  /** Adds the node or lowers its key. */
  push(node: number, key: number): void {
    const { keys, nodes, places } = this;
    let x = places[node]!;
    if (x === 0) x = ++this.count;
    while (x > 1) {
      const up = x >> 1;
      if (keys[up]! <= key) break;
      keys[x] = keys[up]!;
      const moved = nodes[up]!;
      nodes[x] = moved;
      places[moved] = x;
      x = up;
    }
    keys[x] = key;
    nodes[x] = node;
    places[node] = x;
  }

  pop(): number {
    const { keys, nodes, places } = this;
    const best = nodes[1]!;
    places[best] = 0;
    const n = --this.count;
    if (n === 0) return best;
    const key = keys[n + 1]!;
    const node = nodes[n + 1]!;
    let x = 1;
    for (;;) {
      let child = x << 1;
      if (child > n) break;
      if (child < n && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= key) break;
      keys[x] = keys[child]!;
      const moved = nodes[child]!;
      nodes[x] = moved;
      places[moved] = x;
      x = child;
    }
    keys[x] = key;
    nodes[x] = node;
    places[node] = x;
    return best;
  }
}
