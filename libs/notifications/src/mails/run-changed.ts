import type { Language } from '@onderling/contracts';
import { link, mail, text, written } from './blocks';
import type { RunChangedFacts, RunRole } from './facts';
import { runInWords } from './run-words';

const opening: Record<Language, Record<RunRole, string>> = {
  nl: {
    participant: 'De tijd of de plaats van een training waar je aan meedoet is veranderd. Zo is het nu:',
    trainer: 'De tijd of de plaats van een training die je geeft is veranderd. Zo is het nu:',
    requester: 'De tijd of de plaats van een training die je hebt aangevraagd is veranderd. Zo is het nu:',
  },
  en: {
    participant: 'The time or place of a training you take part in has changed. This is how it is now:',
    trainer: 'The time or place of a training you give has changed. This is how it is now:',
    requester: 'The time or place of a training you asked for has changed. This is how it is now:',
  },
};

const next: Record<Language, Record<RunRole, string>> = {
  nl: {
    participant:
      'De afspraak in je agenda wordt bijgewerkt met een aparte mail. Kun je nu niet meer? Meld je dan af, zodat een ander je plaats kan krijgen.',
    trainer:
      'De afspraak in je agenda wordt bijgewerkt met een aparte mail. Kun je nu niet meer? Verplaats de bijeenkomst of zeg af op de pagina van de training.',
    requester: 'De deelnemers en de trainer weten het ook.',
  },
  en: {
    participant:
      'A separate mail updates the appointment in your calendar. Can you no longer make it? Please give up your place, so that somebody else can have it.',
    trainer:
      'A separate mail updates the appointment in your calendar. Can you no longer make it? Move the session or call it off on the page of the training.',
    requester: 'The participants and the trainer know it too.',
  },
};

export const runChanged = written<RunChangedFacts>({
  nl: ({ run, role, link: href }) =>
    mail(
      `Er is iets veranderd: ${run.title}`,
      text(opening.nl[role]),
      runInWords(run, 'nl'),
      text(next.nl[role]),
      link('Naar de training', href),
    ),
  en: ({ run, role, link: href }) =>
    mail(
      `Something has changed: ${run.title}`,
      text(opening.en[role]),
      runInWords(run, 'en'),
      text(next.en[role]),
      link('Go to the training', href),
    ),
});
