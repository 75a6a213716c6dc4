import { closeSync, openSync, readSync } from 'node:fs';
import type { AssignmentInstance, Pairs } from '@onderling/match-engine';
import { InvalidFixing, checkFixings } from '@onderling/match-engine';
import { FileProblem } from './file-problem';

const CHUNK_BYTES = 1 << 20;
const COMMA = 44;
const MINUS = 45;
const NEWLINE = 10;
const RETURN = 13;
const ZERO = 48;
const LARGEST = 2 ** 31 - 1;

/** The bytes of a file, one line at a time, without ever holding more than a chunk and a line. */
class LineReader {
  bytes: Buffer = Buffer.alloc(CHUNK_BYTES);
  at = 0;
  line = 0;
  lineStart = 0;
  private filled = 0;
  private readonly descriptor: number;

  constructor(readonly file: string) {
    this.descriptor = openSync(file, 'r');
  }

  /** Moves to the next line that is not empty; false at the end. Afterwards `bytes[end]` is a line end. */
  next(): boolean {
    for (;;) {
      let end = this.bytes.indexOf(NEWLINE, this.at);
      if (end < 0 || end >= this.filled) {
        if (!this.refill()) return false;
        end = this.bytes.indexOf(NEWLINE, this.at);
      }
      this.line++;
      this.lineStart = this.at;
      if (this.bytes[this.at] !== NEWLINE && this.bytes[this.at] !== RETURN) return true;
      this.at = end + 1;
    }
  }

  close(): void {
    closeSync(this.descriptor);
  }

  problem(message: string, at = this.at): FileProblem {
    return new FileProblem(this.file, this.line, at - this.lineStart + 1, message);
  }

  /** Keeps the unread rest and reads on until a line end is in the buffer. */
  private refill(): boolean {
    const rest = this.filled - this.at;
    this.bytes.copyWithin(0, this.at, this.filled);
    this.at = 0;
    this.filled = rest;
    for (;;) {
      if (this.bytes.length - this.filled < CHUNK_BYTES / 2) {
        const bigger = Buffer.alloc(2 * this.bytes.length);
        this.bytes.copy(bigger, 0, 0, this.filled);
        this.bytes = bigger;
      }
      const read = readSync(this.descriptor, this.bytes, this.filled, this.bytes.length - this.filled - 1, null);
      const from = this.filled;
      this.filled += read;
      if (read === 0) {
        if (this.filled === 0 || this.bytes[this.filled - 1] === NEWLINE) return this.filled > this.at;
        this.bytes[this.filled++] = NEWLINE;
        return true;
      }
      const end = this.bytes.indexOf(NEWLINE, from);
      if (end >= 0 && end < this.filled) return true;
    }
  }

  /** Reads `,<integer>`. */
  field(name: string, smallest: number): number {
    if (this.bytes[this.at] !== COMMA) throw this.problem(`expected "," and ${name}`);
    return this.integer(name, smallest);
  }

  hasField(): boolean {
    return this.bytes[this.at] === COMMA;
  }

  endLine(): void {
    if (this.bytes[this.at] === RETURN) this.at++;
    if (this.bytes[this.at] !== NEWLINE) throw this.problem('expected the end of the line');
    this.at++;
  }

  private integer(name: string, smallest: number): number {
    const start = ++this.at;
    const isNegative = this.bytes[this.at] === MINUS;
    if (isNegative) this.at++;
    const digits = this.at;
    let value = 0;
    for (let c = this.bytes[this.at]! - ZERO; c >= 0 && c <= 9; c = this.bytes[++this.at]! - ZERO)
      value = value * 10 + c;
    if (this.at === digits) throw this.problem(`${name} must be an integer`, start);
    if (isNegative) value = -value;
    if (value < smallest || Math.abs(value) > LARGEST)
      throw this.problem(`${name} must be an integer from ${smallest} to ${LARGEST}, not ${value}`, start);
    return value;
  }
}

/** Fixed or forbidden pairs as they come in, and the line each stands on. */
class PairList {
  readonly lines: number[] = [];
  private readonly request: number[] = [];
  private readonly trainer: number[] = [];

  push(request: number, trainer: number, line: number): void {
    this.request.push(request);
    this.trainer.push(trainer);
    this.lines.push(line);
  }

  get pairs(): Pairs {
    return { request: Int32Array.from(this.request), trainer: Int32Array.from(this.trainer) };
  }
}

/**
 * Reads an assignment instance (`p`, `r`, `t`, `e`, `f` and `x` lines); a request without an `r` line wants one trainer.
 * Fixed pairs (`f`) that cannot all be made are refused at the line of the first that cannot.
 */
