import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '@onderling/platform';
import { CsvError, parse } from 'csv-parse';
import { checkHeader, checkList, readRow, type ListFault } from './organisation-list.rules';
import { OrganisationRepository, type ListedOrganisation } from './organisation.repository';

export interface ImportOptions {
  /** Keep the good rows of a file that has bad ones. */
  readonly partial: boolean;
  readonly progress: (done: number, total: number) => void;
}

export interface ImportReport {
  readonly rows: number;
  /** Added or changed; what was equal already is not counted. */
  readonly written: number;
  readonly faults: readonly ListFault[];
}

interface ReadList {
  readonly rows: number;
  readonly good: readonly { line: number; body: ListedOrganisation }[];
  readonly faults: readonly ListFault[];
}

const batchSize = 200;

/** Reads bodies from the CSV file that docs/data-sources.md describes. */
@Injectable()
export class OrganisationImport {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
  ) {}

  /**
   * Checks the whole file before it stores anything; with faults it stores nothing unless `partial`. Rows are stored in
   * batches, each in a transaction of its own: an import that was stopped half-way is finished by running it again,
   * which leaves equal rows alone.
   */
  async run(file: string, { partial, progress }: ImportOptions): Promise<ImportReport> {
    const list = await readFile(file);
    const parents = list.good.flatMap(({ body }) => (body.parentTooi === null ? [] : [body.parentTooi]));
    const known = await this.database.transaction((tx) => this.organisations.findIds(tx, parents));
    const { good, faults: between } = checkList(list.good, new Set(known.keys()));
    const faults = [...list.faults, ...between].toSorted((a, b) => a.line - b.line);
    if (faults.length > 0 && !partial) return { rows: list.rows, written: 0, faults };
    let written = 0;
    for (let from = 0; from < good.length; from += batchSize) {
      const batch = good.slice(from, from + batchSize);
      written += await this.database.transaction((tx) => this.organisations.store(tx, batch, 'own'));
      progress(from + batch.length, good.length);
    }
    return { rows: list.rows, written, faults };
  }
}

/** One pass over the file. A fault of the format itself ends the reading there: what follows cannot be trusted. */
async function readFile(file: string): Promise<ReadList> {
  const faults: ListFault[] = [];
  const good: { line: number; body: ListedOrganisation }[] = [];
  let rows = 0;
  let next = 1;
  let header: readonly string[] | undefined;
  // Without `columns`: a row of the wrong length and a column that stands twice are ours to report, with their place. The
  // parser's own line counter takes a CRLF between quotes for two, so lines are counted here, from the raw text.
  const source = (await open(file)).createReadStream();
  // The callback has nothing to do: a fault of reading ends the loop below by throwing there.
  const records = pipeline(source, parse({ bom: true, raw: true, relax_column_count: true }), () => undefined);
  try {
    for await (const { record, raw } of records as AsyncIterable<{ record: string[]; raw: string }>) {
      const line = next;
      next += raw.replace(/[\r\n]$/, '').split('\n').length;
      if (record.length === 1 && record[0] === '') continue;
      if (!header) {
        header = record.map((column) => column.trim());
        faults.push(...checkHeader(header));
        if (faults.length > 0) break;
        continue;
      }
      rows += 1;
      if (record.length !== header.length) {
        faults.push({ line, column: '', problem: `has ${record.length} cells instead of ${header.length}` });
        continue;
      }
      const { body, faults: ofRow } = readRow({ line, cells: cellsOf(header, record) });
      faults.push(...ofRow);
      if (body) good.push({ line, body });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.push({ line: next, column: '', problem: error.message });
  }
  if (!header && faults.length === 0) faults.push({ line: 1, column: '', problem: 'the file is empty' });
  return { rows, good, faults };
}

const cellsOf = (header: readonly string[], record: readonly string[]): Record<string, string> =>
  Object.fromEntries(header.map((column, index) => [column, record[index] ?? '']));
