import { action, mail, text, written } from './blocks';
import type { MembershipFacts } from './facts';

export const membershipConfirmed = written<MembershipFacts>({
  nl: ({ organisationName, link }) =>
    mail(
      'Je account bij Onderling is bevestigd',
      text(
        `${organisationName} heeft bevestigd dat je daar werkt. Je kunt nu een cursus zoeken, je inschrijven, of zelf laten weten wat jij collega’s kunt leren.`,
      ),
      action('Naar Onderling', link),
    ),
  en: ({ organisationName, link }) =>
    mail(
      'Your account at Onderling is confirmed',
      text(
        `${organisationName} has confirmed that you work there. You can now look for a course, enrol, or tell colleagues what you can teach them.`,
      ),
      action('Go to Onderling', link),
    ),
});
