import { compareIds } from '../fit/units';
import { Analyser } from '../text/analyser';
import { characterGrams } from '../text/character-grams';
import type { TextLanguage } from '../text/stopwords';
import { languageOf, stopwords } from '../text/stopwords';
import { coverage, dampedCosine } from '../text/weighing';
import { words } from '../text/words';
import { isTelling } from './competence-words';
import { LabelIndex } from './label-index';
import { Translation } from './translation';

/** A skill with its labels, preferred label first. */
export interface LabelledSkill {
  readonly id: string;
  readonly labels: { readonly nl?: readonly string[]; readonly en?: readonly string[] };
  readonly broader?: readonly string[];
  readonly related?: readonly string[];
}

export interface LinkedSkill {
  readonly id: string;
  /** 0..1. */
  readonly score: number;
  /** The words of the text that led here, as written. */
  readonly matched: readonly string[];
}

/** What each way of comparing contributes for texts of a language, together 1 (tests/bench/match/skills.mjs). */
export interface LinkWeights {
  /** Characters of the closest label: any Dutch one or the preferred English one. */
  readonly characters: number;
  /** Characters of the preferred English label: many a Dutch word of work is English, or nearly. */
  readonly englishCharacters: number;
  /** How much of the text all Dutch labels of a skill together say, or all English ones say of its translation. */
  readonly words: number;
  /** Words of the closest English label, for an English text: a translated one has too many words for a label. */
  readonly englishLabel: number;
}

/** An English text needs no translation, so that its words tell more. */
export const defaultLinkWeights: Readonly<Record<TextLanguage, LinkWeights>> = {
  nl: { characters: 0.35, englishCharacters: 0.1, words: 0.55, englishLabel: 0 },
  en: { characters: 0, englishCharacters: 0.2, words: 0.4, englishLabel: 0.4 },
};

/**
 * Links free text to skills. Half of ESCO's skills have no Dutch label; they are found through their English labels and
 * a word list learnt from the labels that exist in both languages.
 */
export class SkillLinker {
  private readonly analyser: Analyser;
  private readonly byCharacters: LabelIndex;
  private readonly byEnglishCharacters: LabelIndex;
  private readonly byDutchWords: LabelIndex;
  private readonly byEnglishWords: LabelIndex;
  private readonly byEnglishLabel: LabelIndex;
  private readonly translation: Translation;

  constructor(
    private readonly skills: readonly LabelledSkill[],
    private readonly weights: Readonly<Record<TextLanguage, LinkWeights>> = defaultLinkWeights,
  ) {
    this.analyser = new Analyser(skills.flatMap(({ labels }) => labels.nl ?? []).flatMap(words), true);
    this.byCharacters = new LabelIndex(this.characterLabels(['nl', 'en']), dampedCosine);
    this.byEnglishCharacters = new LabelIndex(this.characterLabels(['en']), dampedCosine);
    this.byDutchWords = new LabelIndex(this.wordsOfSkills('nl'), coverage);
    this.byEnglishWords = new LabelIndex(this.wordsOfSkills('en'), coverage);
    this.byEnglishLabel = new LabelIndex(this.wordsOfEnglishLabels(), dampedCosine);
    this.translation = new Translation(
      skills
        .filter(({ labels: { nl, en } }) => nl?.length && en?.length)
        .map(({ labels: { nl, en } }) => ({
          from: [...this.stems(nl![0]!, 'nl').keys()],
          to: [...this.stems(en![0]!, 'en').keys()],
        })),
    );
  }

  /** The skills a text is about, best first; equal scores by id. */
  link(text: string, top: number, language?: TextLanguage): LinkedSkill[] {
    const spoken = language ?? languageOf(words(text));
    const asked = words(text)
      .filter((word) => isTelling(word, spoken))
      .join(' ');
    const scores = this.scores(asked || text, spoken);
    const least = top < scores.length ? scores.slice().sort()[scores.length - top]! : 0;
    const found: { skill: LabelledSkill; score: number }[] = [];
    for (const [k, score] of scores.entries())
      if (score > 0 && score >= least) found.push({ skill: this.skills[k]!, score });
    const clues = this.clues(text, spoken);
    return found
      .sort((a, b) => b.score - a.score || compareIds(a.skill.id, b.skill.id))
      .slice(0, top)
      .map(({ skill, score }) => ({ id: skill.id, score, matched: this.matched(clues, skill) }));
  }