export function readInstance(file: string): AssignmentInstance {
  const reader = new LineReader(file);
  try {
    if (!reader.next() || reader.bytes[reader.at] !== 112)
      throw new FileProblem(file, 1, 1, 'the first line must be p,nRequests,nTrainers,nEdges,U');
    reader.at++;
    const requests = reader.field('nRequests', 0);
    const trainers = reader.field('nTrainers', 0);
    const edges = reader.field('nEdges', 0);
    const uncoveredCost = reader.field('U', -LARGEST);
    reader.endLine();
    return readBody(reader, requests, trainers, edges, uncoveredCost);
  } finally {
    reader.close();
  }
}

function readBody(reader: LineReader, requests: number, trainers: number, edges: number, uncoveredCost: number) {
  const demand = new Int32Array(requests).fill(1);
  const capacity = new Int32Array(trainers);
  const costs: (number[] | undefined)[] = [];
  const edgeRequest = new Int32Array(edges);
  const edgeTrainer = new Int32Array(edges);
  const edgeFit = new Int32Array(edges);
  const fixings = { fixed: new PairList(), forbidden: new PairList() };
  let count = 0;
  let isOrdered = true;
  const node = (name: string, limit: number) => {
    const at = reader.at + 1;
    const value = reader.field(name, 0);
    if (value >= limit) throw reader.problem(`${name} ${value} does not exist: there are ${limit}`, at);
    return value;
  };
  while (reader.next()) {
    const kind = String.fromCharCode(reader.bytes[reader.at++]!);
    if (kind === 'r') {
      const i = node('request', requests);
      demand[i] = reader.field('demand', 0);
    } else if (kind === 't') {
      const j = node('trainer', trainers);
      capacity[j] = reader.field('capacity', 0);
      while (reader.hasField()) {
        const at = reader.at + 1;
        const list = (costs[j] ??= []);
        const cost = reader.field('load cost', -LARGEST);
        if (list.length && cost < list.at(-1)!) throw reader.problem('load costs of a trainer may not fall', at);
        list.push(cost);
      }
    } else if (kind === 'e') {
      if (count === edges) throw reader.problem(`more edges than the ${edges} of the first line`, reader.at - 1);
      const i = node('request', requests);
      edgeRequest[count] = i;
      edgeTrainer[count] = node('trainer', trainers);
      edgeFit[count] = reader.field('fit', -LARGEST);
      if (count > 0 && edgeRequest[count - 1]! > i) isOrdered = false;
      count++;
    } else if (kind === 'f' || kind === 'x') {
      const i = node('request', requests);
      fixings[kind === 'f' ? 'fixed' : 'forbidden'].push(i, node('trainer', trainers), reader.line);
    } else {
      throw reader.problem(`a line begins with r, t, e, f or x, not "${kind}"`, reader.at - 1);
    }
    reader.endLine();
  }
  if (count < edges) throw reader.problem(`only ${count} of the ${edges} edges of the first line`);
  const rows = isOrdered ? { edgeTrainer, edgeFit } : ordered(requests, edgeRequest, edgeTrainer, edgeFit);
  const edgeStart = startsOf(requests, edgeRequest);
  const plain = { requests, trainers, uncoveredCost, demand, capacity, ...slots(capacity, costs), edgeStart, ...rows };
  const instance = { ...plain, fixed: fixings.fixed.pairs, forbidden: fixings.forbidden.pairs };
  try {
    checkFixings(instance);
  } catch (error) {
    if (!(error instanceof InvalidFixing)) throw error;
    throw new FileProblem(reader.file, fixings[error.kind].lines[error.index]!, 1, error.problem);
  }
  return instance;
}

/** Cost of every unit of load: the last cost given repeats, none given means 0. */
function slots(capacity: Int32Array, costs: readonly (readonly number[] | undefined)[]) {
  const slotStart = new Int32Array(capacity.length + 1);
  for (let j = 0; j < capacity.length; j++) slotStart[j + 1] = slotStart[j]! + capacity[j]!;
  const slotCost = new Float64Array(slotStart[capacity.length]!);
  costs.forEach((list, j) => {
    for (let k = 0; list && k < capacity[j]!; k++) slotCost[slotStart[j]! + k] = list[Math.min(k, list.length - 1)]!;
  });
  return { slotStart, slotCost };
}

function startsOf(requests: number, edgeRequest: Int32Array): Int32Array {
  const start = new Int32Array(requests + 1);
  for (const i of edgeRequest) start[i + 1]!++;
  for (let i = 0; i < requests; i++) start[i + 1]! += start[i]!;
  return start;
}

function ordered(requests: number, edgeRequest: Int32Array, trainers: Int32Array, fits: Int32Array) {
  const fill = startsOf(requests, edgeRequest);
  const edgeTrainer = new Int32Array(trainers.length);
  const edgeFit = new Int32Array(trainers.length);
  for (let e = 0; e < trainers.length; e++) {
    const at = fill[edgeRequest[e]!]!++;
    edgeTrainer[at] = trainers[e]!;
    edgeFit[at] = fits[e]!;
  }
  return { edgeTrainer, edgeFit };
}
