import type { Language } from '@onderling/contracts';
import { facts, link, mail, text, written, type Block } from './blocks';
import type { CalendarMailFacts, RunRole } from './facts';
import { momentInWords, placeInWords, placeLabel, trainersInWords } from './wording';

/** What to do when the time does not suit, and where. */
const cannot: Record<Language, Record<RunRole, readonly [words: string, label: string]>> = {
  nl: {
    participant: ['Let op: weigeren in je agenda is geen afmelding. Kun je niet, meld je dan hier af:', 'Meld me af'],
    trainer: [
      'Let op: weigeren in je agenda is geen afmelding. Kun je niet, verplaats de training dan of zeg hem af:',
      'Naar de training die ik geef',
    ],
    requester: [
      'Je vroeg deze training aan en hoeft er niet bij te zijn: met deze afspraak blijf je op dat moment vrij. Let op: weigeren in je agenda is geen afmelding. Moet de training op een ander moment, verplaats hem dan hier:',
      'Naar de training die ik aanvroeg',
    ],
  },
  en: {
    participant: [
      'Please note: declining in your calendar does not give up your place. If you cannot come, give it up here:',
      'Give up my place',
    ],
    trainer: [
      'Please note: declining in your calendar does not call it off. If you cannot make it, move the training or call it off:',
      'Go to the training I give',
    ],
    requester: [
      'You asked for this training and need not be there: the appointment leaves your time free. Please note: declining in your calendar does not call it off. If the training needs another moment, move it here:',
      'Go to the training I asked for',
    ],
  },
};

const wayOut = ({ role, link: href }: CalendarMailFacts, language: Language): Block[] => {
  const [words, label] = cannot[language][role];
  return [text(words), link(label, href)];
};

/** One session for the calendar. Answers of calendars are not read, and the text says so. */
export const calendarRequest = written<CalendarMailFacts>({
  nl: (given) =>
    mail(
      given.changed ? `Bijgewerkt in je agenda: ${given.title}` : `Voor je agenda: ${given.title}`,
      text(
        given.changed
          ? 'Zo is de afspraak nu. Staat hij al in je agenda, dan past je agenda hem aan.'
          : 'Bij deze mail hoort een afspraak voor je agenda.',
      ),
      sessionInWords(given, 'nl'),
      wayOut(given, 'nl'),
    ),
  en: (given) =>
    mail(
      given.changed ? `Updated in your calendar: ${given.title}` : `For your calendar: ${given.title}`,
      text(
        given.changed
          ? 'This is how the appointment is now. If it is in your calendar already, your calendar updates it.'
          : 'An appointment for your calendar comes with this mail.',
      ),
      sessionInWords(given, 'en'),
      wayOut(given, 'en'),
    ),
});

export function sessionInWords(given: CalendarMailFacts, language: Language): Block {
  const nl = language === 'nl';
  return facts(
    [nl ? 'Wat' : 'What', given.title],
    [nl ? 'Wanneer' : 'When', momentInWords(given.session, language)],
    [placeLabel(given.session.place, language), placeInWords(given.session.place, language)],
    [given.trainers.length > 1 ? 'Trainers' : 'Trainer', trainersInWords(given.trainers, language)],
  );
}
