/** What is wrong with a file, and where: the message reads `file:line:column: problem`. */
export class FileProblem extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly column: number,
    problem: string,
  ) {
    super(`${file}:${line}:${column}: ${problem}`);
    this.name = 'FileProblem';
  }
}

const accessProblems: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'no right to read or write it',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENOSPC: 'the disk is full',
};

/** Why the system does not give a file, in one sentence; undefined for another kind of error. */
export function accessProblem(error: unknown): string | undefined {
  if (!(error instanceof Error && 'syscall' in error)) return undefined;
  const { path, code } = error as NodeJS.ErrnoException;
  const known = accessProblems[code ?? ''];
  return known && path ? `${path}: ${known}` : error.message;
}
