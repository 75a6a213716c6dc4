import { link, mail, text, written } from './blocks';
import type { RunChangedFacts } from './facts';
import { runInWords } from './run-words';

export const runChanged = written<RunChangedFacts>({
  nl: ({ run, role, link: href }) =>
    mail(
      `Er is iets veranderd: ${run.title}`,
      text(
        role === 'trainer'
          ? 'De tijd of de plaats van een training die je geeft is veranderd. Zo is het nu:'
          : 'De tijd of de plaats van een training waar je aan meedoet is veranderd. Zo is het nu:',
      ),
      runInWords(run, 'nl'),
      text('De afspraak in je agenda wordt bijgewerkt met een aparte mail.'),
      text(
        role === 'trainer'
          ? 'Kun je nu niet meer? Verplaats de bijeenkomst of zeg af op de pagina van de training.'
          : 'Kun je nu niet meer? Meld je dan af, zodat een ander je plaats kan krijgen.',
      ),
      link(role === 'trainer' ? 'Naar de training' : 'Bekijk mijn plaats of meld me af', href),
    ),
  en: ({ run, role, link: href }) =>
    mail(
      `Something has changed: ${run.title}`,
      text(
        role === 'trainer'
          ? 'The time or place of a training you give has changed. This is how it is now:'
          : 'The time or place of a training you take part in has changed. This is how it is now:',
      ),
      runInWords(run, 'en'),
      text('A separate mail updates the appointment in your calendar.'),
      text(
        role === 'trainer'
          ? 'Can you no longer make it? Move the session or call it off on the page of the training.'
          : 'Can you no longer make it? Please give up your place, so that somebody else can have it.',
      ),
      link(role === 'trainer' ? 'Go to the training' : 'See my place or give it up', href),
    ),
});
