import type { Language } from '@onderling/contracts';
import type { CalendarMailFacts } from '../mails/facts';
import { placeInWords, trainersInWords } from '../mails/wording';

/** Title, place and text of a calendar item: enough to come without opening the mail. */
export function calendarWords(
  facts: CalendarMailFacts,
  language: Language,
): { title: string; location: string; description: string } {
  const { place } = facts.session;
  const trainers = trainersInWords(facts.trainers, language);
  const note =
    language === 'nl'
      ? 'Weigeren in je agenda is geen afmelding. Kun je niet? Laat het hier weten:'
      : 'Declining in your calendar does not give up your place. Can you not come? Say so here:';
  return {
    title: facts.title,
    location: placeInWords({ ...place, accessNote: null }, language).replace(/^Online\n/, ''),
    description: [
      trainers && `${facts.trainers.length > 1 ? 'Trainers' : 'Trainer'}: ${trainers.replaceAll('\n', '; ')}`,
      place.accessNote,
      `${note}\n${facts.link}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}
