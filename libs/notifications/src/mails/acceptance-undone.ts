import { action, mail, text, written } from './blocks';
import type { AcceptanceUndoneFacts } from './facts';
import { colleagueInWords, pointInWords } from './wording';

export const acceptanceUndone = written<AcceptanceUndoneFacts>({
  nl: ({ title, trainer, deadline, link }) =>
    mail(
      `De trainer nam het ja terug: ${title}`,
      text(
        `${colleagueInWords(trainer, 'nl')}, zei ja en nam dat antwoord terug. De training staat dus nog niet vast, maar we zijn niet gestopt met zoeken. Staat de afspraak in je agenda, dan verdwijnt die vanzelf.`,
      ),
      text(
        `De vraag staat weer open tot ${pointInWords(deadline, 'nl')}. Komt er dan geen ja, dan vragen we vanzelf iemand anders. Jij hoeft niets te doen.`,
      ),
      text(
        'Wie op je lijst staat, blijft daar staan. Hun plaats is vervallen en dat weten ze. Is er een trainer, dan krijgen ze opnieuw een mail.',
      ),
      action('Volg mijn aanvraag', link),
    ),
  en: ({ title, trainer, deadline, link }) =>
    mail(
      `The trainer took the yes back: ${title}`,
      text(
        `${colleagueInWords(trainer, 'en')}, said yes and took that answer back. So the training is not settled yet, but we have not stopped looking. If the appointment is in your calendar, it leaves by itself.`,
      ),
      text(
        `The question is open again until ${pointInWords(deadline, 'en')}. If there is no yes by then, we ask somebody else by ourselves. You need do nothing.`,
      ),
      text(
        'Whoever is on your list, stays on it. Their places have ended and they know it. When there is a trainer, they get a new mail.',
      ),
      action('Follow my request', link),
    ),
});
