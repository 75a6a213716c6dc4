import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `npm test` builds before these tests run. */
const program = join(__dirname, '../../dist/apps/server/src/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'onderling-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string) => join(folder, name);
const run = (...parameters: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('a command tells a script how it ended', () => {
  it('with 0 when it is done', () => {
    writeFileSync(file('good.csv'), 'p,1,1,1,9\nr,0,1\nt,0,1\ne,0,0,5\n');
    const { status, stdout } = run('match', 'solve', file('good.csv'), '--out', file('out.csv'));
    expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ assigned: 1, gap: 0 })]);
  });

  it('with 1 and one sentence when a file is wrong or not there', () => {
    writeFileSync(file('bad.csv'), 'p,1,1,1,9\nr,0,1\nt,0,1\ne,0,0,five\n');
    const bad = run('match', 'solve', file('bad.csv'), '--out', file('out.csv'));
    expect(bad).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^\S+bad\.csv:4:\d+: .+\n$/) as string,
    });
    const gone = run('match', 'solve', file('gone.csv'), '--out', file('out.csv'));
    expect(gone).toEqual({ status: 1, stdout: '', stderr: `${file('gone.csv')}: there is no such file or folder\n` });
  });

  it('with 1 and one sentence when it needs what is not set', () => {
    const { status, stdout, stderr } = run('check', 'seats');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('DATABASE_URL is missing: ');
    expect(stderr).not.toContain('    at ');
  });
});
