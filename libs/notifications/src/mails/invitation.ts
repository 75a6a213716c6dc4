import type { Language } from '@onderling/contracts';
import { action, facts, heading, list, mail, quote, text, written, type Block } from './blocks';
import type { InvitationFacts } from './facts';
import { reasonsInWords } from './reasons';
import {
  colleagueInWords,
  groupLevelInWords,
  languageInWords,
  lengthInWords,
  modeInWords,
  momentInWords,
  people,
  placeInWords,
  placeLabel,
  pointInWords,
} from './wording';

export const invitation = written<InvitationFacts>({
  nl: (given) =>
    mail(
      `Wil je deze training geven: ${given.title}`,
      text(
        `${colleagueInWords(given.requester, 'nl')}, vraagt of jij ${given.groupSize ? people(given.groupSize, 'nl') : 'een groep collega’s'} iets wilt leren.`,
      ),
      text(
        `Zeg ja of nee vóór ${pointInWords(given.deadline, 'nl')}. Daarna vragen we iemand anders; dat is niet erg.`,
      ),
      action('Bekijk de vraag en antwoord', given.link),
      text('Je hoeft niet in te loggen. De link is alleen voor jou; stuur hem niet door.'),
      briefInWords(given, 'nl'),
    ),
  en: (given) =>
    mail(
      `Would you give this training: ${given.title}`,
      text(
        `${colleagueInWords(given.requester, 'en')}, asks whether you would teach ${given.groupSize ? people(given.groupSize, 'en') : 'a group of colleagues'}.`,
      ),
      text(
        `Say yes or no before ${pointInWords(given.deadline, 'en')}. After that we ask somebody else; that is fine.`,
      ),
      action('See the question and answer', given.link),
      text('You do not have to sign in. The link is for you only; please do not pass it on.'),
      briefInWords(given, 'en'),
    ),
});

/** Everything a colleague needs to decide in a minute, in the invitation and in the reminder alike. */
export function briefInWords(given: InvitationFacts, language: Language): Block[] {
  const nl = language === 'nl';
  const reasons = reasonsInWords(given.reasons, language);
  const { preparation, teaching, travel } = given.effort;
  const length = (minutes: number): string => lengthInWords(minutes, language);
  const effort = nl
    ? [`voorbereiden ${length(preparation)}`, `geven ${length(teaching)}`, travel ? `reizen ${length(travel)}` : '']
    : [
        `preparing ${length(preparation)}`,
        `teaching ${length(teaching)}`,
        travel ? `travelling ${length(travel)}` : '',
      ];
  // Dates may differ in length; the longest counts.
  const varies = new Set(given.dateOptions.map(({ startsAt, endsAt }) => +endsAt - +startsAt)).size > 1;
  const atMost = varies ? (nl ? 'hooguit ' : 'at most ') : '';
  const total = atMost + length(preparation + teaching + (travel ?? 0));
  return [
    heading(nl ? 'Waarom jij' : 'Why you'),
    list(reasons.length ? reasons : [nl ? 'Wat jij kunt, past bij wat ze vragen' : 'What you know fits what they ask']),
    heading(nl ? 'Welk moment past?' : 'Which moment suits you?'),
    list(given.dateOptions.map((option) => momentInWords(option, language))),
    heading(nl ? 'De vraag' : 'The question'),
    facts(
      [nl ? 'Training' : 'Training', given.title],
      [nl ? 'Voor wie' : 'For whom', audienceInWords(given, language)],
      ...(given.place ? [[placeLabel(given.place, language), placeInWords(given.place, language)] as const] : []),
      [nl ? 'Vorm' : 'Form', modeInWords[language][given.mode]],
      [nl ? 'Taal' : 'Language', languageInWords[language][given.language]],
      [nl ? 'Jouw tijd' : 'Your time', `${total}: ${effort.filter(Boolean).join(', ')}`],
    ),
    quote(given.need),
  ];
}

function audienceInWords(given: InvitationFacts, language: Language): string | null {
  const size = given.groupSize ? people(given.groupSize, language) : null;
  const level = given.groupLevel ? groupLevelInWords[language][given.groupLevel] : null;
  return [size, given.audience, level].filter(Boolean).join('; ') || null;
}
