import { action, facts, mail, text, written } from './blocks';
import type { ArrivalPendingFacts } from './facts';

export const arrivalPending = written<ArrivalPendingFacts>({
  nl: ({ organisationName, arrival, link }) =>
    mail(
      'Een collega van een andere organisatie wacht op je bevestiging',
      text(
        `Iemand die al een account heeft, zegt nu te werken bij ${organisationName}. Meer organisaties gebruiken hetzelfde maildomein. Daarom vragen we jou of deze collega bij jullie werkt.`,
      ),
      facts(
        ['Naam', arrival.name],
        ['Nieuw mailadres', arrival.email],
        ['Functie', arrival.functionTitle],
        ['Komt van', arrival.fromName],
      ),
      action('Bekijk en bevestig', link),
      text('Ken je deze persoon niet? Bevestig dan niet. Zonder jouw bevestiging blijft het account waar het is.'),
    ),
  en: ({ organisationName, arrival, link }) =>
    mail(
      'A colleague from another organisation waits for your confirmation',
      text(
        `Somebody who has an account already says to work at ${organisationName} now. Several organisations use the same e-mail domain. That is why we ask you whether this colleague works with you.`,
      ),
      facts(
        ['Name', arrival.name],
        ['New e-mail', arrival.email],
        ['Function', arrival.functionTitle],
        ['Comes from', arrival.fromName],
      ),
      action('See and confirm', link),
      text(
        'Do you not know this person? Then do not confirm. Without your confirmation the account stays where it is.',
      ),
    ),
});
