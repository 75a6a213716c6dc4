import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

const BUFFERED_CHARACTERS = 1 << 18;

/** Writes text in large pieces to a file beside the target, which only takes its name when all is written. */
export class OutFile {
  private readonly descriptor: number;
  private readonly draft: string;
  private parts: string[] = [];
  private size = 0;

  constructor(private readonly file: string) {
    this.draft = `${file}.part`;
    this.descriptor = openSync(this.draft, 'w');
  }

  write(text: string): void {
    this.parts.push(text);
    this.size += text.length;
    if (this.size >= BUFFERED_CHARACTERS) this.flush();
  }

  finish(): void {
    this.flush();
    closeSync(this.descriptor);
    renameSync(this.draft, this.file);
  }

  discard(): void {
    closeSync(this.descriptor);
    rmSync(this.draft, { force: true });
  }

  private flush(): void {
    const bytes = Buffer.from(this.parts.join(''));
    for (let at = 0; at < bytes.length;) at += writeSync(this.descriptor, bytes, at);
    this.parts = [];
    this.size = 0;
  }
}

/** Runs `work` with an open file that is finished on success and removed on failure. */
export async function writingTo<T>(file: string, work: (out: OutFile) => Promise<T> | T): Promise<T> {
  const out = new OutFile(file);
  try {
    const result = await work(out);
    out.finish();
    return result;
  } catch (error) {
    out.discard();
    throw error;
  }
}
