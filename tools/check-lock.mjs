/** Every optional dependency named by a locked package must itself be in the lock, else `npm ci` fails on other platforms. */
import { readFileSync } from 'node:fs';

const packages = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')).packages;

function isLocked(from, dependency) {
  for (let directory = from; ;) {
    const entry = packages[`${directory ? `${directory}/` : ''}node_modules/${dependency}`];
    if (entry) return Boolean(entry.version || entry.link);
    if (!directory) return false;
    const cut = directory.lastIndexOf('/node_modules/');
    directory = cut < 0 ? '' : directory.slice(0, cut);
  }
}

const missing = Object.entries(packages).flatMap(([path, entry]) =>
  Object.keys(entry.optionalDependencies ?? {})
    .filter((dependency) => !isLocked(path, dependency))
    .map((dependency) => `${path} ${entry.version} needs ${dependency}@${entry.optionalDependencies[dependency]}`),
);
console.log(missing.length ? missing.join('\n') : 'lock complete');
process.exitCode = missing.length ? 1 : 0;
