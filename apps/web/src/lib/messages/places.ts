import { dictionary } from '../i18n/dictionary';

/** One place, as the link of its mail opens it. */
export const places = dictionary({
  nl: {
    held: 'Er is een plaats voor je',
    heldText: (organisation: string) =>
      `Je organisatie, ${organisation}, heeft deze training geregeld en jou op de lijst gezet. Laat weten of je komt. Je hoeft niet in te loggen.`,
    cannot: 'Ik kan niet',
    onlyFor: (firstName: string) => `Deze plaats is voor ${firstName}. Geef de link niet door.`,
    onlyForYou: 'Deze plaats is alleen voor wie de mail kreeg. Geef de link niet door.',
    confirmed: 'Je plaats staat vast',
    confirmedText: 'Je bent ingeschreven. De afspraak voor je agenda staat in een aparte mail.',
    cancelled: 'Je hebt geen plaats meer',
    cancelledText:
      'Deze plaats is opgezegd en vrij voor een collega. Kreeg je daarna een nieuwe mail over deze training? Gebruik dan de link in die mail.',
    thanks: 'Dank je dat je het laat weten. Je plaats is vrij voor een collega.',
    runCancelled: 'Deze training gaat niet door',
    runCancelledText: 'De trainer of je organisatie heeft de training afgezegd. Je hoeft niets te doen.',
    over: 'Deze training is geweest',
    overText: 'Aan je plaats is niets meer te veranderen.',
    unknown: 'Deze link opent niets',
    unknownText:
      'Open de link in de mail nog eens. Werkt dat niet, dan geldt hij niet meer. Log in om te zien welke plaatsen je hebt.',
    signIn: 'Log in',
    toLearning: 'Naar mijn leren',
    notYours: 'Deze plaats is voor een collega',
    notYoursText: (name: string) =>
      `Je bent ingelogd als ${name}, en deze plaats staat op een andere naam. Is hij wel van jou? Log dan eerst uit.`,
    signOut: 'Log uit en bekijk de plaats',
  },
  en: {
    held: 'There is a place for you',
    heldText: (organisation: string) =>
      `Your organisation, ${organisation}, has arranged this training and put you on the list. Let us know whether you come. You need not sign in.`,
    cannot: 'I cannot come',
    onlyFor: (firstName: string) => `This place is for ${firstName}. Please do not pass the link on.`,
    onlyForYou: 'This place is only for whoever got the mail. Please do not pass the link on.',
    confirmed: 'Your place is certain',
    confirmedText: 'You are enrolled. The appointment for your calendar comes in a separate mail.',
    cancelled: 'You have no place any more',
    cancelledText:
      'This place was given up and is free for a colleague. Did you get a new mail about this training after that? Then use the link in that mail.',
    thanks: 'Thank you for telling us. Your place is free for a colleague.',
    runCancelled: 'This training does not go ahead',
    runCancelledText: 'The trainer or your organisation has called the training off. There is nothing you need to do.',
    over: 'This training is over',
    overText: 'Nothing about your place can be changed any more.',
    unknown: 'This link opens nothing',
    unknownText:
      'Open the link in the mail once more. If that does not work, it holds no longer. Sign in to see which places you have.',
    signIn: 'Sign in',
    toLearning: 'To my learning',
    notYours: 'This place is for a colleague',
    notYoursText: (name: string) =>
      `You are signed in as ${name}, and this place is in another name. Is it yours after all? Then sign out first.`,
    signOut: 'Sign out and see the place',
  },
});
