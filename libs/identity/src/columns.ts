/** Column shapes that every table of this module repeats; the migrations write the same in SQL (a drift test compares). */
export const idColumn = { type: 'varchar', length: '36', charset: 'ascii', collation: 'ascii_bin' } as const;
/** SHA-256 in hexadecimal. */
export const hashColumn = { type: 'varchar', length: '64', charset: 'ascii', collation: 'ascii_bin' } as const;
/** A closed list of the vocabulary. */
export const codeColumn = { type: 'varchar', length: '40', charset: 'ascii', collation: 'ascii_bin' } as const;
export const languageColumn = { type: 'varchar', length: '2', charset: 'ascii', collation: 'ascii_bin' } as const;
export const instantColumn = { type: 'datetime', precision: 6 } as const;
/** Compared byte by byte: e-mail keys and domains. */
export const emailKeyColumn = {
  type: 'varchar',
  length: '254',
  charset: 'utf8mb4',
  collation: 'utf8mb4_bin',
} as const;
export const text = (length: number) => ({ type: 'varchar', length: String(length) }) as const;
