/** Column shapes that every table of this module repeats; the migrations write the same in SQL (a drift test compares). */
export const idColumn = { type: 'varchar', length: '36', charset: 'ascii', collation: 'ascii_bin' } as const;
/** A closed list of the vocabulary, or a slug. */
export const codeColumn = { type: 'varchar', length: '80', charset: 'ascii', collation: 'ascii_bin' } as const;
export const languageColumn = { type: 'varchar', length: '2', charset: 'ascii', collation: 'ascii_bin' } as const;
export const instantColumn = { type: 'datetime', precision: 6 } as const;
/** A row as plain data, which can be copied with changes. */
export type Plain<T> = { [K in keyof T]: T[K] };

export const text = (length: number) => ({ type: 'varchar', length: String(length) }) as const;
