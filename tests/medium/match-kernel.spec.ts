import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compilations of a few seconds each, more on a busy machine. */
jest.setTimeout(240_000);

/** In a process of its own: the compiler is no part of what the tests transform. */
const check = (...folders: string[]) =>
  spawnSync(process.execPath, ['tools/build-kernel.mjs', '--check', ...folders], { encoding: 'utf8' });

test('the compiled kernel that is checked in is what its sources give', () => {
  expect(check()).toMatchObject({ status: 0, stderr: '' });
});

test.each([
  ['opening.ts', 'BIDS_PER_BUYER = 12', 'BIDS_PER_BUYER = 13', 'assignment/kernel-code.ts'],
  ['reading/text.ts', 'LEAST_ROOM = 1024', 'LEAST_ROOM = 1025', 'text/reading-kernel-code.ts'],
  ['adding/index.ts', 'LEAST_ROOM = 1024', 'LEAST_ROOM = 1025', 'retrieval/adding-kernel-code.ts'],
  ['screening/rows.ts', 'MOST_CHUNKS = 1 << 12', 'MOST_CHUNKS = 1 << 13', 'retrieval/screening-kernel-code.ts'],
])('%s changed without its compiled kernel is noticed', (name, from, to, target) => {
  cpSync('libs/match-engine/kernel', folder, { recursive: true });
  const file = join(folder, name);
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, source.replace(from, to));
  expect(readFileSync(file, 'utf8')).not.toBe(source);
  expect(check(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining(`${target} is not what`) });
});