  private scores(text: string, spoken: TextLanguage): Float64Array {
    const size = this.skills.length;
    const stems = this.stems(text, spoken);
    const grams = characterGrams(text);
    const characters = this.byCharacters.closest(grams, size);
    const englishCharacters = this.byEnglishCharacters.closest(grams, size);
    const inDutch = this.byDutchWords.closest(spoken === 'nl' ? stems : new Map(), size);
    const inEnglish = this.byEnglishWords.closest(spoken === 'nl' ? this.translate(stems) : stems, size);
    const englishLabel = this.byEnglishLabel.closest(spoken === 'nl' ? new Map() : stems, size);
    const weights = this.weights[spoken];
    const score = (k: number) =>
      weights.characters * characters[k]! +
      weights.englishCharacters * englishCharacters[k]! +
      weights.words * Math.max(inDutch[k]!, inEnglish[k]!) +
      weights.englishLabel * englishLabel[k]!;
    return Float64Array.from(this.skills, (_, k) => rounded(score(k)));
  }

  /** All Dutch labels and the preferred English one: its synonyms add little here and would be most of the work. */
  private *characterLabels(languages: readonly TextLanguage[]) {
    for (const [owner, { labels }] of this.skills.entries())
      for (const language of languages)
        for (const label of (labels[language] ?? []).slice(0, language === 'en' ? 1 : undefined))
          yield { owner, features: characterGrams(telling(label, language)) };
  }

  /** All labels of a skill in a language as one text: a word that many of them have tells more about the skill. */
  private *wordsOfSkills(language: TextLanguage) {
    for (const [owner, { labels }] of this.skills.entries())
      yield { owner, features: this.stems((labels[language] ?? []).join(' . '), language) };
  }

  private *wordsOfEnglishLabels() {
    for (const [owner, { labels }] of this.skills.entries())
      for (const label of labels.en ?? []) yield { owner, features: this.stems(label, 'en') };
  }

  private stems(text: string, language: TextLanguage): Map<string, number> {
    return new Map(this.analyser.terms(text, language).map(({ stem, count }) => [stem, count]));
  }

  private translate(stems: ReadonlyMap<string, number>): Map<string, number> {
    const rendered = new Map<string, number>();
    for (const [stem, count] of stems)
      for (const [word, share] of this.translation.of(stem))
        rendered.set(word, (rendered.get(word) ?? 0) + count * share);
    return rendered;
  }

  /** The words of a text with the stems by which labels of skills may have them. */
  private clues(text: string, language: TextLanguage): { word: string; stems: string[] }[] {
    return this.analyser.terms(text, language).map(({ word, stem }) => ({
      word,
      stems: [stem, ...(language === 'nl' ? this.translation.of(stem).keys() : [])],
    }));
  }

  private matched(clues: readonly { word: string; stems: string[] }[], { labels }: LabelledSkill): string[] {
    const own = new Set((labels.nl ?? []).flatMap((label) => [...this.stems(label, 'nl').keys()]));
    for (const label of labels.en ?? []) for (const stem of this.stems(label, 'en').keys()) own.add(stem);
    return [...new Set(clues.filter(({ stems }) => stems.some((stem) => own.has(stem))).map(({ word }) => word))];
  }
}

/** 0..1 in steps of a millionth, so that what is equal but for rounding ties. */
function rounded(score: number): number {
  return Math.min(1, Math.round(score * 1e6) / 1e6);
}

/** A label without its stop words; a label of nothing else stays as it is. */
function telling(label: string, language: TextLanguage): string {
  return (
    words(label)
      .filter((word) => !stopwords[language].has(word))
      .join(' ') || label
  );
}
