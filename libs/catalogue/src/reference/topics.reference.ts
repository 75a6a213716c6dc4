import type { TopicTheme } from './topics.data';
import { topicRows } from './topics.data';

export type { TopicTheme } from './topics.data';
export { topicThemes } from './topics.data';

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

/** Theme names as shown to people. */
export const topicThemeNames: Readonly<Record<TopicTheme, { readonly nl: string; readonly en: string }>> = {
  'information-and-openness': { nl: 'Informatie en openheid', en: 'Information and openness' },
  'spatial-planning': { nl: 'Ruimte en wonen', en: 'Spatial planning and housing' },
  'social-domain': { nl: 'Sociaal domein', en: 'Social domain' },
  procurement: { nl: 'Inkoop', en: 'Procurement' },
  finance: { nl: 'Financiën', en: 'Finance' },
  digital: { nl: 'Digitaal en data', en: 'Digital and data' },
  legal: { nl: 'Juridisch', en: 'Legal' },
  hr: { nl: 'Personeel en leren', en: 'People and learning' },
  'leadership-and-projects': { nl: 'Leiding, projecten en beleid', en: 'Leadership, projects and policy' },
  'safety-and-enforcement': { nl: 'Veiligheid en handhaving', en: 'Safety and enforcement' },
  sustainability: { nl: 'Duurzaamheid', en: 'Sustainability' },
  communication: { nl: 'Communicatie en dienstverlening', en: 'Communication and service' },
  'democracy-and-participation': { nl: 'Democratie en participatie', en: 'Democracy and participation' },
  'water-and-infrastructure': { nl: 'Water en infrastructuur', en: 'Water and infrastructure' },
};

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
