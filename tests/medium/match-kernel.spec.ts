import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two compilations of a few seconds each, more on a busy machine. */
jest.setTimeout(240_000);

/** In a process of its own: the compiler is no part of what the tests transform. */
const check = (...folders: string[]) =>
  spawnSync(process.execPath, ['tools/build-kernel.mjs', '--check', ...folders], { encoding: 'utf8' });

test('the compiled kernel that is checked in is what its sources give', () => {
  expect(check()).toMatchObject({ status: 0, stderr: '' });
});

test('a source that changed without the compiled kernel is noticed', () => {
  cpSync('libs/match-engine/kernel', folder, { recursive: true });
  const file = join(folder, 'opening.ts');
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, source.replace('BIDS_PER_BUYER = 12', 'BIDS_PER_BUYER = 13'));
  expect(readFileSync(file, 'utf8')).not.toBe(source);
  expect(check(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining('kernel-code.ts is not what') });
});
