import { allocate } from './memory';
import { N, NEVER } from './number';

@unmanaged
class Entry {
  key: N;
  node: i32;
}
const ENTRY: usize = offsetof<Entry>();

/** Binary min-heap over node numbers with decrease-key; a node is in it at most once. */
@unmanaged
export class MinHeap {
  private count: i32;
  private entries: usize;
  /** 1-based place of a node, 0 when absent. Stale after `clear`, so `forget` a node when a search first meets it. */
  private places: usize;
  private room: i32;

  /** Makes room for the nodes 0..size-1; what is in the heap is lost. */
  grow(size: i32): void {
    this.count = 0;
    if (size <= this.room) return;
    this.room = this.room === 0 ? size : 2 * size;
    this.entries = allocate(ENTRY * <usize>(this.room + 2));
    this.places = allocate((<usize>(this.room + 1)) << 2);
  }

  clear(): void {
    this.count = 0;
  }

  forget(node: i32): void {
    this.setPlace(node, 0);
  }

  /** Smallest key, `NEVER` when empty. */
  top(): N {
    return this.count > 0 ? this.entry(1).key : NEVER;
  }

  /** Adds the node or lowers its key. */
  push(node: i32, key: N): void {
    let x = load<i32>(this.places + ((<usize>node) << 2));
    if (x === 0) x = ++this.count;
    while (x > 1) {
      const up = x >> 1;
      if (this.entry(up).key <= key) break;
      this.write(x, this.entry(up).node, this.entry(up).key);
      x = up;
    }
    this.write(x, node, key);
  }

  pop(): i32 {
    const best = this.entry(1).node;
    this.setPlace(best, 0);
    const n = --this.count;
    if (n === 0) return best;
    const key = this.entry(n + 1).key;
    const node = this.entry(n + 1).node;
    let x = 1;
    for (;;) {
      let child = x << 1;
      if (child > n) break;
      if (child < n && this.entry(child + 1).key < this.entry(child).key) child++;
      if (this.entry(child).key >= key) break;
      this.write(x, this.entry(child).node, this.entry(child).key);
      x = child;
    }
    this.write(x, node, key);
    return best;
  }

  private entry(x: i32): Entry {
    return changetype<Entry>(this.entries + ENTRY * <usize>x);
  }

  private write(x: i32, node: i32, key: N): void {
    const entry = this.entry(x);
    entry.key = key;
    entry.node = node;
    this.setPlace(node, x);
  }

  private setPlace(node: i32, x: i32): void {
    store<i32>(this.places + ((<usize>node) << 2), x);
  }
}

export function newHeap(): MinHeap {
  return changetype<MinHeap>(allocate(offsetof<MinHeap>()));
}
