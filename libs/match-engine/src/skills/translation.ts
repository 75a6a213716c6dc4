/**
 * A bilingual word list learnt from labels that mean the same (IBM Model 1, Brown et al. 1993): how likely a Dutch stem
 * is rendered by an English one. ESCO has English synonyms for every skill and Dutch ones for few, so a Dutch text can
 * find a skill through its English labels. Learnt at start from the catalogue itself; nothing is downloaded.
 */
export class Translation {
  private readonly table: ReadonlyMap<string, ReadonlyMap<string, number>>;

  constructor(pairs: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[], rounds = 5) {
    let table = new Map<string, Map<string, number>>();
    for (const { from, to } of pairs) for (const f of from) for (const t of to) add(table, f, t, 1);
    for (const row of table.values()) for (const t of row.keys()) row.set(t, 1 / row.size);
    for (let round = 0; round < rounds; round++) {
      const expected = new Map<string, Map<string, number>>();
      for (const { from, to } of pairs) {
        for (const t of to) {
          const total = from.reduce((sum, f) => sum + (table.get(f)!.get(t) ?? 0), UNEXPLAINED);
          for (const f of from) add(expected, f, t, (table.get(f)!.get(t) ?? 0) / total);
        }
      }
      table = normalised(expected);
    }
    this.table = table;
  }

  /** The likely renderings of a stem with their probability, best first. */
  of(stem: string): ReadonlyMap<string, number> {
    return this.table.get(stem) ?? NOTHING;
  }
}

/** Share of an English word that no Dutch word accounts for. */
const UNEXPLAINED = 0.02;
const LIKELY = 0.04;
const RENDERINGS = 6;
const NOTHING: ReadonlyMap<string, number> = new Map();

function add(table: Map<string, Map<string, number>>, from: string, to: string, value: number): void {
  const row = table.get(from);
  if (row) row.set(to, (row.get(to) ?? 0) + value);
  else table.set(from, new Map([[to, value]]));
}

function normalised(table: Map<string, Map<string, number>>): Map<string, Map<string, number>> {
  const result = new Map<string, Map<string, number>>();
  for (const [from, row] of table) {
    const total = [...row.values()].reduce((a, b) => a + b, 0);
    const likely = [...row]
      .map(([to, value]): [string, number] => [to, value / total])
      .filter(([, value]) => value >= LIKELY)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    result.set(from, new Map(likely.slice(0, RENDERINGS)));
  }
  return result;
}
