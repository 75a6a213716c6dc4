import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { FileProblem } from './file-problem';

/** Checks one value; answers what is wrong with it, or undefined. */
export type Check = (value: unknown) => string | undefined;
export interface Field {
  readonly check: Check;
  readonly isOptional?: boolean;
}
export type Shape = Readonly<Record<string, Field>>;

export const text: Check = (value) => (typeof value === 'string' ? undefined : 'must be a text');
export const id: Check = (value) =>
  typeof value === 'string' && value !== '' ? undefined : 'must be a text that is not empty';
export const number: Check = (value) => (Number.isFinite(value) ? undefined : 'must be a number');
export const positive: Check = (value) =>
  typeof value === 'number' && value > 0 ? undefined : 'must be a number above 0';
export const count: Check = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : 'must be a whole number from 0';
export const boolean: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');
export const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string) ? undefined : `must be one of ${values.join(', ')}`;
export const within =
  (low: number, high: number): Check =>
  (value) =>
    typeof value === 'number' && value >= low && value <= high ? undefined : `must be a number from ${low} to ${high}`;
const NO_INSTANT = 'must be an instant such as "2027-03-01T09:00:00Z"';
/** An instant: ISO 8601 with a zone, or epoch milliseconds. */
export const instant: Check = (value) => (Number.isFinite(instantOf(value)) ? undefined : NO_INSTANT);
export const listOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return 'must be a list';
    for (let k = 0; k < value.length; k++) {
      const problem = check(value[k]);
      if (problem) return `item ${k + 1} ${problem}`;
    }
    return undefined;
  };
export const span: Check = (value) => {
  if (!Array.isArray(value) || value.length !== 2) return 'must be a pair [from, to]';
  // Files have more instants than anything else, so each is read once here.
  const [from, to] = [instantOf(value[0]), instantOf(value[1])];
  if (!Number.isFinite(from) || !Number.isFinite(to)) return NO_INSTANT;
  return to > from ? undefined : 'must end after it begins';
};
export const shaped =
  (shape: Shape): Check =>
  (value) =>
    problemIn(value, shape)?.message;

export function instantOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : NaN;
}

function problemIn(value: unknown, shape: Shape): { key?: string; message: string } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { message: 'must be an object' };
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(shape, key)) return { key, message: `has the unknown field "${key}"` };
  }
  for (const key in shape) {
    const { check, isOptional } = shape[key]!;
    const part = (value as Record<string, unknown>)[key];
    if (part === undefined || (part === null && isOptional)) {
      if (!isOptional) return { message: `lacks the field "${key}"` };
      continue;
    }
    const problem = check(part);
    if (problem) return { key, message: `"${key}" ${problem}` };
  }
  return undefined;
}

/**
 * Reads objects, one JSON value a line, as a stream; refuses the first line that is not JSON or has a wrong or unknown
 * field. `T` is what the shape promises.
 */
export async function* readNdjson<T>(file: string, shape: Shape): AsyncGenerator<T> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let line = 0;
  for await (const content of lines) {
    line++;
    if (content.trim() === '') continue;
    yield parseLine<T>(file, line, content, shape);
  }
}

function parseLine<T>(file: string, line: number, content: string, shape: Shape): T {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    const message = (error as SyntaxError).message;
    const at = /position (\d+)/.exec(message);
    throw new FileProblem(file, line, at ? Number(at[1]) + 1 : content.length + 1, `is not JSON: ${message}`);
  }
  const problem = problemIn(value, shape);
  if (problem) {
    const at = problem.key === undefined ? 0 : content.indexOf(JSON.stringify(problem.key));
    throw new FileProblem(file, line, Math.max(0, at) + 1, problem.message);
  }
  return value as T;
}
