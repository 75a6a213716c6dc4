import type { Language } from '@onderling/contracts';
import type { CalendarMailFacts, RunRole } from '../mails/facts';
import { placeInWords, trainersInWords } from '../mails/wording';

/** What to do when the time does not suit, which answering in the calendar does not do. */
const notes: Record<Language, Record<RunRole, string>> = {
  nl: {
    participant: 'Weigeren in je agenda is geen afmelding. Kun je niet? Laat het hier weten:',
    trainer: 'Weigeren in je agenda is geen afmelding. Kun je niet? Laat het hier weten:',
    requester:
      'Je vroeg deze training aan. Met deze afspraak blijf je op dat moment vrij. Alles over de training staat hier:',
  },
  en: {
    participant: 'Declining in your calendar does not give up your place. Can you not come? Say so here:',
    trainer: 'Declining in your calendar does not give up your place. Can you not come? Say so here:',
    requester: 'You asked for this training. The appointment leaves your time free. All about the training is here:',
  },
};

/** Title, place and text of a calendar item: enough to come without opening the mail. */
export function calendarWords(
  facts: CalendarMailFacts,
  language: Language,
): { title: string; location: string; description: string } {
  const { place } = facts.session;
  const trainers = trainersInWords(facts.trainers, language);
  return {
    title: facts.title,
    location: placeInWords({ ...place, accessNote: null }, language).replace(/^Online\n/, ''),
    description: [
      trainers && `${facts.trainers.length > 1 ? 'Trainers' : 'Trainer'}: ${trainers.replaceAll('\n', '; ')}`,
      place.accessNote,
      `${notes[language][facts.role]}\n${facts.itemLink}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}
