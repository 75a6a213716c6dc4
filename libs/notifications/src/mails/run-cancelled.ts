import type { Language } from '@onderling/contracts';
import { action, link, mail, text, written, type Block } from './blocks';
import type { RunCancelledFacts, RunRole } from './facts';
import { runInWords } from './run-words';

const opening: Record<Language, Record<RunRole, string>> = {
  nl: {
    participant:
      'Deze training gaat niet door. Je hoeft niets te doen. Staat de afspraak in je agenda, dan verdwijnt die vanzelf.',
    trainer:
      'Deze training, die jij zou geven, gaat niet door. Je hoeft niets te doen; de deelnemers krijgen ook bericht. De afspraak verdwijnt uit je agenda.',
    requester:
      'Deze training, die je hebt aangevraagd, gaat niet door. De trainer en de deelnemers krijgen ook bericht. Staat de afspraak in je agenda, dan verdwijnt die vanzelf.',
  },
  en: {
    participant:
      'This training has been called off. There is nothing you need to do. If the appointment is in your calendar, it leaves by itself.',
    trainer:
      'This training, which you were to give, has been called off. There is nothing you need to do; the participants are told too. The appointment leaves your calendar.',
    requester:
      'This training, which you asked for, has been called off. The trainer and the participants are told too. If the appointment is in your calendar, it leaves by itself.',
  },
};

export const runCancelled = written<RunCancelledFacts>({
  nl: (given) =>
    mail(
      `Gaat niet door: ${given.run.title}`,
      text(opening.nl[given.role]),
      runInWords(given.run, 'nl'),
      next.nl(given),
    ),
  en: (given) =>
    mail(`Called off: ${given.run.title}`, text(opening.en[given.role]), runInWords(given.run, 'en'), next.en(given)),
});

/** Colleagues on the list of a request wait for its next trainer; whoever found the run alone looks for another. */
const next: Record<Language, (facts: RunCancelledFacts) => Block[]> = {
  nl: ({ role, run, coursesLink, requestLink }) => {
    if (role === 'requester' && requestLink) {
      return [
        text(
          'Wil je een andere trainer? Dat is één druk op de knop bij je aanvraag. Wie op je lijst staat, blijft daar staan en krijgt opnieuw een mail als er een trainer is.',
        ),
        action('Zoek opnieuw een trainer', requestLink),
      ];
    }
    if (role !== 'participant') return [];
    return requestLink
      ? [
          text(
            `Je staat nog op de lijst van ${run.organisationName}. Komt er een andere datum of trainer, dan krijg je een mail om je plaats te bevestigen.`,
          ),
        ]
      : [link('Zoek een andere cursus', coursesLink)];
  },
  en: ({ role, run, coursesLink, requestLink }) => {
    if (role === 'requester' && requestLink) {
      return [
        text(
          'Would you like another trainer? That takes one press of the button at your request. Whoever is on your list, stays on it and gets a new mail when there is a trainer.',
        ),
        action('Search for a trainer again', requestLink),
      ];
    }
    if (role !== 'participant') return [];
    return requestLink
      ? [
          text(
            `You are still on the list of ${run.organisationName}. If another date or trainer is found, you get a mail to confirm your place.`,
          ),
        ]
      : [link('Look for another course', coursesLink)];
  },
};
