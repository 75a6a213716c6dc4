import type { Language } from '@onderling/contracts';
import { facts, link, mail, text, written, type Block } from './blocks';
import type { CalendarMailFacts } from './facts';
import { momentInWords, placeInWords, placeLabel, trainersInWords } from './wording';

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
      given.role === 'trainer'
        ? [
            text(
              'Let op: weigeren in je agenda is geen afmelding. Kun je niet, verplaats de training dan of zeg hem af:',
            ),
            link('Naar de training die ik geef', given.link),
          ]
        : [
            text('Let op: weigeren in je agenda is geen afmelding. Kun je niet, meld je dan hier af:'),
            link('Meld me af', given.link),
          ],
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
      given.role === 'trainer'
        ? [
            text(
              'Please note: declining in your calendar does not call it off. If you cannot make it, move the training or call it off:',
            ),
            link('Go to the training I give', given.link),
          ]
        : [
            text(
              'Please note: declining in your calendar does not give up your place. If you cannot come, give it up here:',
            ),
            link('Give up my place', given.link),
          ],
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
