import { dictionary } from '../i18n/dictionary';

/** How matching works, in plain words; the order of the criteria is that of their weights in the matching engine. */
export const matching = dictionary({
  nl: {
    title: 'Hoe het matchen werkt',
    lead: 'Bij een aanvraag zoekt een computer collega’s die de training kunnen geven. Hij doet een voorstel met redenen; mensen zeggen ja of nee.',
    sections: [
      {
        title: 'Wie meedoet',
        paragraphs: [
          'Alleen collega’s die zich zelf hebben laten vinden, en die bevestigd zijn door hun organisatie. Zet je het uit, dan doe je niet meer mee.',
        ],
        list: [],
      },
      {
        title: 'Wie eerst afvalt',
        paragraphs: [
          'Iemand doet niet mee bij deze aanvraag als een van deze dingen geldt. De aanvrager ziet alleen hoeveel het er zijn, niet wie.',
        ],
        list: [
          'Niets van wat gevraagd wordt past bij wat die kan uitleggen.',
          'De taal of de vorm (op locatie, online) past niet.',
          'Het is verder dan die wil reizen.',
          'Geen van de data kan.',
          'Die geeft dit jaar al zo vaak les als die wilde.',
          'Die heeft deze vraag al afgewezen.',
        ],
      },
      {
        title: 'Wie vooraan staat',
        paragraphs: [
          'Wie overblijft krijgt een volgorde. Wat iemand kan uitleggen telt verreweg het meest, daarna hoe goed eigen woorden en eerdere cursussen bij de vraag passen. De rest helpt bij kleine verschillen. Een gelijke stand wordt altijd op dezelfde manier beslist, zonder loten.',
        ],
        list: [
          'Wat je kunt uitleggen, en hoe goed.',
          'Je eigen woorden en eerdere cursussen.',
          'Wat deelnemers vonden en hoe ver het reizen is.',
          'Hoeveel van de data je kunt.',
          'Van een andere organisatie, kort geleden nog gegeven, nieuw als trainer, en de taal van de groep.',
        ],
      },
      {
        title: 'Wat er daarna gebeurt',
        paragraphs: [
          'De eerste krijgt een mail met de vraag, de data en de redenen. Zegt die nee, of komt er op tijd geen antwoord, dan vragen we de volgende. Een nee heeft geen gevolgen voor later.',
          'De aanvrager ziet bij elke naam waarom die er staat, en ook wat er ontbreekt. Een cijfer of percentage laten we niet zien, want dat belooft meer dan het weet.',
        ],
        list: [],
      },
    ],
  },
  en: {
    title: 'How matching works',
    lead: 'For a request, a computer looks for colleagues who can give the training. It makes a proposal with reasons; people say yes or no.',
    sections: [
      {
        title: 'Who takes part',
        paragraphs: [
          'Only colleagues who chose to be found, and whom their organisation has confirmed. Switch it off and you take part no longer.',
        ],
        list: [],
      },
      {
        title: 'Who drops out first',
        paragraphs: [
          'Somebody does not take part in this request when one of these holds. The requester only sees how many they are, not who.',
        ],
        list: [
          'Nothing that is asked fits what they can explain.',
          'The language or the way (on site, online) does not fit.',
          'It is further than they want to travel.',
          'None of the dates is possible.',
          'They teach as often this year as they wished.',
          'They have declined this question before.',
        ],
      },
      {
        title: 'Who comes first',
        paragraphs: [
          'Those who remain are put in an order. What somebody can explain counts by far the most, then how well their own words and earlier courses fit the question. The rest helps with small differences. A tie is always decided in the same way, without drawing lots.',
        ],
        list: [
          'What you can explain, and how well.',
          'Your own words and earlier courses.',
          'What participants thought and how far the journey is.',
          'How many of the dates you can.',
          'From another organisation, gave it not long ago, new as a trainer, and the language of the group.',
        ],
      },
      {
        title: 'What happens then',
        paragraphs: [
          'The first gets a mail with the question, the dates and the reasons. If they say no, or do not answer in time, we ask the next. A no has no consequences for later.',
          'With every name the requester sees why it is there, and what is missing too. We show no figure or percentage, because that promises more than it knows.',
        ],
        list: [],
      },
    ],
  },
});
