import type { Language } from '@onderling/contracts';
import { action, heading, list, mail, text, written } from './blocks';
import type { RequestUnmatchedFacts } from './facts';

/** Why trainers fell out, said of one as a heading for its count, and what the requester could change about it. Codes of the match engine. */
const exclusions: Record<Language, Record<string, { why: string; try?: string }>> = {
  nl: {
    declined: { why: 'zei nee' },
    'already-asked': { why: 'al gevraagd' },
    conflict: { why: 'doet zelf mee of is te nauw betrokken' },
    paused: { why: 'geeft nu even geen les' },
    full: { why: 'geeft dit jaar al genoeg les', try: 'kies een datum in het volgende jaar' },
    mode: { why: 'geeft geen les in deze vorm', try: 'kies een andere vorm, zoals online' },
    language: { why: 'geeft geen les in deze taal', try: 'kies een andere taal' },
    'group-too-large': { why: 'geeft les aan kleinere groepen', try: 'maak de groep kleiner of splits hem' },
    'nothing-in-common': { why: 'weet te weinig van dit onderwerp', try: 'kies een ruimer onderwerp' },
    'too-far': { why: 'werkt te ver weg', try: 'doe het online, of op een plek dichter bij anderen' },
    'not-available': { why: 'kan niet op jouw data', try: 'geef meer of andere data' },
  },
  en: {
    declined: { why: 'said no' },
    'already-asked': { why: 'asked already' },
    conflict: { why: 'takes part or is too closely involved' },
    paused: { why: 'does not teach at the moment' },
    full: { why: 'teaches enough this year', try: 'choose a date next year' },
    mode: { why: 'does not teach in this form', try: 'choose another form, such as online' },
    language: { why: 'does not teach in this language', try: 'choose another language' },
    'group-too-large': { why: 'teaches smaller groups', try: 'make the group smaller or split it' },
    'nothing-in-common': { why: 'knows too little about this topic', try: 'choose a wider topic' },
    'too-far': { why: 'works too far away', try: 'do it online, or at a place nearer to others' },
    'not-available': { why: 'cannot make your dates', try: 'give more or other dates' },
  },
};

/** What could be asked otherwise, by code and detail. */
const changes: Record<Language, Record<string, string>> = {
  nl: {
    'other-dates': 'op andere momenten',
    'other-mode online': 'online',
    'other-mode on-site': 'op locatie',
    'other-mode hybrid': 'hybride',
    'other-place': 'op een plek dichterbij',
    'other-language nl': 'in het Nederlands',
    'other-language en': 'in het Engels',
  },
  en: {
    'other-dates': 'at other times',
    'other-mode online': 'online',
    'other-mode on-site': 'on site',
    'other-mode hybrid': 'in a hybrid form',
    'other-place': 'at a nearer place',
    'other-language nl': 'in Dutch',
    'other-language en': 'in English',
  },
};

/** Trainers are counted before what they are said to do, colleagues before what they could do. */
const counted = {
  nl: {
    trainers: (count: number) => (count === 1 ? '1 trainer' : `${count} trainers`),
    can: (count: number, change: string) =>
      count === 1 ? `1 collega kan het ${change}` : `${count} collega’s kunnen het ${change}`,
  },
  en: {
    trainers: (count: number) => (count === 1 ? '1 trainer' : `${count} trainers`),
    can: (count: number, change: string) =>
      count === 1 ? `1 colleague can give it ${change}` : `${count} colleagues can give it ${change}`,
  },
};
const mostRemedies = 3;

export const requestUnmatched = written<RequestUnmatchedFacts>({
  nl: (given) => {
    const { why, tries } = explain(given, 'nl');
    return mail(
      `Nog geen trainer gevonden voor: ${given.title}`,
      text('We hebben gezocht, maar er is nu niemand die deze training kan geven.'),
      why.length ? [heading('Waarom niet'), list(why)] : null,
      tries.length ? [heading('Wat je kunt proberen'), list(tries)] : null,
      text('Je vraag blijft staan, zodat zichtbaar is dat er behoefte aan is.'),
      action('Bekijk en verander mijn vraag', given.link),
    );
  },
  en: (given) => {
    const { why, tries } = explain(given, 'en');
    return mail(
      `No trainer found yet for: ${given.title}`,
      text('We looked, but right now there is nobody who can give this training.'),
      why.length ? [heading('Why not'), list(why)] : null,
      tries.length ? [heading('What you can try'), list(tries)] : null,
      text('Your question stays, so that others can see the need for it.'),
      action('See and change my question', given.link),
    );
  },
});

/** What was counted in the request's own ranking goes before general advice. */
function explain(given: RequestUnmatchedFacts, language: Language): { why: string[]; tries: string[] } {
  const { trainers, can } = counted[language];
  const top = given.excluded
    .filter(({ code, count }) => count > 0 && code in exclusions[language])
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 4);
  const known = top.map(({ code, count }) => ({ count, ...exclusions[language][code]! }));
  const remedies = given.remedies.flatMap(({ code, detail, found }) => {
    const change = changes[language][[code, ...Object.values(detail)].join(' ')];
    return change ? [can(found, change)] : [];
  });
  return {
    why: known.map(({ count, why }) => `${why[0]?.toUpperCase()}${why.slice(1)}: ${trainers(count)}`),
    tries: remedies.length
      ? remedies.slice(0, mostRemedies)
      : known.flatMap((reason) => (reason.try ? [reason.try] : [])),
  };
}
