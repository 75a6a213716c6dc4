import { link, mail, text, written } from './blocks';
import type { EnrolmentFacts } from './facts';
import { runInWords } from './run-words';

export const enrolmentConfirmed = written<EnrolmentFacts>({
  nl: (given) =>
    mail(
      `Je bent ingeschreven: ${given.run.title}`,
      text('Je plaats staat vast.'),
      runInWords(given.run, 'nl'),
      text(
        given.run.sessions.length > 1
          ? 'Voor elke bijeenkomst krijg je een aparte mail met de afspraak voor je agenda.'
          : 'Je krijgt een aparte mail met de afspraak voor je agenda.',
      ),
      text('Kun je toch niet? Meld je dan af, zodat een ander je plaats kan krijgen.'),
      link('Bekijk mijn plaats of meld me af', given.link),
    ),
  en: (given) =>
    mail(
      `You are enrolled: ${given.run.title}`,
      text('Your place is confirmed.'),
      runInWords(given.run, 'en'),
      text(
        given.run.sessions.length > 1
          ? 'For each session you get a separate mail with the appointment for your calendar.'
          : 'You get a separate mail with the appointment for your calendar.',
      ),
      text('Can you not come after all? Please give up your place, so that somebody else can have it.'),
      link('See my place or give it up', given.link),
    ),
});
