import { link, mail, text, written } from './blocks';
import { sessionInWords } from './calendar-request';
import type { CalendarMailFacts } from './facts';

export const calendarCancel = written<CalendarMailFacts>({
  nl: (given) =>
    mail(
      `Uit je agenda: ${given.title}`,
      text('Deze afspraak vervalt voor jou. Je agenda haalt hem weg; soms vraagt hij je dat eerst te bevestigen.'),
      sessionInWords(given, 'nl'),
      link('Bekijk de training', given.link),
    ),
  en: (given) =>
    mail(
      `Out of your calendar: ${given.title}`,
      text('This appointment no longer holds for you. Your calendar removes it; some ask you to confirm that first.'),
      sessionInWords(given, 'en'),
      link('See the training', given.link),
    ),
});
