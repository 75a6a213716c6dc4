import { sourceFiles } from './source-tree';

/** What MariaDB and MySQL do not share, or what may differ between servers. */
const outside: [name: string, pattern: RegExp][] = [
  ['RETURNING', /\bRETURNING\b/],
  ['FOR UPDATE OF', /\bFOR UPDATE OF\b/i],
  ['NOW()', /\b(NOW|CURRENT_TIMESTAMP|CURDATE|SYSDATE)\s*\(/],
  ['column IF [NOT] EXISTS', /\b(ADD|DROP) COLUMN IF (NOT )?EXISTS\b/i],
  ['row alias in an upsert', /\bVALUES\s*\([^)]*\)\s+AS\s+\w+\s+ON DUPLICATE/i],
  ['uuid column', /\b\w+ uuid\b(?=[^']*(NOT NULL|NULL))/i],
  ['stored generated column', /\bSTORED\b|\bPERSISTENT\b/],
];

const statements = sourceFiles('libs')
  .filter((file) => !file.path.startsWith('libs/match-engine') && !file.path.startsWith('libs/contracts'))
  .filter((file) => !file.path.endsWith('.spec.ts'))
  .flatMap((file) =>
    [...file.text.matchAll(/`([^`]*)`|'([^'\n]*)'/g)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((text) => /\b(SELECT|INSERT|UPDATE|DELETE|CREATE TABLE|ALTER TABLE)\b/.test(text))
      .map((text) => ({ path: file.path, text })),
  );
const migrations = sourceFiles('libs').filter((file) => /\/migrations\/\d{14}-/.test(file.path));

const faultsOf = (text: string) => outside.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

describe('the SQL of the product', () => {
  it('stays within what MariaDB and MySQL share', () => {
    expect(statements.length).toBeGreaterThan(20);
    expect(statements.flatMap(({ path, text }) => faultsOf(text).map((fault) => `${path}: ${fault}`))).toEqual([]);
  });

  it.each([
    'INSERT INTO t (a) VALUES (1) RETURNING a',
    'SELECT a FROM t FOR UPDATE OF t',
    'UPDATE t SET a = NOW()',
    'ALTER TABLE t ADD COLUMN IF NOT EXISTS a int',
  ])('can fail: %s', (text) => {
    expect(faultsOf(text)).toHaveLength(1);
  });

  it('has migrations of one statement each that name collation and a time of their own', () => {
    expect(migrations.length).toBeGreaterThan(10);
    const times = migrations.map((file) => /(\d{14})-/.exec(file.path)?.[1]);
    expect(new Set(times).size).toBe(times.length);
    const faults = migrations.flatMap((file) => {
      const up = /async up[\s\S]*?\n {2}\}/.exec(file.text)?.[0] ?? '';
      const found: string[] = [];
      if ((up.match(/\.query\(/g) ?? []).length !== 1) found.push(`${file.path}: more than one statement`);
      if (/CREATE TABLE/.test(up) && !/COLLATE=utf8mb4_unicode_ci|\$\{table\w*\}|\$\{/.test(up)) {
        found.push(`${file.path}: no collation`);
      }
      return found;
    });
    expect(faults).toEqual([]);
  });

  it('gives every table the prefix of its module', () => {
    const faults = migrations.flatMap((file) => {
      const module = file.path.split('/')[1];
      return [...file.text.matchAll(/CREATE TABLE (\w+)/g)]
        .filter((match) => !match[1]?.startsWith(`${module}_`))
        .map((match) => `${file.path}: ${match[1]}`);
    });
    expect(faults).toEqual([]);
  });
});
