import type { Language, Role } from '@onderling/contracts';
import { action, mail, text, written } from './blocks';
import type { RoleGrantedFacts } from './facts';

const roleNames: Record<Language, Record<Role, string>> = {
  nl: {
    member: 'collega',
    trainer: 'collega-trainer',
    'hr-adviser': 'opleidingsadviseur',
    'organisation-administrator': 'beheerder van de organisatie',
    'platform-steward': 'beheerder van Onderling',
  },
  en: {
    member: 'colleague',
    trainer: 'colleague-trainer',
    'hr-adviser': 'learning adviser',
    'organisation-administrator': 'administrator of the organisation',
    'platform-steward': 'steward of Onderling',
  },
};

const whatItGives: Record<Language, Record<Role, string>> = {
  nl: {
    member: 'Je kunt cursussen zoeken en je inschrijven.',
    trainer: 'Je kunt gevraagd worden om collega’s van andere organisaties iets te leren.',
    'hr-adviser': 'Je kunt voor een groep collega’s een training aanvragen en volgen wie er wordt uitgenodigd.',
    'organisation-administrator': 'Je kunt nieuwe collega’s bevestigen en rollen geven.',
    'platform-steward': 'Je kunt vragen van nieuwe organisaties afhandelen en zien of alles loopt.',
  },
  en: {
    member: 'You can look for courses and enrol.',
    trainer: 'You can be asked to teach colleagues of other organisations.',
    'hr-adviser': 'You can ask for a training for a group of colleagues and follow who is invited.',
    'organisation-administrator': 'You can confirm new colleagues and give roles.',
    'platform-steward': 'You can deal with questions of new organisations and see whether everything runs.',
  },
};

export const roleGranted = written<RoleGrantedFacts>({
  nl: ({ role, organisationName, link }) =>
    mail(
      'Je hebt een nieuwe rol op Onderling',
      text(`Je bent nu ${roleNames.nl[role]}${organisationName ? ` voor ${organisationName}` : ''} op Onderling.`),
      text(whatItGives.nl[role]),
      text(
        'Deze rol vraagt extra zekerheid over wie je bent. De eerste keer dat je inlogt, stel je een tweede stap in met een app op je telefoon.',
      ),
      action('Log in en stel de tweede stap in', link),
    ),
  en: ({ role, organisationName, link }) =>
    mail(
      'You have a new role on Onderling',
      text(`You are now ${roleNames.en[role]}${organisationName ? ` for ${organisationName}` : ''} on Onderling.`),
      text(whatItGives.en[role]),
      text(
        'This role asks for extra certainty about who you are. The first time you sign in, you set up a second step with an app on your phone.',
      ),
      action('Sign in and set up the second step', link),
    ),
});
