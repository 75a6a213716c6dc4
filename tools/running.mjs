/** Who uses this clone's .data/ right now: one at a time, and what a killed start left behind is cleared away. */
import { accessSync, constants, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { endLeftover, isRunning, processToken } from './services/processes.mjs';

const fileIn = (folder) => join(folder, 'running.json');

/** The record of the process that uses the folder, or undefined when nobody does. */
export function whoRuns(folder) {
  const record = readRecord(folder);
  return record && isRunning(record) ? record : undefined;
}

function readRecord(folder) {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) return { pid: 0, token: undefined, servers: [] }; // cut off while being written
    throw error;
  }
}

function ensureFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Problem(`No right to write in ${folder} (${error.code}): give this user the folder or remove it.`);
  }
}

/**
 * Takes the folder for this process.
 * @param what said to whoever comes second: 'npm start, port 3000', 'a command'
 * @returns record: what others read; note: adds facts to the record (servers, addresses); release: gives the folder free
 * @throws Problem when someone else uses it
 */
export async function takeFolder(folder, what) {
  ensureFolder(folder);
  const record = { pid: process.pid, token: processToken(process.pid), what, servers: [] };
  const draft = join(folder, `running.${process.pid}.tmp`);
  const write = () => writeFileSync(draft, JSON.stringify(record), { mode: 0o600 });
  for (;;) {
    write();
    try {
      linkSync(draft, fileIn(folder)); // fails when it exists, and is never half written
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const other = readRecord(folder);
    if (other && isRunning(other)) {
      throw new Problem(
        `Onderling already runs in this folder (${other.what}, process ${other.pid}): stop that one first.`,
      );
    }
    for (const left of other?.servers ?? []) await endLeftover(left);
    rmSync(fileIn(folder), { force: true });
  }
  return {
    record,
    note: (facts) => {
      Object.assign(record, facts);
      write();
      renameSync(draft, fileIn(folder));
    },
    release: () => rmSync(fileIn(folder), { force: true }),
  };
}
