import type { TopicTheme } from '@onderling/contracts';
import { topicRows } from './topics.data';

/** A government topic that a course is about, a trainer teaches or a request asks for. */
export interface TopicReference {
  /** Stable key, Dutch, lower case with hyphens. */
  readonly slug: string;
  readonly theme: TopicTheme;
  readonly name: { readonly nl: string; readonly en: string };
  /** Abbreviations, names of laws and words of daily use that mean this topic; not unique between topics. */
  readonly synonyms: readonly string[];
  /** UUID of the ESCO skill; its URI is `http://data.europa.eu/esco/skill/<uuid>`. */
  readonly escoId?: string;
}

let topics: readonly TopicReference[] | undefined;

/** All government topics in the order of the table; built on first use, the same array every time. */
export function topicReferences(): readonly TopicReference[] {
  topics ??= topicRows.map(([slug, theme, nl, en, synonyms, escoId]) => ({
    slug,
    theme,
    name: { nl, en },
    synonyms,
    ...(escoId === undefined ? {} : { escoId }),
  }));
  return topics;
}
