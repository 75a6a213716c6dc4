import type { Language } from '@onderling/contracts';
import { link, mail, text, written } from './blocks';
import type { RunChangedFacts, RunRole } from './facts';
import { runInWords } from './run-words';

/** A place that is not confirmed is told of in words of its own: its holder has no appointment to update. */
type Reader = RunRole | 'held';

const opening: Record<Language, Record<Reader, string>> = {
  nl: {
    held: 'De tijd of de plaats van een training waarvoor we een plaats voor je vasthouden is veranderd. Zo is het nu:',
    participant: 'De tijd of de plaats van een training waar je aan meedoet is veranderd. Zo is het nu:',
    trainer: 'De tijd of de plaats van een training die je geeft is veranderd. Zo is het nu:',
    requester: 'De tijd of de plaats van een training die je hebt aangevraagd is veranderd. Zo is het nu:',
  },
  en: {
    held: 'The time or place of a training in which we hold a place for you has changed. This is how it is now:',
    participant: 'The time or place of a training you take part in has changed. This is how it is now:',
    trainer: 'The time or place of a training you give has changed. This is how it is now:',
    requester: 'The time or place of a training you asked for has changed. This is how it is now:',
  },
};

const next: Record<Language, Record<Reader, string>> = {
  nl: {
    held: 'Je bent pas ingeschreven als je zelf bevestigt. Kun of wil je niet? Zeg het op dezelfde pagina; dan is er plaats voor een ander.',
    participant:
      'De afspraak in je agenda wordt bijgewerkt met een aparte mail. Kun je nu niet meer? Meld je dan af, zodat een ander je plaats kan krijgen.',
    trainer:
      'De afspraak in je agenda wordt bijgewerkt met een aparte mail. Kun je nu niet meer? Verplaats de bijeenkomst of zeg af op de pagina van de training.',
    requester:
      'De deelnemers en de trainer weten het ook. Staat de afspraak in je agenda, dan wordt die bijgewerkt met een aparte mail.',
  },
  en: {
    held: 'You are enrolled only when you confirm it yourself. Can you not come, or would you rather not? Say so on the same page; then there is a place for somebody else.',
    participant:
      'A separate mail updates the appointment in your calendar. Can you no longer make it? Please give up your place, so that somebody else can have it.',
    trainer:
      'A separate mail updates the appointment in your calendar. Can you no longer make it? Move the session or call it off on the page of the training.',
    requester:
      'The participants and the trainer know it too. If the appointment is in your calendar, a separate mail updates it.',
  },
};

const wayOn: Record<Language, Record<Reader, string>> = {
  nl: {
    held: 'Bevestig of weiger mijn plaats',
    participant: 'Bekijk mijn plaats of meld me af',
    trainer: 'Naar de training',
    requester: 'Naar de training',
  },
  en: {
    held: 'Confirm or refuse my place',
    participant: 'See my place or give it up',
    trainer: 'Go to the training',
    requester: 'Go to the training',
  },
};

const readerOf = ({ role, held }: RunChangedFacts): Reader => (held ? 'held' : role);

export const runChanged = written<RunChangedFacts>({
  nl: (given) =>
    mail(
      `Er is iets veranderd: ${given.run.title}`,
      text(opening.nl[readerOf(given)]),
      runInWords(given.run, 'nl'),
      text(next.nl[readerOf(given)]),
      link(wayOn.nl[readerOf(given)], given.link),
    ),
  en: (given) =>
    mail(
      `Something has changed: ${given.run.title}`,
      text(opening.en[readerOf(given)]),
      runInWords(given.run, 'en'),
      text(next.en[readerOf(given)]),
      link(wayOn.en[readerOf(given)], given.link),
    ),
});
