import { dictionary } from '../i18n/dictionary';

export const help = dictionary({
  nl: {
    title: 'Hulp',
    lead: 'Kort antwoord op wat collega’s vaak vragen.',
    sections: [
      {
        title: 'Inloggen',
        paragraphs: [
          'Je logt in met je mailadres van je werk. Je krijgt een mail met een link en een code; een wachtwoord is er niet. De mail werkt tien minuten en één keer.',
          'Open je de mail op een ander apparaat? Typ dan de code in het venster waar je de mail aanvroeg.',
        ],
        list: [
          'Geen mail? Wacht een minuut, kijk bij ongewenste mail en let op typefouten in je adres.',
          'Telefoon met je tweede stap kwijt? Gebruik een herstelcode. Heb je die ook niet, vraag dan de beheerder van je organisatie.',
        ],
      },
      {
        title: 'Van baan veranderen',
        paragraphs: [
          'Werk je nu bij een andere overheidsorganisatie? Neem je account mee: vul bij jouw gegevens je nieuwe mailadres in. Wat je deed, je inschrijvingen en je profiel als trainer gaan mee.',
          'Kreeg je een mail dat je account een ander adres heeft, en deed je dat niet zelf? Meld het meteen aan de beheerder van je organisatie, of aan de beheerder van Onderling. Wie Onderling technisch beheert kan het dertig dagen lang terugdraaien.',
        ],
        list: [],
      },
      {
        title: 'Een plaats krijgen en je afmelden',
        paragraphs: [
          'Kies een datum en druk op “Bevestig mijn plaats”. Je krijgt een mail met de afspraak voor je agenda. Verandert er iets, dan verandert de afspraak mee.',
          'Houdt je organisatie een plaats voor je vast? Dan krijg je een mail. Met de link daarin bevestig je de plaats of meld je je af, zonder in te loggen.',
          'Kun je niet? Meld je af bij Mijn leren. Dat kan tot het begin, en je plaats is dan meteen vrij voor een ander.',
        ],
        list: [],
      },
      {
        title: 'Zelf lesgeven',
        paragraphs: [
          'Zet bij Lesgeven waar je iets van weet, hoe ver je wilt reizen en hoe vaak per jaar. Past een aanvraag bij je, dan krijg je een mail met wat er gevraagd wordt en waarom jij. Je kunt ja of nee zeggen zonder in te loggen. Een nee hoef je niet uit te leggen.',
        ],
        list: [],
      },
      {
        title: 'Een training voor een groep aanvragen',
        paragraphs: [
          'Dat doen opleidingsadviseurs. Zij beschrijven de vraag, kiezen een tot vijf data en een plek, en zetten collega’s op de lijst. Ben jij opleidingsadviseur en zie je Aanvragen niet staan? Vraag de beheerder van je organisatie om de rol.',
        ],
        list: [],
      },
      {
        title: 'Komt je er niet uit?',
        paragraphs: [
          'Vraag de beheerder van je organisatie. Ging er iets mis met een nummer erbij, noem dan dat nummer.',
        ],
        list: [],
      },
    ],
  },
  en: {
    title: 'Help',
    lead: 'Short answers to what colleagues often ask.',
    sections: [
      {
        title: 'Signing in',
        paragraphs: [
          'You sign in with your mail address at work. You get a mail with a link and a code; there is no password. The mail works for ten minutes, and once.',
          'Do you open the mail on another device? Then type the code in the window where you asked for it.',
        ],
        list: [
          'No mail? Wait a minute, look in your junk mail and check your address for typing errors.',
          'Lost the phone with your second step? Use a recovery code. If you have none, ask the administrator of your organisation.',
        ],
      },
      {
        title: 'Changing jobs',
        paragraphs: [
          'Do you work for another government organisation now? Take your account along: enter your new mail address at your details. What you did, your enrolments and your profile as a trainer come along.',
          'Did you get a mail that your account has another address, and was that not you? Tell the administrator of your organisation at once, or the steward of Onderling. Whoever runs Onderling can undo it for thirty days.',
        ],
        list: [],
      },
      {
        title: 'Getting a place, and cancelling',
        paragraphs: [
          'Choose a date and press “Confirm my place”. You get a mail with the appointment for your calendar. If something changes, the appointment changes too.',
          'Does your organisation hold a place for you? Then you get a mail. With its link you confirm the place or cancel, without signing in.',
          'You cannot come? Cancel in My learning. You can do so until it starts, and your place is free for somebody else at once.',
        ],
        list: [],
      },
      {
        title: 'Teaching',
        paragraphs: [
          'Under Teach you say what you know about, how far you want to travel and how often a year. When a request fits you, you get a mail with what is asked and why you. You can say yes or no without signing in. You need not explain a no.',
        ],
        list: [],
      },
      {
        title: 'Asking for a training for a group',
        paragraphs: [
          'Learning advisers do that. They describe the question, choose one to five dates and a place, and put colleagues on the list. Are you a learning adviser and do you not see Requests? Ask the administrator of your organisation for the role.',
        ],
        list: [],
      },
      {
        title: 'Still stuck?',
        paragraphs: [
          'Ask the administrator of your organisation. If something went wrong with a number beside it, mention that number.',
        ],
        list: [],
      },
    ],
  },
});
