import { dictionary, plural } from '../i18n/dictionary';

/** Taking the account along to another body, the history of bodies, and letting who arrives in. */
export const move = dictionary({
  nl: {
    title: 'Ik werk nu ergens anders',
    lead: 'Neem je account mee naar je nieuwe organisatie. Wat je deed en waarvoor je je inschreef gaat mee.',
    email: 'Je nieuwe mailadres van je werk',
    emailHint: 'We sturen er een mail heen. Zo laat je zien dat het adres van jou is.',
    emailMissing: 'Vul je nieuwe mailadres van je werk in.',
    send: 'Stuur me de mail',
    rolesText:
      'Ga je naar een andere organisatie, dan stoppen je rollen bij de organisatie die je verlaat. Haar aanvragen blijven daar, voor je collega’s.',
    onlyOne: 'Ben je de enige beheerder? Geef dan eerst een collega die rol.',
    waitingTitle: 'Je verhuizing wacht op bevestiging',
    waitingBody: (organisation: string, email: string) =>
      `${organisation} moet bevestigen dat je daar werkt, met het adres ${email}. Je krijgt dan een mail.`,
    waitingSteward: (email: string) =>
      `We kennen de organisatie achter ${email} nog niet. De beheerder van Onderling zoekt het uit. Je krijgt een mail zodra je account is verhuisd.`,
    waitingUntil: 'Tot dan blijft alles zoals het is, en log je in met je oude adres.',
    withdraw: 'Verhuis toch niet',
    moved: (organisation: string) =>
      `Je account is meegegaan. Je werkt bij ${organisation} en logt voortaan in met je nieuwe adres.`,
    withdrawn: 'Je account blijft waar het is',
    history: 'Waar je werkte',
    period: (from: string, until: string) => (from === until ? from : `${from} tot ${until}`),
    since: 'In Onderling sinds',
    // the page with the code, and the choice
    codeTitle: 'Kijk in je nieuwe mail',
    codeLead: 'Klik op de link in de mail, in deze browser. Of typ hier de code uit de mail.',
    codeDo: 'Neem mijn account mee',
    again: 'Vul het adres opnieuw in',
    toAccount: 'Naar jouw gegevens',
    chooseTitle: 'Waar werk je nu?',
    chooseLead: (email: string) => `Je adres ${email} klopt. Meer organisaties gebruiken dit soort adressen.`,
    choose: 'Je organisatie',
    chooseHint:
      'De beheerder van de organisatie die je kiest bevestigt dat je er werkt. Tot dan blijft alles zoals het is.',
    stays: (organisation: string) => `${organisation} (daar werk ik nog steeds)`,
    chooseMissing: 'Kies waar je nu werkt.',
    chooseDo: 'Dit is mijn organisatie',
    confirmTitle: 'Neem je account mee',
    confirmLead:
      'Druk op de knop om te bevestigen dat het nieuwe adres van jou is. Zo weten we zeker dat jij het bent, en geen programma dat je mail leest.',
    effectsTitle: 'Wat er gebeurt als je organisatie verandert',
    effects: [
      'Je inschrijvingen, je cursussen en wat je deed gaan mee.',
      'Ben je te vinden als trainer? Dat blijft zo, met je nieuwe organisatie.',
      'Rollen bij je oude organisatie stoppen.',
      'Je logt voortaan in met je nieuwe adres. Op andere apparaten log je opnieuw in.',
    ],
    confirmDo: 'Neem mijn account mee',
    // for the administrator
    arrivals: (count: number) =>
      plural(
        'nl',
        count,
        '1 collega komt van een andere organisatie',
        `${count} collega’s komen van een andere organisatie`,
      ),
    arrivalsText:
      'Wie hier staat heeft al een account en zegt nu bij jullie te werken. Klopt dat, dan verhuist het account naar jullie.',
    from: (organisation: string) => `Komt van ${organisation}`,
    worksHere: 'Werkt bij ons',
    doesNot: 'Werkt hier niet',
    who: (name: string) => `: ${name}`,
    arrived: 'Het account is naar jullie verhuisd. De collega krijgt een mail.',
    turnedDown: 'De vraag is gesloten. Het account blijft waar het was, en deze persoon krijgt daar een mail over.',
  },
  en: {
    title: 'I work somewhere else now',
    lead: 'Take your account along to your new organisation. What you did and what you enrolled in come along.',
    email: 'Your new mail address at work',
    emailHint: 'We send a mail to it. That is how you show that the address is yours.',
    emailMissing: 'Enter your new mail address at work.',
    send: 'Send me the mail',
    rolesText:
      'If you go to another organisation, your roles at the one you leave end. Its requests stay there, for your colleagues.',
    onlyOne: 'Are you the only administrator? Then give a colleague that role first.',
    waitingTitle: 'Your move waits for confirmation',
    waitingBody: (organisation: string, email: string) =>
      `${organisation} has to confirm that you work there, with the address ${email}. You then get a mail.`,
    waitingSteward: (email: string) =>
      `We do not know the organisation behind ${email} yet. The steward of Onderling finds out. You get a mail as soon as your account has moved.`,
    waitingUntil: 'Until then everything stays as it is, and you sign in with your old address.',
    withdraw: 'Do not move after all',
    moved: (organisation: string) =>
      `Your account has come along. You work at ${organisation} and sign in with your new address from now on.`,
    withdrawn: 'Your account stays where it is',
    history: 'Where you worked',
    period: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
    since: 'In Onderling since',
    codeTitle: 'Look in your new mail',
    codeLead: 'Click the link in the mail, in this browser. Or type the code from the mail here.',
    codeDo: 'Take my account along',
    again: 'Enter the address again',
    toAccount: 'Go to your details',
    chooseTitle: 'Where do you work now?',
    chooseLead: (email: string) => `Your address ${email} is right. Several organisations use addresses like this.`,
    choose: 'Your organisation',
    chooseHint:
      'The administrator of the one you choose confirms that you work there. Until then everything stays as it is.',
    stays: (organisation: string) => `${organisation} (I still work there)`,
    chooseMissing: 'Choose where you work now.',
    chooseDo: 'This is my organisation',
    confirmTitle: 'Take your account along',
    confirmLead:
      'Press the button to confirm that the new address is yours. That tells us that it is you, and not a program that reads your mail.',
    effectsTitle: 'What happens if your organisation changes',
    effects: [
      'Your enrolments, your courses and what you did come along.',
      'Can you be found as a trainer? That stays so, with your new organisation.',
      'Roles at your old organisation end.',
      'You sign in with your new address from now on. On other devices you sign in again.',
    ],
    confirmDo: 'Take my account along',
    arrivals: (count: number) =>
      plural(
        'en',
        count,
        '1 colleague comes from another organisation',
        `${count} colleagues come from another organisation`,
      ),
    arrivalsText:
      'Whoever stands here has an account already and says to work with you now. If that is right, the account moves to you.',
    from: (organisation: string) => `Comes from ${organisation}`,
    worksHere: 'Works with us',
    doesNot: 'Does not work here',
    who: (name: string) => `: ${name}`,
    arrived: 'The account has moved to you. The colleague gets a mail.',
    turnedDown: 'The question is closed. The account stays where it was, and this person gets a mail about it.',
  },
});
