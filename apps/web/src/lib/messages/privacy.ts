import { dictionary } from '../i18n/dictionary';

export const privacy = dictionary({
  nl: {
    title: 'Privacy',
    lead: 'We bewaren wat nodig is om van elkaar te leren, laten het zien aan wie het nodig heeft, en geven het aan niemand anders.',
    sections: [
      {
        title: 'Wat we van je bewaren',
        paragraphs: [],
        list: [
          'Je naam, functie, organisatie, mailadres en taal.',
          'Waar je eerder werkte en met welke functie, als je je account meenam. Je oude mailadres nog dertig dagen.',
          'Waar je je voor inschreef, de vraag die je vooraf stelde, en wat je zelf gaf.',
          'Als je je laat vinden als trainer: wat je kunt uitleggen, je talen, reisafstand, hoe vaak en wanneer je niet kunt.',
          'Aanvragen en uitnodigingen, met het antwoord. De reden van een nee is vrijwillig.',
          'Wanneer je inlogde en met wat voor apparaat. Een wachtwoord hebben we niet.',
        ],
      },
      {
        title: 'Wie wat ziet',
        paragraphs: [],
        list: [
          'Collega’s zien je naam, functie en organisatie.',
          'Je mailadres zien de opleidingsadviseurs en de beheerder van je organisatie, en de beheerder van Onderling. De beheerders zien ook je rollen.',
          'Geef je een training waar een collega om vroeg, dan krijgen jullie elkaars mailadres per mail.',
          'Wie een groep begeleidt ziet wie er komt en welke vraag je stelde. We leggen vast dat diegene keek.',
          'Wie een training aanvraagt ziet wie ervoor is voorgedragen en waarom. Wie afviel ziet diegene alleen als aantal.',
          'Neem je je account mee naar een andere organisatie, dan ziet de oude niet wat je daarna doet. Waar je eerder werkte zie alleen jij.',
        ],
      },
      {
        title: 'Wat we niet doen',
        paragraphs: [],
        list: [
          'Geen advertenties en geen meting van je gedrag.',
          'Geen bestanden van anderen: letters, kaart en plaatjes komen van deze site.',
          'Geen besluit over jou door een computer. Het matchen doet een voorstel; mensen zeggen ja of nee.',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: [
          'Alleen wat nodig is: dat je bent ingelogd, dat je bezig bent met inloggen, welke uitnodiging of plaats je opende, en je taal. Daarom vragen we er geen toestemming voor.',
        ],
        list: [],
      },
      {
        title: 'Jouw rechten',
        paragraphs: [
          'Je gegevens bekijk en verander je bij je account. Wil je iets anders weten, laten verbeteren of laten wissen? Vraag het de beheerder of de functionaris gegevensbescherming van je organisatie.',
        ],
        list: [],
      },
    ],
  },
  en: {
    title: 'Privacy',
    lead: 'We keep what is needed to learn from each other, show it to those who need it, and give it to nobody else.',
    sections: [
      {
        title: 'What we keep about you',
        paragraphs: [],
        list: [
          'Your name, function, organisation, mail address and language.',
          'Where you worked before and with which function, if you took your account along. Your old mail address for another thirty days.',
          'What you enrolled for, the question you asked beforehand, and what you gave yourself.',
          'If you let yourself be found as a trainer: what you can explain, your languages, travel distance, how often and when you cannot.',
          'Requests and invitations, with the answer. The reason for a no is voluntary.',
          'When you signed in and with what kind of device. We have no password.',
        ],
      },
      {
        title: 'Who sees what',
        paragraphs: [],
        list: [
          'Colleagues see your name, function and organisation.',
          'The learning advisers and the administrator of your organisation see your mail address, and so does the steward of Onderling. The administrator and the steward also see your roles.',
          'If you give a training that a colleague asked for, you get each other’s address by mail.',
          'Whoever guides a group sees who comes and what you asked. We note that they looked.',
          'Whoever asks for a training sees who was proposed for it and why. Those who did not fit are only a number.',
          'If you take your account along to another organisation, the old one does not see what you do after that. Only you see where you worked before.',
        ],
      },
      {
        title: 'What we do not do',
        paragraphs: [],
        list: [
          'No advertising and no measuring of your behaviour.',
          'No files of others: letters, map and pictures come from this site.',
          'No decision about you by a computer. Matching makes a proposal; people say yes or no.',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: [
          'Only what is needed: that you are signed in, that you are signing in, which invitation or place you opened, and your language. That is why we do not ask for consent.',
        ],
        list: [],
      },
      {
        title: 'Your rights',
        paragraphs: [
          'You see and change your details in your account. Do you want to know, correct or erase something else? Ask the administrator or the data protection officer of your organisation.',
        ],
        list: [],
      },
    ],
  },
});
