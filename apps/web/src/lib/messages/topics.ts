import type { TopicTheme } from '@onderling/contracts';
import { dictionary, plural } from '../i18n/dictionary';

/** Choosing topics, and the themes they are grouped by. */
export const topicWords = dictionary({
  nl: {
    themes: {
      'openness-and-information': 'Openheid en informatie',
      'spatial-planning': 'Ruimte en omgeving',
      'social-domain': 'Sociaal domein',
      procurement: 'Inkoop',
      finance: 'Financiën',
      digital: 'Digitaal',
      legal: 'Juridisch',
      'people-and-organisation': 'Mens en organisatie',
      'leadership-and-projects': 'Leiding en projecten',
      'safety-and-enforcement': 'Veiligheid en handhaving',
      sustainability: 'Duurzaamheid',
      communication: 'Communicatie',
      'democracy-and-participation': 'Democratie en participatie',
      'water-and-infrastructure': 'Water en infrastructuur',
    } satisfies Record<TopicTheme, string> as Record<TopicTheme, string>,
    search: 'Zoek een onderwerp',
    found: (count: number) =>
      count === 0
        ? 'Geen onderwerp gevonden. Probeer een ander woord.'
        : plural('nl', count, '1 onderwerp gevonden', `${count} onderwerpen gevonden`),
    chosen: (count: number, max: number) => `${count} van hooguit ${max} gekozen`,
    chosenNone: 'Nog niets gekozen',
    inTheme: (count: number) => `${count} gekozen`,
    tooMany: (max: number) => `Kies hooguit ${max} onderwerpen`,
    level: 'Hoe goed:',
    levels: { 1: 'Ik weet ervan', 2: 'Ik doe het', 3: 'Anderen vragen mij' },
  },
  en: {
    themes: {
      'openness-and-information': 'Openness and information',
      'spatial-planning': 'Spatial planning',
      'social-domain': 'Social services',
      procurement: 'Procurement',
      finance: 'Finance',
      digital: 'Digital',
      legal: 'Legal',
      'people-and-organisation': 'People and organisation',
      'leadership-and-projects': 'Leadership and projects',
      'safety-and-enforcement': 'Safety and enforcement',
      sustainability: 'Sustainability',
      communication: 'Communication',
      'democracy-and-participation': 'Democracy and participation',
      'water-and-infrastructure': 'Water and infrastructure',
    },
    search: 'Search for a topic',
    found: (count: number) =>
      count === 0 ? 'No topic found. Try another word.' : plural('en', count, '1 topic found', `${count} topics found`),
    chosen: (count: number, max: number) => `${count} of at most ${max} chosen`,
    chosenNone: 'Nothing chosen yet',
    inTheme: (count: number) => `${count} chosen`,
    tooMany: (max: number) => `Choose ${max} topics at most`,
    level: 'How well:',
    levels: { 1: 'I know about it', 2: 'I do it', 3: 'Others ask me' },
  },
});
