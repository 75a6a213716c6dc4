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
