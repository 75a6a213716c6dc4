import type { Language, ReasonView } from '@onderling/contracts';
import { dictionary, nbsp, plural } from '../i18n/dictionary';

type Detail = ReasonView['detail'];
const number = (detail: Detail, key: string): number | undefined => {
  const value = detail[key];
  return typeof value === 'number' ? value : undefined;
};
export const textsOf = (detail: Detail, key: string): readonly string[] => {
  const value = detail[key];
  return Array.isArray(value) ? value : [];
};
const atMostTerms = 4;
/** Below this the words in common say nothing. */
const leastText = 0.1;

/** What the matcher's facts mean: about a candidate for who asked, and to the trainer who is asked. */
export const reasonWords = dictionary({
  nl: {
    about: {
      skills: 'Onderwerp',
      text: 'Ervaring',
      feedback: 'Waardering',
      travel: 'Afstand',
      availability: 'Beschikbaar',
      'other-body': 'Organisatie',
      recency: 'Lesgeven',
    },
    topics: (matched: number, asked: number) =>
      asked === 1
        ? matched === 1
          ? 'kan lesgeven over het gevraagde onderwerp'
          : 'noemt het gevraagde onderwerp niet zelf'
        : matched === 0
          ? `noemt geen van de ${asked} gevraagde onderwerpen zelf, wel iets dat erop lijkt`
          : `kan lesgeven over ${matched} van de ${asked} gevraagde onderwerpen`,
    wrote: (terms: readonly string[]) => `schreef over ${terms.join(', ')}`,
    wroteLittle: 'schreef weinig over deze vraag',
    rated: (rating: number, ratings: number) =>
      `${String(rating).replace('.', ',')} van 5, ${plural('nl', ratings, '1 beoordeling', `${ratings} beoordelingen`)}`,
    online: 'het is online, reizen hoeft niet',
    km: (km: number) => (km < 1 ? 'werkt in dezelfde plaats' : `${km}${nbsp}km hemelsbreed`),
    kmUnknown: 'afstand niet bekend',
    free: (possible: number, asked: number) =>
      asked === 1
        ? 'niets in de weg op je moment, voor zover wij weten'
        : possible === asked
          ? `niets in de weg op ${asked === 2 ? 'beide' : `alle ${asked}`} momenten, voor zover wij weten`
          : `kan op ${possible} van je ${asked} momenten, voor zover wij weten`,
    ownBody: 'werkt bij jullie zelf',
    taught: (months: number) =>
      months < 1
        ? 'gaf deze maand nog les'
        : plural('nl', months, 'gaf een maand geleden nog les', `gaf ${months} maanden geleden voor het laatst les`),
    taughtNever: 'geeft hier voor het eerst les',
    lacks: (topics: readonly string[]) => `Noemt niet zelf: ${topics.join(', ')}.`,
    you: {
      topics: (matched: number, asked: number) =>
        asked === 1
          ? 'Jij kunt lesgeven over het onderwerp dat ze vragen'
          : `Jij kunt lesgeven over ${matched} van de ${asked} onderwerpen die ze vragen`,
      wrote: (terms: readonly string[]) => `In wat jij over je werk schreef staan hun woorden: ${terms.join(', ')}`,
      rated: (rating: number) => `Deelnemers gaven je een ${String(rating).replace('.', ',')} van 5`,
      online: 'Het is online, je hoeft niet te reizen',
      km: (km: number) => (km < 1 ? 'Het is in de plaats waar je werkt' : `Het is ${km}${nbsp}km van jouw werkplek`),
      free: (possible: number, asked: number) =>
        asked === 1
          ? 'Voor zover wij weten kun je op het moment dat ze vragen'
          : `Voor zover wij weten kun je op ${possible} van de ${asked} momenten`,
      otherBody: 'Jij kent het werk van een andere organisatie',
      taught: (months: number) =>
        months <= 1 ? 'Je gaf kort geleden nog les' : `Je gaf ${months} maanden geleden voor het laatst les`,
      first: 'Je bent nieuw als collega-trainer en we geven je graag een kans',
    },
  },
  en: {
    about: {
      skills: 'Topic',
      text: 'Experience',
      feedback: 'Rating',
      travel: 'Distance',
      availability: 'Available',
      'other-body': 'Organisation',
      recency: 'Teaching',
    },
    topics: (matched: number, asked: number) =>
      asked === 1
        ? matched === 1
          ? 'can teach the topic you ask for'
          : 'does not name the topic you ask for'
        : matched === 0
          ? `names none of the ${asked} topics you ask for, but something like it`
          : `can teach ${matched} of the ${asked} topics you ask for`,
    wrote: (terms: readonly string[]) => `wrote about ${terms.join(', ')}`,
    wroteLittle: 'wrote little about this question',
    rated: (rating: number, ratings: number) =>
      `${rating} out of 5, ${plural('en', ratings, '1 rating', `${ratings} ratings`)}`,
    online: 'it is online, no travelling',
    km: (km: number) => (km < 1 ? 'works in the same place' : `${km}${nbsp}km as the crow flies`),
    kmUnknown: 'distance not known',
    free: (possible: number, asked: number) =>
      asked === 1
        ? 'nothing in the way at your time, as far as we know'
        : possible === asked
          ? `nothing in the way at ${asked === 2 ? 'both' : `all ${asked}`} times, as far as we know`
          : `can make ${possible} of your ${asked} times, as far as we know`,
    ownBody: 'works at your own organisation',
    taught: (months: number) =>
      months < 1 ? 'taught this month' : plural('en', months, 'taught a month ago', `last taught ${months} months ago`),
    taughtNever: 'teaches here for the first time',
    lacks: (topics: readonly string[]) => `Does not name: ${topics.join(', ')}.`,
    you: {
      topics: (matched: number, asked: number) =>
        asked === 1
          ? 'You can teach the topic they ask for'
          : `You can teach ${matched} of the ${asked} topics they ask for`,
      wrote: (terms: readonly string[]) => `What you wrote about your work has their words in it: ${terms.join(', ')}`,
      rated: (rating: number) => `Participants gave you ${rating} out of 5`,
      online: 'It is online, you do not have to travel',
      km: (km: number) => (km < 1 ? 'It is in the place where you work' : `It is ${km}${nbsp}km from where you work`),
      free: (possible: number, asked: number) =>
        asked === 1
          ? 'As far as we know you can make the time they ask for'
          : `As far as we know you can make ${possible} of their ${asked} times`,
      otherBody: 'You know the work of another organisation',
      taught: (months: number) => (months <= 1 ? 'You taught not long ago' : `You last taught ${months} months ago`),
      first: 'You are new as a colleague-trainer and we like to give you a chance',
    },
  },
});

