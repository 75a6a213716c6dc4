import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(__dirname, '../..');

export interface SourceFile {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** Module names of every static and dynamic import and re-export. */
  readonly imports: readonly string[];
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;

/** Every file below `directory` whose name ends in one of `endings`, build output and packages left out. */
export function sourceFiles(directory: string, endings: readonly string[] = ['.ts']): SourceFile[] {
  const skipped = new Set(['node_modules', 'dist', '.svelte-kit', 'build']);
  const files = readdirSync(join(root, directory), { withFileTypes: true });
  return files.flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sourceFiles(path, endings);
    if (!endings.some((ending) => entry.name.endsWith(ending))) return [];
    const text = readFileSync(join(root, path), 'utf8');
    return [{ path: relative(root, join(root, path)), text, imports: importsOf(text) }];
  });
}

export function importsOf(text: string): string[] {
  return [...text.matchAll(importPattern)].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? []);
}
