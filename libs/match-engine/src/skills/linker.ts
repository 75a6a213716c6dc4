import { Analyser } from '../text/analyser';
import { characterGrams } from '../text/character-grams';
import type { TextLanguage } from '../text/stopwords';
import { languageOf } from '../text/stopwords';
import { words } from '../text/words';
import { compareIds } from '../fit/units';
import { SparseIndex } from './sparse-index';
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
  readonly characters: number;
  readonly stems: number;
  readonly translated: number;
  /** Share of a skill's score that flows to it from its broader, narrower and related skills. */
  readonly neighbours: number;
}
export const defaultLinkWeights: LinkWeights = { characters: 0.45, stems: 0.35, translated: 0.2, neighbours: 0.05 };

/** Links free text to skills: characters, stems and compound parts, and English labels through a learnt word list. */
export class SkillLinker {
  private readonly analyser: Analyser;
  private readonly byCharacters: SparseIndex;
  private readonly byStems: Readonly<Record<TextLanguage, SparseIndex>>;
  private readonly translation: Translation;
  private readonly neighbours: readonly (readonly number[])[];

  constructor(
    private readonly skills: readonly LabelledSkill[],
    private readonly weights: LinkWeights = defaultLinkWeights,
  ) {
    const labels = (language: TextLanguage) => skills.flatMap((skill) => skill.labels[language] ?? []);
    this.analyser = new Analyser(labels('nl').flatMap(words));
    const documents = (language: TextLanguage, features: (label: string) => ReadonlyMap<string, number>) =>
      skills.flatMap(({ labels: all }, owner) =>
        (all[language] ?? []).map((label) => ({ owner, features: features(label) })),
      );
    this.byCharacters = new SparseIndex([...documents('nl', characterGrams), ...documents('en', characterGrams)]);
    this.byStems = {
      nl: new SparseIndex(documents('nl', (label) => this.stems(label, 'nl'))),
      en: new SparseIndex(documents('en', (label) => this.stems(label, 'en'))),
    };
    this.translation = new Translation(
      skills
        .filter(({ labels: { nl, en } }) => nl?.length && en?.length)
        .map(({ labels: { nl, en } }) => ({
          from: [...this.stems(nl![0]!, 'nl').keys()],
          to: [...this.stems(en![0]!, 'en').keys()],
        })),
    );
    const at = new Map(skills.map(({ id }, k) => [id, k]));
    this.neighbours = skills.map(({ broader = [], related = [] }) =>
      [...broader, ...related].flatMap((id) => at.get(id) ?? []),
    );
  }

  /** The skills a text is about, best first; equal scores by id. */
  link(text: string, top: number, language?: TextLanguage): LinkedSkill[] {
    const spoken = language ?? languageOf(words(text));
    const stems = this.stems(text, spoken);
    const scores = new Map<number, number>();
    this.byCharacters.score(characterGrams(text), this.weights.characters, scores);
    if (spoken === 'en') {
      this.byStems.en.score(stems, this.weights.stems + this.weights.translated, scores);
    } else {
      this.byStems.nl.score(stems, this.weights.stems, scores);
      this.byStems.en.score(this.translate(stems), this.weights.translated, scores);
    }
    const best = [...this.spread(scores)]
      .map(([k, score]) => ({ skill: this.skills[k]!, score: Math.min(1, Math.round(score * 1e6) / 1e6) }))
      .sort((a, b) => b.score - a.score || compareIds(a.skill.id, b.skill.id))
      .slice(0, top);
    return best.map(({ skill, score }) => ({ id: skill.id, score, matched: this.matched(text, skill, spoken) }));
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

  private spread(scores: ReadonlyMap<number, number>): Map<number, number> {
    if (this.weights.neighbours === 0) return new Map(scores);
    const result = new Map(scores);
    for (const [k, score] of scores) {
      const around = this.neighbours[k]!;
      const best = around.reduce((most, other) => Math.max(most, scores.get(other) ?? 0), 0);
      result.set(k, score + this.weights.neighbours * best);
    }
    return result;
  }

  private matched(text: string, { labels }: LabelledSkill, language: TextLanguage): string[] {
    const own = new Set([...(labels.nl ?? [])].flatMap((label) => [...this.stems(label, 'nl').keys()]));
    for (const label of labels.en ?? []) for (const stem of this.stems(label, 'en').keys()) own.add(stem);
    const found = this.analyser
      .terms(text, language)
      .filter(({ stem }) => own.has(stem) || [...this.translation.of(stem).keys()].some((word) => own.has(word)));
    return [...new Set(found.map(({ word }) => word))];
  }
}
