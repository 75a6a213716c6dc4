import type { Language } from '@onderling/contracts';
import type { ReasonFacts } from './facts';

type Sentence = (detail: Readonly<Record<string, unknown>>) => string | null;

const number = (detail: Readonly<Record<string, unknown>>, key: string): number | null =>
  typeof detail[key] === 'number' ? detail[key] : null;

const words = (detail: Readonly<Record<string, unknown>>, key: string): readonly string[] => {
  const value = detail[key];
  if (typeof value === 'string') return value.split(', ').filter(Boolean);
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
};

/** The facts behind each of the matcher's reasons, said to the trainer. A reason that is no compliment stays unsaid. */
const sentences: Record<Language, Record<string, Sentence>> = {
  nl: {
    skills: (detail) => {
      const [matched, asked] = [number(detail, 'matched'), number(detail, 'asked')];
      if (!matched || !asked) return null;
      if (asked === 1) return 'Jij kunt lesgeven over het onderwerp dat ze vragen';
      if (matched === asked) return `Jij kunt lesgeven over alle ${asked} onderwerpen die ze vragen`;
      return `Jij kunt lesgeven over ${matched} van de ${asked} onderwerpen die ze vragen`;
    },
    text: (detail) => {
      const terms = words(detail, 'terms').slice(0, 4);
      return terms.length ? `In wat jij over je werk schreef staan hun woorden: ${terms.join(', ')}` : null;
    },
    feedback: (detail) => {
      const [rating, ratings] = [number(detail, 'rating'), number(detail, 'ratings')];
      if (!rating || !ratings || rating < 4) return null;
      return `Deelnemers gaven je een ${String(rating).replace('.', ',')} van 5`;
    },
    travel: (detail) => {
      if (detail['mode'] === 'online') return 'Het is online, je hoeft niet te reizen';
      const km = number(detail, 'km');
      return km === null ? null : `Het is ${Math.round(km)} km van jouw werkplek`;
    },
    availability: (detail) => {
      const [possible, asked] = [number(detail, 'possible'), number(detail, 'asked')];
      if (!possible || !asked) return null;
      if (asked === 1) return 'Voor zover wij weten kun je op de datum die ze vragen';
      if (possible === asked) return `Voor zover wij weten kun je op alle ${asked} data`;
      return `Voor zover wij weten kun je op ${possible} van de ${asked} data`;
    },
    'other-body': (detail) => (number(detail, 'other') ? 'Jij kent het werk van een andere organisatie' : null),
    recency: (detail) => {
      const months = number(detail, 'months');
      if (months === null) return null;
      return months <= 1 ? 'Je gaf kort geleden nog les' : `Je gaf ${months} maanden geleden voor het laatst les`;
    },
    newcomer: () => 'Je bent nieuw als collega-trainer en we willen je graag een kans geven',
  },
  en: {
    skills: (detail) => {
      const [matched, asked] = [number(detail, 'matched'), number(detail, 'asked')];
      if (!matched || !asked) return null;
      if (asked === 1) return 'You can teach the topic they ask for';
      if (matched === asked) return `You can teach all ${asked} topics they ask for`;
      return `You can teach ${matched} of the ${asked} topics they ask for`;
    },
    text: (detail) => {
      const terms = words(detail, 'terms').slice(0, 4);
      return terms.length ? `What you wrote about your work has their words in it: ${terms.join(', ')}` : null;
    },
    feedback: (detail) => {
      const [rating, ratings] = [number(detail, 'rating'), number(detail, 'ratings')];
      return rating && ratings && rating >= 4 ? `Participants gave you ${rating} out of 5` : null;
    },
    travel: (detail) => {
      if (detail['mode'] === 'online') return 'It is online, you do not have to travel';
      const km = number(detail, 'km');
      return km === null ? null : `It is ${Math.round(km)} km from where you work`;
    },
    availability: (detail) => {
      const [possible, asked] = [number(detail, 'possible'), number(detail, 'asked')];
      if (!possible || !asked) return null;
      if (asked === 1) return 'As far as we know you can make the date they ask for';
      if (possible === asked) return `As far as we know you can make all ${asked} dates`;
      return `As far as we know you can make ${possible} of their ${asked} dates`;
    },
    'other-body': (detail) => (number(detail, 'other') ? 'You know the work of another organisation' : null),
    recency: (detail) => {
      const months = number(detail, 'months');
      if (months === null) return null;
      return months <= 1 ? 'You taught not long ago' : `You last taught ${months} months ago`;
    },
    newcomer: () => 'You are new as a colleague-trainer and we would like to give you a chance',
  },
};

/** The order of telling: what somebody knows counts more to a reader than how far it is. */
const order = ['skills', 'text', 'recency', 'feedback', 'availability', 'travel', 'newcomer', 'other-body'];

/**
 * The strongest reasons as sentences, at most `limit`.
 * @param reasons as the matcher stored them, value 0 to 1
 */
export function reasonsInWords(reasons: readonly ReasonFacts[], language: Language, limit = 3): string[] {
  const rank = (code: string): number => (order.includes(code) ? order.indexOf(code) : order.length);
  return reasons
    .filter((reason) => reason.value > 0)
    .toSorted((a, b) => rank(a.code) - rank(b.code))
    .flatMap((reason) => sentences[language][reason.code]?.(reason.detail) ?? [])
    .slice(0, limit);
}
