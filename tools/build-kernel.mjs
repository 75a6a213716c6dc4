#!/usr/bin/env node
/**
 * `node tools/build-kernel.mjs [--check] [folder]`: compiles the numeric cores of the match engine (AssemblyScript in
 * `libs/match-engine/kernel`, or the folder given) to WebAssembly, and writes each into a file of its own (`kernels`
 * below). The results are checked in; with `--check` nothing is written, and the exit code is 1 when what is checked in
 * is not what the sources give.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const engine = join(root, 'libs/match-engine');
const options = ['-O3', '--runtime', 'stub', '--noAssert', '--use', 'abort='];
const lanes = ['--enable', 'simd'];

/** The file that a kernel is written to, what it says of it, and the modules in it by name. */
const kernels = [
  {
    target: join(engine, 'src/assignment/kernel-code.ts'),
    about:
      'WebAssembly of `libs/match-engine/kernel`, made by `node tools/build-kernel.mjs`: 32-bit numbers, and doubles.',
    modules: {
      smallKernel: { entry: 'index.ts' },
      // Doubles instead of 32-bit numbers.
      largeKernel: { entry: 'index.ts', instead: { 'number.ts': 'number.large.ts' } },
    },
  },
  {
    target: join(engine, 'src/text/reading-kernel-code.ts'),
    about: 'WebAssembly of `libs/match-engine/kernel/reading`, made by `node tools/build-kernel.mjs`.',
    modules: { readingKernel: { entry: 'reading/index.ts', more: lanes } },
  },
  {
    target: join(engine, 'src/retrieval/adding-kernel-code.ts'),
    about: 'WebAssembly of `libs/match-engine/kernel/adding`, made by `node tools/build-kernel.mjs`.',
    modules: { addingKernel: { entry: 'adding/index.ts', more: lanes } },
  },
  {
    target: join(engine, 'src/retrieval/screening-kernel-code.ts'),
    about: 'WebAssembly of `libs/match-engine/kernel/screening`, made by `node tools/build-kernel.mjs`.',
    modules: { screeningKernel: { entry: 'screening/index.ts', more: lanes } },
  },
];

/** A module in base 64. */
async function compile(folder, { entry, instead = {}, more = [] }) {
  const problems = [];
  let binary;
  const { error } = await main([entry, '--outFile', 'kernel.wasm', ...options, ...more], {
    stderr: { write: (text) => void problems.push(text) },
    readFile: (name) => readFile(join(folder, instead[name] ?? name), 'utf8').catch(() => null),
    writeFile: (_, contents) => void (binary = contents),
    listFiles: () => [],
  });
  if (error) throw new Error(`the kernel does not compile\n${problems.join('')}`);
  return Buffer.from(binary).toString('base64');
}

const places = process.argv.slice(2).filter((argument) => argument !== '--check');
const folder = resolve(places[0] ?? join(engine, 'kernel'));
for (const { target, about, modules } of kernels) {
  const checkedIn = process.argv.includes('--check') ? await readFile(target, 'utf8') : undefined;
  let code = `/** ${about} */\n`;
  for (const [name, module] of Object.entries(modules)) {
    code += `export const ${name} =\n  '${await compile(folder, module)}';\n`;
    if (checkedIn === undefined || checkedIn.startsWith(code)) continue;
    console.error(`${relative(root, target)} is not what the sources give: run node tools/build-kernel.mjs`);
    process.exit(1);
  }
  if (checkedIn === undefined) await writeFile(target, code);
}
