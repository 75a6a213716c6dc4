import { LIST, ROWS, chunkAt, count, foundAt } from './rows';

/**
 * Finds who travels as far as a place, all of them in rough steps: writes a list of who does or may, and one of whom
 * only the exact numbers can tell.
 *
 * A rough place errs by half a step in each of three directions, both places hence by less than 1.74, and a reach by
 * 0.5. So whoever is more than 2.25 steps beyond reach is too far, and whoever is as much within it is near enough. In
 * squares, with d the distance and r the reach: d² − r² beyond ±(4.5·r + 2.25²), here 5·r + 6.
 */
export function findNear(x: i32, y: i32, z: i32, near: i32, doubtful: i32): void {
  const place = i16x8(<i16>x, <i16>y, <i16>z, 0, <i16>x, <i16>y, <i16>z, 0);
  for (let chunk = 0; chunk < count; chunk++) {
    let rows = chunkAt(chunk);
    const nearList = foundAt(near) + <usize>chunk * LIST;
    const doubtList = foundAt(doubtful) + <usize>chunk * LIST;
    for (let at: usize = 0; at < LIST; at += 4) {
      let nearBits: u32 = 0;
      let doubtBits: u32 = 0;
      for (let row = 0; row < 32; row += 4, rows += 32) {
        const first = v128.load(rows);
        const second = v128.load(rows, 16);
        const firstSquares = squaresOf(i16x8.sub(first, place));
        const secondSquares = squaresOf(i16x8.sub(second, place));
        const squares = i32x4.add(
          v128.shuffle<i32>(firstSquares, secondSquares, 0, 2, 4, 6),
          v128.shuffle<i32>(firstSquares, secondSquares, 1, 3, 5, 7),
        );
        const reach = i32x4.shr_s(v128.shuffle<i32>(first, second, 1, 3, 5, 7), 16);
        // Among these squares is that of the reach, which is to be taken off.
        const beyond = i32x4.sub(squares, i32x4.shl(i32x4.mul(reach, reach), 1));
        const margin = i32x4.add(i32x4.mul(reach, i32x4.splat(5)), i32x4.splat(6));
        nearBits |= (<u32>i32x4.bitmask(i32x4.le_s(beyond, margin))) << row;
        doubtBits |= (<u32>i32x4.bitmask(i32x4.le_s(i32x4.abs(beyond), margin))) << row;
      }
      store<u32>(nearList + at, nearBits);
      store<u32>(doubtList + at, doubtBits);
    }
  }
}

/** Everybody is near enough. */
export function findAll(near: i32, doubtful: i32): void {
  memory.fill(foundAt(near), 0xff, <usize>count * LIST);
  memory.fill(foundAt(doubtful), 0, <usize>count * LIST);
}

function squaresOf(differences: v128): v128 {
  return i32x4.dot_i16x8_s(differences, differences);
}
