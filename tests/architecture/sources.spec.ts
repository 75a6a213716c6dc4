import { sourceFiles } from './source-tree';

const files = [
  ...sourceFiles('libs', ['.ts']),
  ...sourceFiles('apps', ['.ts', '.svelte']),
  ...sourceFiles('tests', ['.ts', '.mjs']),
  ...sourceFiles('tools', ['.mjs', '.cjs', '.ts']),
];
/** Tables of facts and of words may be long; everything else has a noun that wants to leave. */
const isTable = (path: string) => path.endsWith('.data.ts') || /\/demo\/data\/|\/lib\/messages\//.test(path);

describe('the source files', () => {
  it('have at most 400 lines', () => {
    const long = files
      .filter((file) => !isTable(file.path))
      .map((file) => ({ path: file.path, lines: file.text.split('\n').length }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it('switch no check off and promise nothing', () => {
    const pattern = new RegExp(
      [
        '@ts-' + 'ignore',
        '@ts-' + 'nocheck',
        'oxlint-' + 'disable',
        'eslint-' + 'disable',
        'TO' + 'DO',
        'FIX' + 'ME',
      ].join('|'),
    );
    expect(files.filter((file) => pattern.test(file.text)).map((file) => file.path)).toEqual([]);
  });

  it('skip no test and focus on none', () => {
    const pattern = new RegExp(`\\b(it|test|describe)\\.(${['only', 'skip', 'todo'].join('|')})\\b`);
    expect(
      files.filter((file) => file.path.endsWith('.spec.ts') && pattern.test(file.text)).map((f) => f.path),
    ).toEqual([]);
  });

  it('put no HTML into a page unescaped', () => {
    const pages = files.filter((file) => file.path.endsWith('.svelte'));
    expect(pages.filter((file) => /\{@html/.test(file.text)).map((file) => file.path)).toEqual([]);
  });

  it('tell the items of a list apart by an identity or by their place, never by words that may come twice', () => {
    // Svelte stops drawing the whole page at the second of two equal keys.
    const identity = /^(?:[\w.]+\.)?(?:id|key|code|value|href|number|\w+Id)$/;
    const lists = /\{#each\s([^]+?)\sas\s+(\w+|\{[^}]*\}|\[[^\]]*\])(?:,\s*(\w+))?\s*\(([^}]*)\)\}/g;
    const faults = files
      .filter((file) => file.path.endsWith('.svelte'))
      .flatMap((file) =>
        [...file.text.matchAll(lists)].map(([list, , item, place, key = '']) => ({ ...file, list, item, place, key })),
      )
      .filter(({ item, place, key }) => key !== place && (key === item || !identity.test(key)));
    expect(faults.map(({ path, list }) => `${path}: ${list}`)).toEqual([]);
  });

  it('write no style into markup, which the content security policy would block', () => {
    const pages = files.filter((file) => file.path.endsWith('.svelte'));
    expect(pages.filter((file) => /\sstyle="/.test(file.text)).map((file) => file.path)).toEqual([]);
  });
});
