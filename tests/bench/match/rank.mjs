/**
 * `node tests/bench/match/rank.mjs [trainers] [requests]`: `match rank` over two files in the profiles of
 * `profiles.mjs`, as a process of its own; wall-clock time from start to exit and most memory (ENGINE_DIST, default dist).
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from './engine.mjs';
import { makeProfiles } from './profiles.mjs';

const LINES_AT_ONCE = 1000;
const [trainerCount, requestCount] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 1000)];
const folder = mkdtempSync(join(tmpdir(), 'match-rank-'));
const iso = ([from, to]) => [from, to].map((instant) => new Date(instant).toISOString());

/** Writes one JSON value a line; answers the file's name. */
function writeLines(name, values, lineOf) {
  const file = join(folder, name);
  const descriptor = openSync(file, 'w');
  for (let k = 0; k < values.length; k += LINES_AT_ONCE) {
    const lines = values.slice(k, k + LINES_AT_ONCE).map((value) => `${JSON.stringify(lineOf(value))}\n`);
    writeSync(descriptor, lines.join(''));
  }
  closeSync(descriptor);
  return file;
}

try {
  const { trainers, requests } = makeProfiles({ trainers: trainerCount, requests: requestCount, seed: 1 });
  const files = [
    writeLines('trainers.ndjson', trainers, (trainer) => ({ ...trainer, availability: trainer.availability.map(iso) })),
    writeLines('requests.ndjson', requests, (request) => ({
      ...request,
      asOf: undefined, // as the format has it: the begin of the first window
      windows: request.windows.map(iso),
    })),
  ];
  const out = join(folder, 'ranked.ndjson');
  const began = performance.now();
  const told = execFileSync(process.execPath, [commandLine, 'match', 'rank', ...files, '--out', out], {
    encoding: 'utf8',
  });
  console.log(
    JSON.stringify({
      ...JSON.parse(told),
      wallMs: Math.round(performance.now() - began),
      trainersMb: Math.round(statSync(files[0]).size / 2 ** 20),
      rankedMb: Math.round(statSync(out).size / 2 ** 20),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
