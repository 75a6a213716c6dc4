import type { Language } from '@onderling/contracts';
import { link, mail, text, written } from './blocks';
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
  nl: ({ run, role, coursesLink }) =>
    mail(
      `Gaat niet door: ${run.title}`,
      text(opening.nl[role]),
      runInWords(run, 'nl'),
      role === 'participant' ? link('Zoek een andere cursus', coursesLink) : null,
    ),
  en: ({ run, role, coursesLink }) =>
    mail(
      `Called off: ${run.title}`,
      text(opening.en[role]),
      runInWords(run, 'en'),
      role === 'participant' ? link('Look for another course', coursesLink) : null,
    ),
});
