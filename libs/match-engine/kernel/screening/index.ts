import { plan } from './free';

export { addWindow, beginWindows } from './free';
export { findAll, findNear } from './near';
export { addChunk, reserveFound } from './rows';

/** Where the host writes which lists a window asks for. */
export function planAt(): usize {
  return plan;
}
