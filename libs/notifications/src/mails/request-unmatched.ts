import type { Language } from '@onderling/contracts';
import { action, heading, list, mail, text, written } from './blocks';
import type { RequestUnmatchedFacts } from './facts';

/** Why trainers fell out, and what the requester could change about it. Codes of the match engine. */
const exclusions: Record<Language, Record<string, { why: string; try?: string }>> = {
  nl: {
    declined: { why: 'zeiden nee' },
    'already-asked': { why: 'zijn al gevraagd' },
    conflict: { why: 'doen zelf mee of zijn te nauw betrokken' },
    paused: { why: 'geven nu even geen les' },
    full: { why: 'geven dit jaar al zo vaak les als ze willen', try: 'kies een datum in het volgende jaar' },
    mode: { why: 'geven geen les in deze vorm', try: 'kies een andere vorm, zoals online' },
    language: { why: 'geven geen les in deze taal', try: 'kies een andere taal' },
    'group-too-large': { why: 'geven les aan kleinere groepen', try: 'maak de groep kleiner of splits hem' },
    'nothing-in-common': { why: 'weten te weinig van dit onderwerp', try: 'kies een ruimer onderwerp' },
    'too-far': { why: 'werken te ver weg', try: 'doe het online, of op een plek dichter bij anderen' },
    'not-available': { why: 'kunnen niet op jouw data', try: 'geef meer of andere data' },
  },
  en: {
    declined: { why: 'said no' },
    'already-asked': { why: 'have been asked already' },
    conflict: { why: 'take part themselves or are too closely involved' },
    paused: { why: 'do not teach at the moment' },
    full: { why: 'teach as often this year as they want to', try: 'choose a date next year' },
    mode: { why: 'do not teach in this form', try: 'choose another form, such as online' },
    language: { why: 'do not teach in this language', try: 'choose another language' },
    'group-too-large': { why: 'teach smaller groups', try: 'make the group smaller or split it' },
    'nothing-in-common': { why: 'know too little about this topic', try: 'choose a wider topic' },
    'too-far': { why: 'work too far away', try: 'do it online, or at a place nearer to others' },
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
    why: known.map(({ count, why }) => `${trainers(count)}: ${why}`),
    tries: remedies.length
      ? remedies.slice(0, mostRemedies)
      : known.flatMap((reason) => (reason.try ? [reason.try] : [])),
  };
}
