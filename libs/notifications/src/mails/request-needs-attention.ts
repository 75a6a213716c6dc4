import { action, mail, text, written } from './blocks';
import type { RequestFacts } from './facts';

export const requestNeedsAttention = written<RequestFacts>({
  nl: ({ title, link }) =>
    mail(
      `Je vraag heeft even aandacht nodig: ${title}`,
      text(
        `Bij het zoeken naar een trainer voor “${title}” ging er bij ons iets mis. De beheerder van Onderling ziet dit ook en kijkt ernaar.`,
      ),
      text('Je vraag is bewaard. Duurt het te lang, trek hem dan in en dien hem opnieuw in.'),
      action('Bekijk mijn vraag', link),
    ),
  en: ({ title, link }) =>
    mail(
      `Your question needs some attention: ${title}`,
      text(
        `Something went wrong on our side while we looked for a trainer for “${title}”. The steward of Onderling sees this too and looks into it.`,
      ),
      text('Your question is kept. If it takes too long, withdraw it and send it in again.'),
      action('See my question', link),
    ),
});