export interface ReasonInWords {
  code: string;
  word: string;
  value: number;
  fact: string;
}

/** A reason as word, value and fact for who asked; undefined when nothing is known behind the number. */
export function reasonAbout(lang: Language, { code, value, detail }: ReasonView): ReasonInWords | undefined {
  const t = reasonWords[lang];
  const fact = factAbout(t, { code, value, detail });
  const word: string | undefined = (t.about as Record<string, string>)[code];
  return fact && word ? { code, word, value: shown(code, value, detail), fact } : undefined;
}

/** The bar shows the fact beside it: the engine counts a calendar that nobody stated for half. */
function shown(code: string, value: number, detail: Detail): number {
  const [possible, asked] = [number(detail, 'possible'), number(detail, 'asked')];
  return code === 'availability' && possible !== undefined && asked ? possible / asked : value;
}

function factAbout(t: (typeof reasonWords)['nl'], { code, value, detail }: ReasonView): string | undefined {
  const asked = number(detail, 'asked') ?? 0;
  if (code === 'skills') return asked > 0 ? t.topics(number(detail, 'matched') ?? 0, asked) : undefined;
  if (code === 'text') {
    const terms = textsOf(detail, 'terms').slice(0, atMostTerms);
    return terms.length > 0 && value >= leastText ? t.wrote(terms) : t.wroteLittle;
  }
  if (code === 'feedback') {
    const rating = number(detail, 'rating');
    return rating === undefined ? undefined : t.rated(rating, number(detail, 'ratings') ?? 0);
  }
  if (code === 'travel') {
    const km = number(detail, 'km');
    return detail['mode'] === 'online' ? t.online : km === undefined ? t.kmUnknown : t.km(km);
  }
  if (code === 'availability') return asked > 0 ? t.free(number(detail, 'possible') ?? 0, asked) : undefined;
  if (code === 'other-body') return number(detail, 'other') ? undefined : t.ownBody;
  if (code === 'recency') {
    const months = number(detail, 'months');
    return months === undefined ? t.taughtNever : t.taught(months);
  }
  return undefined;
}

/** The same for the trainer, as a sentence; a reason that is no compliment stays unsaid. */
function sentenceTo(lang: Language, { code, value, detail }: ReasonView): string | undefined {
  const t = reasonWords[lang].you;
  if (value <= 0) return undefined;
  const [asked, matched, possible] = [number(detail, 'asked'), number(detail, 'matched'), number(detail, 'possible')];
  const [km, months, rating] = [number(detail, 'km'), number(detail, 'months'), number(detail, 'rating')];
  const terms = textsOf(detail, 'terms').slice(0, atMostTerms);
  const sentences: Record<string, string | false | undefined> = {
    skills: Boolean(matched && asked) && t.topics(matched ?? 0, asked ?? 0),
    text: terms.length > 0 && value >= leastText && t.wrote(terms),
    recency: months !== undefined && t.taught(months),
    feedback: rating !== undefined && rating >= 4 && t.rated(rating),
    availability: Boolean(possible && asked) && t.free(possible ?? 0, asked ?? 0),
    travel: detail['mode'] === 'online' ? t.online : km !== undefined && t.km(km),
    newcomer: t.first,
    'other-body': Boolean(number(detail, 'other')) && t.otherBody,
  };
  return sentences[code] || undefined;
}

/** What somebody knows counts more to a reader than how far it is. */
const order = ['skills', 'text', 'recency', 'feedback', 'availability', 'travel', 'newcomer', 'other-body'];

/** Why the trainer is asked, the strongest first, in at most `limit` sentences. */
export function reasonsToTrainer(lang: Language, reasons: readonly ReasonView[], limit: number): string[] {
  return reasons
    .filter(({ code }) => order.includes(code))
    .toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
    .flatMap((reason) => sentenceTo(lang, reason) ?? [])
    .slice(0, limit);
}
