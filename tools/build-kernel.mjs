#!/usr/bin/env node
/**
 * `node tools/build-kernel.mjs [--check] [folder]`: compiles the numeric core of the match engine (AssemblyScript in
 * `libs/match-engine/kernel`, or the folder given) to WebAssembly, once with 32-bit numbers and once with doubles, and
 * writes both into `kernel-code.ts`. The result is checked in; with `--check` nothing is written, and the exit code is 1
 * when what is checked in is not what the sources give.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'libs/match-engine/src/assignment/kernel-code.ts');
const options = ['-O3', '--runtime', 'stub', '--noAssert', '--use', 'abort='];

/** The module in base 64; `numbers` is `small` (32 bits) or `large` (doubles). */
async function compile(folder, numbers) {
  const problems = [];
  let binary;
  const { error } = await main(['index.ts', '--outFile', 'kernel.wasm', ...options], {
    stderr: { write: (text) => void problems.push(text) },
    readFile: (name) => {
      const source = numbers === 'large' && name === 'number.ts' ? 'number.large.ts' : name;
      return readFile(join(folder, source), 'utf8').catch(() => null);
    },
    writeFile: (_, contents) => void (binary = contents),
    listFiles: () => [],
  });
  if (error) throw new Error(`the kernel does not compile\n${problems.join('')}`);
  return Buffer.from(binary).toString('base64');
}

const places = process.argv.slice(2).filter((argument) => argument !== '--check');
const folder = resolve(places[0] ?? join(root, 'libs/match-engine/kernel'));
const checkedIn = process.argv.includes('--check') ? await readFile(target, 'utf8') : undefined;
let code =
  '/** WebAssembly of `libs/match-engine/kernel`, made by `node tools/build-kernel.mjs`: 32-bit numbers, and doubles. */\n';
for (const numbers of ['small', 'large']) {
  code += `export const ${numbers}Kernel =\n  '${await compile(folder, numbers)}';\n`;
  if (checkedIn === undefined || checkedIn.startsWith(code)) continue;
  console.error(`${relative(root, target)} is not what the sources give: run node tools/build-kernel.mjs`);
  process.exit(1);
}
if (checkedIn === undefined) await writeFile(target, code);
