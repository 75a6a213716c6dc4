import { link, mail, text, written } from './blocks';
import type { EnrolmentFacts } from './facts';
import { runInWords } from './run-words';

export const enrolmentCancelled = written<EnrolmentFacts>({
  nl: (given) =>
    mail(
      `Je bent afgemeld: ${given.run.title}`,
      text(
        'Je bent niet meer ingeschreven. Je plaats is vrij voor een ander. Staat de afspraak in je agenda, dan verdwijnt die vanzelf.',
      ),
      runInWords(given.run, 'nl'),
      text('Was dit niet de bedoeling? Schrijf je dan opnieuw in zolang er plaats is.'),
      link('Bekijk deze training', given.run.link),
      link('Zoek een andere cursus', given.coursesLink),
    ),
  en: (given) =>
    mail(
      `You have given up your place: ${given.run.title}`,
      text(
        'You are no longer enrolled. Your place is free for somebody else. If the appointment is in your calendar, it leaves by itself.',
      ),
      runInWords(given.run, 'en'),
      text('Was this not what you wanted? Then enrol again while places last.'),
      link('See this training', given.run.link),
      link('Look for another course', given.coursesLink),
    ),
});
