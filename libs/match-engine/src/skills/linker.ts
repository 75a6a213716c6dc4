import { compareIds } from '../fit/units';
import { Analyser } from '../text/analyser';
import { characterGrams } from '../text/character-grams';
import type { TextLanguage } from '../text/stopwords';
import { languageOf, stopwords } from '../text/stopwords';
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

/** What each way of comparing contributes; measured in tests/bench/match/skills.mjs. */
export interface LinkWeights {
  /** Of the closeness to Dutch labels: characters, and stems with compound parts. */
  readonly dutch: { readonly characters: number; readonly stems: number };
  /** Of the closeness to English labels: all labels of a skill as one, the closest label, and characters. */
  readonly english: { readonly skill: number; readonly label: number; readonly characters: number };
  /** For a Dutch text: share of the closeness to Dutch labels in the score of a skill that has any. */
  readonly dutchShare: number;
  /** That closeness is taken as at least this part of the one to English labels: Dutch synonyms are few. */
  readonly dutchAtLeast: number;
  /** What closeness through English counts for a skill that has no Dutch label at all. */
  readonly englishOnly: number;
}

export const defaultLinkWeights: LinkWeights = {
  dutch: { characters: 0.5, stems: 0.5 },
  english: { skill: 0.4, label: 0.4, characters: 0.2 },
  dutchShare: 0.45,
  dutchAtLeast: 0.8,
  englishOnly: 0.85,
};

/**
 * Links free text to skills. Half of ESCO's skills have no Dutch label; they are found through their English labels and
 * a word list learnt from the labels that exist in both languages.
 */
export class SkillLinker {
  private readonly analyser: Analyser;
  private readonly byCharacters: LabelIndex;
  private readonly byDutchStems: LabelIndex;
  private readonly byEnglishStems: LabelIndex;
  private readonly byEnglishSkill: LabelIndex;
  private readonly translation: Translation;

  constructor(
    private readonly skills: readonly LabelledSkill[],
    private readonly weights: LinkWeights = defaultLinkWeights,
  ) {
    this.analyser = new Analyser(skills.flatMap(({ labels }) => labels.nl ?? []).flatMap(words), true);
    const labels = function* (language: TextLanguage, features: (label: string) => ReadonlyMap<string, number>) {
      for (const [owner, skill] of skills.entries())
        for (const label of skill.labels[language] ?? []) yield { owner, features: features(label) };
    };
    this.byCharacters = new LabelIndex(this.characterLabels());
    this.byDutchStems = new LabelIndex(labels('nl', (label) => this.stems(label, 'nl')));
    this.byEnglishStems = new LabelIndex(labels('en', (label) => this.stems(label, 'en')));
    this.byEnglishSkill = new LabelIndex(
      skills.map(({ labels: { en = [] } }, owner) => ({ owner, features: this.stems(en.join(' . '), 'en') })),
    );
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
    return found
      .sort((a, b) => b.score - a.score || compareIds(a.skill.id, b.skill.id))
      .slice(0, top)
      .map(({ skill, score }) => ({ id: skill.id, score, matched: this.matched(text, skill, spoken) }));
  }

  private scores(text: string, spoken: TextLanguage): Float64Array {
    const size = this.skills.length;
    const { dutch, english } = this.weights;
    const stems = this.stems(text, spoken);
    const inEnglish = spoken === 'en' ? stems : this.translate(stems);
    const characters = this.byCharacters.closest(characterGrams(text), size);
    const label = this.byEnglishStems.closest(inEnglish, size);
    const skill = this.byEnglishSkill.closest(inEnglish, size);
    const dutchStems = this.byDutchStems.closest(spoken === 'nl' ? stems : new Map(), size);
    const scores = new Float64Array(size);
    for (const [k, { labels }] of this.skills.entries()) {
      const throughEnglish =
        english.skill * skill[k]! + english.label * label[k]! + english.characters * characters[k]!;
      const direct = dutch.characters * characters[k]! + dutch.stems * dutchStems[k]!;
      scores[k] = rounded(this.together(labels, spoken, direct, throughEnglish));
    }
    return scores;
  }

  private together({ nl, en }: LabelledSkill['labels'], spoken: TextLanguage, direct: number, english: number): number {
    const { dutchShare, dutchAtLeast, englishOnly } = this.weights;
    if (!en?.length) return direct;
    if (spoken === 'en') return english;
    if (!nl?.length) return englishOnly * english;
    return dutchShare * Math.max(direct, dutchAtLeast * english) + (1 - dutchShare) * english;
  }

  /** All Dutch labels and the preferred English one: its synonyms add little here and would be most of the work. */
  private *characterLabels() {
    for (const [owner, { labels }] of this.skills.entries()) {
      for (const label of labels.nl ?? []) yield { owner, features: characterGrams(telling(label, 'nl')) };
      for (const label of labels.en?.slice(0, 1) ?? []) yield { owner, features: characterGrams(telling(label, 'en')) };
    }
  }

  private stems(text: string, language: TextLanguage): Map<string, number> {
    return new Map(this.analyser.terms(text, language).map(({ stem, count }) => [stem, count]));
  }

  private translate(stems: ReadonlyMap<string, number>): Map<string, number> {
    const rendered = new Map<string, number>();
    for (const [stem, count] of stems) {
      const renderings = this.translation.of(stem);
      // Names and loan words are the same in both languages.
      if (renderings.size === 0) rendered.set(stem, (rendered.get(stem) ?? 0) + count);
      for (const [word, share] of renderings) rendered.set(word, (rendered.get(word) ?? 0) + count * share);
    }
    return rendered;
  }

  private matched(text: string, { labels }: LabelledSkill, language: TextLanguage): string[] {
    const own = new Set((labels.nl ?? []).flatMap((label) => [...this.stems(label, 'nl').keys()]));
    for (const label of labels.en ?? []) for (const stem of this.stems(label, 'en').keys()) own.add(stem);
    const found = this.analyser
      .terms(text, language)
      .filter(({ stem }) => own.has(stem) || [...this.translation.of(stem).keys()].some((word) => own.has(word)));
    return [...new Set(found.map(({ word }) => word))];
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
