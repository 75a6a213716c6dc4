/** Builds what is stale: the contents of the inputs are compared with those of the last build. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, root, serverEntry } from './paths.mjs';
import { Problem } from './problem.mjs';
import { during } from './progress.mjs';
import { lastLines, run } from './run.mjs';

const notSources = new Set(['node_modules', '.svelte-kit', 'dist']);

/** Both halves of the build: what goes in, which script makes it, and the file that shows that it has been made. */
export const halves = {
  server: {
    inputs: ['apps/server', 'libs', '.swcrc', 'package.json', 'package-lock.json'],
    script: 'build:server',
    proof: serverEntry,
  },
  web: {
    inputs: ['apps/web', 'libs/contracts', 'package.json', 'package-lock.json'],
    script: 'build:web',
    proof: inRoot('dist/web/handler.js'),
  },
};

function* filesIn(path) {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (notSources.has(entry.name)) continue;
    if (entry.isDirectory()) yield* filesIn(join(path, entry.name));
    else if (!entry.name.endsWith('.spec.ts')) yield join(path, entry.name);
  }
}

/** One hash over names and contents of all files in `inputs` (files or folders, relative to `base`). */
export function hashOf(inputs, base = root) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const path = join(base, input);
    if (!existsSync(path)) continue;
    for (const file of statSync(path).isFile() ? [path] : filesIn(path)) {
      hash.update(file.slice(base.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

const recordOf = (name) => inRoot('dist', `.${name}.inputs`);
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** The compiler leaves the output of deleted sources; it goes, so that nothing imports it by accident. */
function removeOrphans(folder) {
  const built = inRoot('dist', folder);
  if (!existsSync(built)) return;
  for (const file of filesIn(built)) {
    const source = inRoot(folder, file.slice(built.length + 1).replace(/\.js(\.map)?$/, '.ts'));
    if (/\.js(\.map)?$/.test(file) && !existsSync(source)) rmSync(file);
  }
}

async function build(say, name) {
  const { inputs, script, proof } = halves[name];
  const hash = hashOf(inputs);
  if (existsSync(proof) && read(recordOf(name)) === hash) return;
  const done = await during(say, `Building the ${name}`, () =>
    run('npm', ['run', '--silent', script], { cwd: root, limit: 300_000 }),
  );
  if (done.code !== 0) throw new Problem(`Building the ${name} failed:\n${lastLines(done.output, 40)}`);
  if (name === 'server') for (const folder of ['apps/server', 'libs']) removeOrphans(folder);
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(recordOf(name), hash);
  say(`Built the ${name} in ${done.seconds.toFixed(1)} s`);
}

/** Builds the named halves that are stale. @throws Problem with the compiler's last lines */
export async function ensureBuilt(say, names = Object.keys(halves)) {
  await Promise.all(names.map((name) => build(say, name)));
}
