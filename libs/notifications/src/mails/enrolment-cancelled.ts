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
      given.invitedOnly
        ? [
            text('Was dit niet de bedoeling? Vraag dan wie de training regelde om je weer op de lijst te zetten.'),
            link('Bekijk deze plaats', given.link),
          ]
        : [
            text('Was dit niet de bedoeling? Schrijf je dan opnieuw in zolang er plaats is.'),
            link('Bekijk deze training', given.run.link),
          ],
      link('Zoek een andere cursus', given.coursesLink),
    ),
  en: (given) =>
    mail(
      `You have given up your place: ${given.run.title}`,
      text(
        'You are no longer enrolled. Your place is free for somebody else. If the appointment is in your calendar, it leaves by itself.',
      ),
      runInWords(given.run, 'en'),
      given.invitedOnly
        ? [
            text('Was this not what you wanted? Then ask who arranged the training to put you on the list again.'),
            link('See this place', given.link),
          ]
        : [
            text('Was this not what you wanted? Then enrol again while places last.'),
            link('See this training', given.run.link),
          ],
      link('Look for another course', given.coursesLink),
    ),
});
