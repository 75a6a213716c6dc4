import { action, mail, text, written } from './blocks';
import type { PlaceHeldFacts } from './facts';
import { runInWords } from './run-words';
import { colleagueInWords } from './wording';

export const placeHeld = written<PlaceHeldFacts>({
  nl: ({ run, requester, link }) =>
    mail(
      `Er is een plaats voor je: ${run.title}`,
      text(
        requester
          ? `${colleagueInWords(requester, 'nl')}, heeft een training geregeld en jou op de lijst gezet. We houden een plaats voor je vast.`
          : 'Je organisatie heeft een training geregeld en jou op de lijst gezet. We houden een plaats voor je vast.',
      ),
      runInWords(run, 'nl'),
      text(
        'Je bent pas ingeschreven als je zelf bevestigt. Daar hoef je niet voor in te loggen. Daarna krijg je de afspraak voor je agenda.',
      ),
      action('Bevestig of weiger mijn plaats', link),
      text(
        'Kun of wil je niet? Zeg het op dezelfde pagina; dan is er plaats voor een ander. De plaats is alleen voor jou: stuur deze mail niet door.',
      ),
    ),
  en: ({ run, requester, link }) =>
    mail(
      `There is a place for you: ${run.title}`,
      text(
        requester
          ? `${colleagueInWords(requester, 'en')}, has arranged a training and put you on the list. We hold a place for you.`
          : 'Your organisation has arranged a training and put you on the list. We hold a place for you.',
      ),
      runInWords(run, 'en'),
      text(
        'You are enrolled only when you confirm it yourself. You need not sign in for that. After that you get the appointment for your calendar.',
      ),
      action('Confirm or refuse my place', link),
      text(
        'Can you not come, or would you rather not? Say so on the same page; then there is a place for somebody else. The place is for you alone: please do not forward this mail.',
      ),
    ),
});
