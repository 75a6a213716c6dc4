/** Share of three-letter pieces (Dice's coefficient) from which words are taken as forms of each other. */
const ALIKE = 0.5;
/** So many of the words most alike count. */
const MOST_ALIKE = 5;
/** What a known word at the begin or the end of a compound counts. */
const PART = 0.5;
const SHORTEST = 4;

/**
 * Which known words say something about one that is not known: other forms of it ("verzamelt", "verzamelen") and what a
 * compound begins and ends with ("vertaalgeheugensoftware"), although the rest of it is unknown.
 */
export class KindredWords {
  private readonly known: ReadonlySet<string>;
  private readonly words: readonly string[];
  private readonly sizes: readonly number[];
  private readonly having = new Map<string, number[]>();

  constructor(words: Iterable<string>) {
    this.words = [...words].filter((word) => word.length >= SHORTEST && isWord(word));
    this.known = new Set(this.words);
    this.sizes = this.words.map((word, k) => {
      const own = pieces(word);
      for (const piece of own) {
        const having = this.having.get(piece);
        if (having) having.push(k);
        else this.having.set(piece, [k]);
      }
      return own.size;
    });
  }

  /** Kindred words with what each counts, about 1 for a form of the word. */
  of(word: string): Map<string, number> {
    const kin = new Map<string, number>();
    if (word.length < SHORTEST || !isWord(word)) return kin;
    const alike = this.mostAlike(word);
    const whole = alike.reduce((sum, { likeness }) => sum + likeness, 0);
    for (const { known, likeness } of alike) kin.set(known, likeness ** 2 / whole);
    for (const part of this.ends(word)) kin.set(part, (kin.get(part) ?? 0) + PART);
    return kin;
  }

  private mostAlike(word: string): { known: string; likeness: number }[] {
    const own = pieces(word);
    const shared = new Map<number, number>();
    for (const piece of own) for (const k of this.having.get(piece) ?? []) shared.set(k, (shared.get(k) ?? 0) + 1);
    return [...shared]
      .map(([k, count]) => ({ known: this.words[k]!, likeness: (2 * count) / (own.size + this.sizes[k]!) }))
      .filter(({ likeness }) => likeness >= ALIKE)
      .sort((a, b) => b.likeness - a.likeness || (a.known < b.known ? -1 : 1))
      .slice(0, MOST_ALIKE);
  }

  /** The longest known words a word ends and begins with. */
  private ends(word: string): string[] {
    const cuts = Array.from({ length: Math.max(0, word.length - SHORTEST) }, (_, k) => k + 1);
    const last = cuts.map((cut) => word.slice(cut)).find((part) => this.known.has(part));
    const first = cuts.map((cut) => word.slice(0, -cut)).find((part) => this.known.has(part));
    return [last, first].filter((part) => part !== undefined);
  }
}

/** Subjects of the thesaurus ("#12") have no kin. */
function isWord(stem: string): boolean {
  return !stem.startsWith('#');
}

function pieces(word: string): Set<string> {
  const bordered = ` ${word} `;
  return new Set(Array.from({ length: word.length }, (_, at) => bordered.slice(at, at + 3)));
}
