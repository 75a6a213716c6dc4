import { KindredWords } from './kindred-words';

/**
 * A bilingual word list learnt from labels that mean the same (IBM Model 1, Brown et al. 1993): how likely a Dutch stem
 * is rendered by an English one. ESCO has English synonyms for every skill and Dutch ones for few, so a Dutch text can
 * find a skill through its English labels. Learnt at start from the catalogue itself; nothing is downloaded. A stem
 * that no pair has is rendered as its kin are: one in six words of a text is such a compound or inflection.
 */
export class Translation {
  private readonly table: ReadonlyMap<string, ReadonlyMap<string, number>>;
  private readonly kindred: KindredWords;

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
    this.kindred = new KindredWords([...table.keys()].filter((stem) => table.get(stem)!.size > 0));
  }

  /** The likely renderings of a stem with their probability; of an unknown one itself too, as names are the same. */
  of(stem: string): ReadonlyMap<string, number> {
    const known = this.table.get(stem);
    if (known?.size) return known;
    const renderings = new Map([[stem, 1]]);
    for (const [kin, share] of this.kindred.of(stem))
      for (const [to, value] of this.table.get(kin)!) renderings.set(to, (renderings.get(to) ?? 0) + share * value);
    return renderings;
  }
}

/** Share of an English word that no Dutch word accounts for. */
const UNEXPLAINED = 0.02;
const LIKELY = 0.02;
const RENDERINGS = 10;

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
