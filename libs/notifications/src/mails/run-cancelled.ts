import { link, mail, text, written } from './blocks';
import type { RunCancelledFacts } from './facts';
import { runInWords } from './run-words';

export const runCancelled = written<RunCancelledFacts>({
  nl: ({ run, role, coursesLink }) =>
    mail(
      `Gaat niet door: ${run.title}`,
      text(
        role === 'trainer'
          ? 'Deze training, die jij zou geven, gaat niet door. Je hoeft niets te doen; de deelnemers krijgen ook bericht.'
          : 'Deze training gaat niet door. Dat is jammer. Je hoeft niets te doen.',
      ),
      runInWords(run, 'nl'),
      text('Staat de afspraak in je agenda, dan verdwijnt die vanzelf.'),
      role === 'trainer' ? null : link('Zoek een andere cursus', coursesLink),
    ),
  en: ({ run, role, coursesLink }) =>
    mail(
      `Called off: ${run.title}`,
      text(
        role === 'trainer'
          ? 'This training, which you were to give, has been called off. There is nothing you need to do; the participants are told too.'
          : 'This training has been called off. We are sorry. There is nothing you need to do.',
      ),
      runInWords(run, 'en'),
      text('If the appointment is in your calendar, it leaves by itself.'),
      role === 'trainer' ? null : link('Look for another course', coursesLink),
    ),
});
