import { dirname, join, normalize } from 'node:path';
import { importsOf, sourceFiles, type SourceFile } from './source-tree';

/** Which libraries of ours each may import; arrows are transitive and point one way. */
const allowed: Record<string, readonly string[]> = {
  'match-engine': [],
  contracts: [],
  platform: ['contracts'],
  identity: ['contracts', 'platform'],
  catalogue: ['contracts', 'platform', 'identity'],
  enrolment: ['contracts', 'platform', 'identity', 'catalogue'],
  matching: ['contracts', 'platform', 'identity', 'catalogue', 'enrolment', 'match-engine'],
  notifications: ['contracts', 'platform', 'identity', 'catalogue', 'enrolment', 'matching'],
};
/** Packages that only the platform may touch. */
const platformOnly = ['bullmq', 'ioredis', 'nodemailer', 'mysql2', 'pino', 'rate-limiter-flexible'];
const enginePackages = ['snowball-stemmers'];

const libraries = sourceFiles('libs');
const libraryOf = (file: Pick<SourceFile, 'path'>) => file.path.split('/')[1] ?? '';
const isTest = (file: SourceFile) => file.path.endsWith('.spec.ts');

/** What is wrong with the imports of one file of a library. */
function faultsOf(file: SourceFile): string[] {
  const library = libraryOf(file);
  return file.imports.flatMap((name) => {
    const ours = /^@onderling\/([^/]+)(\/.*)?$/.exec(name);
    if (ours) {
      const [, other = '', door] = ours;
      if (door) return [`${file.path} enters ${name} by a side door`];
      return allowed[library]?.includes(other) ? [] : [`${file.path} may not import ${name}`];
    }
    if (name.startsWith('.')) {
      const target = normalize(join(dirname(file.path), name));
      return target.startsWith(`libs/${library}/`) ? [] : [`${file.path} leaves its library by ${name}`];
    }
    if (platformOnly.some((one) => name === one || name.startsWith(`${one}/`)) && library !== 'platform') {
      return [`${file.path} imports ${name}, which only the platform may`];
    }
    return [];
  });
}

describe('the dependency rule', () => {
  it('knows every library', () => {
    expect([...new Set(libraries.map(libraryOf))].toSorted()).toEqual(Object.keys(allowed).toSorted());
  });

  it('is kept by every file', () => {
    expect(libraries.filter((file) => !isTest(file)).flatMap(faultsOf)).toEqual([]);
  });

  it('can fail: an arrow the wrong way, a side door, a forbidden package and a way out are all seen', () => {
    const text = [
      "import { CourseRuns } from '@onderling/enrolment';",
      "import { Person } from '@onderling/identity/src/people/person.entity';",
      "import { Queue } from 'bullmq';",
      "import x from '../../enrolment/src/index';",
    ].join('\n');
    expect(faultsOf({ path: 'libs/catalogue/src/wrong.ts', text, imports: importsOf(text) })).toHaveLength(4);
  });

  it('leaves the match engine and the contracts pure', () => {
    const faults = libraries
      .filter((file) => !isTest(file) && ['match-engine', 'contracts'].includes(libraryOf(file)))
      .flatMap((file) =>
        file.imports
          .filter((name) => !name.startsWith('.') && !name.startsWith('node:worker_threads'))
          .filter((name) => !(libraryOf(file) === 'contracts' && name === 'zod'))
          .filter((name) => !(libraryOf(file) === 'match-engine' && enginePackages.includes(name)))
          .map((name) => `${file.path} imports ${name}`),
      );
    expect(faults).toEqual([]);
  });

  it('keeps clock and random out of the match engine', () => {
    const impure = /Date\.now\(|new Date\(\)|Math\.random\(|process\.env|performance\.now\(/;
    const faults = libraries.filter(
      (file) => libraryOf(file) === 'match-engine' && !isTest(file) && impure.test(withoutComments(file.text)),
    );
    expect(faults.map((file) => file.path)).toEqual([]);
  });

  it('lets only the settings of the platform read the environment', () => {
    const readers = [...libraries, ...sourceFiles('apps/server')]
      .filter((file) => !isTest(file) && /process\.env/.test(withoutComments(file.text)))
      .map((file) => file.path);
    expect(readers.filter((path) => !path.startsWith('libs/platform/src/config/'))).toEqual([]);
  });

  it('asks nobody but the clock what time it is', () => {
    const guessing = /new Date\(\)|Date\.now\(\)|\bNOW\(\)|CURRENT_TIMESTAMP/;
    const faults = libraries
      .filter((file) => !isTest(file) && guessing.test(withoutComments(file.text)))
      .map((file) => file.path);
    expect(faults.filter((path) => !/^libs\/platform\/src\/(time|database|health|queues)\//.test(path))).toEqual([]);
  });

  it('lets the web app know the contracts and nothing else of ours', () => {
    const faults = sourceFiles('apps/web', ['.ts', '.svelte']).flatMap((file) =>
      file.imports.filter((name) => /^@onderling\/(?!contracts)/.test(name) || /libs\//.test(name)),
    );
    expect(faults).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}
