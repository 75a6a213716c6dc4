/** Memory is handed out in order and is zero. It is only given back to an earlier mark, after work of the moment. */
const ALIGN: usize = 15;
const PAGE_BITS = 16;
/** Memory grows by a quarter, up to so much: small problems come often. */
const PAGES_AT_ONCE = 16;
let top: usize = (__heap_base + ALIGN) & ~ALIGN;
let touched: usize = top;

export function allocate(bytes: usize): usize {
  const place = top;
  top = (place + bytes + ALIGN) & ~ALIGN;
  const missing = <i32>((top + 0xffff) >> PAGE_BITS) - memory.size();
  const more = max(missing, min(PAGES_AT_ONCE, memory.size() >> 2));
  if (missing > 0 && memory.grow(more) < 0 && memory.grow(missing) < 0) unreachable();
  if (place < touched) memory.fill(place, 0, min(top, touched) - place);
  if (touched < top) touched = top;
  return place;
}

export function mark(): usize {
  return top;
}

export function release(place: usize): void {
  top = place;
}
