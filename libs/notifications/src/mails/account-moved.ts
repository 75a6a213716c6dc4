import { action, list, mail, text, written } from './blocks';
import type { AccountMovedFacts } from './facts';

export const accountMoved = written<AccountMovedFacts>({
  nl: ({ organisationName, link }) =>
    mail(
      'Je account bij Onderling is met je meegegaan',
      text(`Vanaf nu log je in met dit mailadres. Collega’s zien dat je werkt bij ${organisationName}.`),
      list([
        'Je inschrijvingen, de cursussen die je geeft en wat je deed staan er nog.',
        'Ben je te vinden als trainer? Dat blijft zo.',
        'Rollen bij een organisatie waar je wegging zijn gestopt. Wat die organisatie aanvroeg, blijft daar.',
        'Is je functie nu anders? Verander hem bij je gegevens.',
      ]),
      action('Bekijk mijn gegevens', link),
    ),
  en: ({ organisationName, link }) =>
    mail(
      'Your account at Onderling has come along with you',
      text(`From now on you sign in with this e-mail address. Colleagues see that you work at ${organisationName}.`),
      list([
        'Your enrolments, the courses you give and what you did are still there.',
        'Can you be found as a trainer? That stays so.',
        'Roles at an organisation that you left have ended. What that organisation asked for stays there.',
        'Do you have another function now? Change it in your details.',
      ]),
      action('See my details', link),
    ),
});
