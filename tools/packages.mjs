/** Brings node_modules to what the lock says, only when it differs. */
import { existsSync, readFileSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';
import { Problem } from './problem.mjs';
import { during } from './progress.mjs';
import { lastLines, run } from './run.mjs';

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/**
 * True when a package of the lock is missing in `installed` or has another version. Optional packages may be missing:
 * they are for other platforms. Both are the `packages` object of a lock file.
 */
export function differs(locked, installed) {
  return Object.entries(locked).some(([path, entry]) => {
    if (path === '' || entry.link) return false;
    const present = installed[path];
    return present ? present.version !== entry.version : !entry.optional && !entry.devOptional && !entry.peer;
  });
}

export function packagesAreStale() {
  const record = inRoot('node_modules/.package-lock.json'); // npm writes it last, so half an installation has none
  return !existsSync(record) || differs(packagesIn(inRoot('package-lock.json')), packagesIn(record));
}

/** `npm ci` when needed. @throws Problem with npm's own last lines */
export async function ensurePackages(say) {
  if (!packagesAreStale()) return;
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...before] = npm;
  const args = [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = await during(say, 'Installing the packages of package-lock.json', () =>
    run(command, args, { cwd: root, env: { ...process.env, NODE_ENV: 'development' } }),
  );
  if (done.code !== 0) throw new Problem(`npm ci failed:\n${lastLines(done.output)}`);
  say(`Packages installed in ${done.seconds.toFixed(1)} s`);
}
