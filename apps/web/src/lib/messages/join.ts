import { dictionary, plural } from '../i18n/dictionary';

/** Joining a group by the link that a requester shared. */
export const join = dictionary({
  nl: {
    title: (training: string) => `Doe mee: ${training}`,
    lead: (organisation: string) => `Een training voor collega’s van ${organisation}.`,
    when: (when: string) => `De training is op ${when}.`,
    later: 'De datum volgt zodra er een trainer is. Je krijgt dan een mail en bevestigt je plaats met één klik.',
    free: (count: number) => plural('nl', count, 'Er is nog 1 plaats.', `Er zijn nog ${count} plaatsen.`),
    full: 'De groep is vol',
    fullText: 'Alle plaatsen zijn vergeven. Vraag degene die de link stuurde of er iets vrijkomt.',
    do: 'Ja, ik doe mee',
    effect: 'Je staat dan op de lijst. Afmelden kan altijd, in Mijn leren.',
    joined: (training: string) => `Je staat op de lijst: ${training}`,
    joinedSoon: 'Je krijgt een mail zodra datum en plaats vaststaan. Toch niet? Meld je af in Mijn leren.',
    joinedRun: 'Er is een plaats voor je vastgehouden. Bevestig hem in Mijn leren.',
    toRun: 'Bekijk de training',
    toLearning: 'Naar Mijn leren',
    signInButton: 'Log in',
    instead: {
      'sign-in': {
        title: 'Log in om mee te doen',
        text: 'Deze link is voor collega’s van één organisatie. Log in met je werkmail, dan zie je waar het om gaat.',
      },
      unconfirmed: {
        title: 'Je kunt nog niet meedoen',
        text: 'Deze link is voor collega’s van één organisatie. Open hem opnieuw als je bevestigd bent.',
      },
      wrong: {
        title: 'Deze link werkt niet voor jou',
        text: 'De link is verlopen, of hoort bij een andere organisatie dan de jouwe. Vraag een nieuwe aan degene die hem stuurde.',
      },
    },
    home: 'Naar het begin',
  },
  en: {
    title: (training: string) => `Join: ${training}`,
    lead: (organisation: string) => `A training for colleagues of ${organisation}.`,
    when: (when: string) => `The training is on ${when}.`,
    later: 'The date follows as soon as there is a trainer. You then get a mail and confirm your place by one click.',
    free: (count: number) => plural('en', count, 'There is 1 place left.', `There are ${count} places left.`),
    full: 'The group is full',
    fullText: 'All places are given. Ask the person who sent the link whether one comes free.',
    do: 'Yes, I take part',
    effect: 'You are then on the list. You can always cancel, in My learning.',
    joined: (training: string) => `You are on the list: ${training}`,
    joinedSoon: 'You get a mail as soon as date and place are settled. Not after all? Cancel in My learning.',
    joinedRun: 'A place is held for you. Confirm it in My learning.',
    toRun: 'See the training',
    toLearning: 'To My learning',
    signInButton: 'Sign in',
    instead: {
      'sign-in': {
        title: 'Sign in to take part',
        text: 'This link is for colleagues of one organisation. Sign in with your work mail and you see what it is about.',
      },
      unconfirmed: {
        title: 'You cannot take part yet',
        text: 'This link is for colleagues of one organisation. Open it again when you are confirmed.',
      },
      wrong: {
        title: 'This link does not work for you',
        text: 'The link has ended, or belongs to another organisation than yours. Ask the sender for a new one.',
      },
    },
    home: 'To the start',
  },
});
