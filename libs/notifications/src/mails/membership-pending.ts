import { action, facts, mail, text, written } from './blocks';
import type { MembershipPendingFacts } from './facts';

export const membershipPending = written<MembershipPendingFacts>({
  nl: ({ organisationName, newcomer, link }) =>
    mail(
      'Een nieuwe collega wacht op je bevestiging',
      text(
        `Iemand heeft een account gemaakt bij ${organisationName}. Meer organisaties gebruiken hetzelfde maildomein. Daarom vragen we jou of deze collega bij jullie werkt.`,
      ),
      facts(['Naam', newcomer.name], ['Mailadres', newcomer.email], ['Functie', newcomer.functionTitle]),
      action('Bekijk en bevestig', link),
      text('Ken je deze persoon niet? Bevestig dan niet. Zonder jouw bevestiging kan het account niets.'),
    ),
  en: ({ organisationName, newcomer, link }) =>
    mail(
      'A new colleague waits for your confirmation',
      text(
        `Somebody made an account at ${organisationName}. Several organisations use the same e-mail domain. That is why we ask you whether this colleague works with you.`,
      ),
      facts(['Name', newcomer.name], ['E-mail', newcomer.email], ['Function', newcomer.functionTitle]),
      action('See and confirm', link),
      text('Do you not know this person? Then do not confirm. Without your confirmation the account can do nothing.'),
    ),
});
