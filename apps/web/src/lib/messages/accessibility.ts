import { dictionary } from '../i18n/dictionary';

export const accessibility = dictionary({
  nl: {
    title: 'Toegankelijkheid',
    lead: 'Iedere collega moet Onderling kunnen gebruiken. We bouwen volgens WCAG 2.2, niveau A en AA.',
    sections: [
      {
        title: 'Wat je mag verwachten',
        paragraphs: [],
        list: [
          'Alles werkt met alleen een toetsenbord, en je ziet steeds waar je bent.',
          'Alles werkt met een schermlezer. Wat er verandert wordt voorgelezen.',
          'Je kunt de letters twee keer zo groot maken, en inzoomen tot 400 procent, zonder opzij te schuiven.',
          'Kleur is nooit het enige teken. Licht of donker volgt je apparaat.',
          'De bladzijden werken ook zonder JavaScript.',
          'Bij een fout lees je wat er mis is en wat je kunt doen. Wat je invulde blijft staan.',
        ],
      },
      {
        title: 'Hoe we het nakijken',
        paragraphs: [
          'Een programma kijkt elke bladzijde na, in beide talen, breed en smal. Daarnaast lopen proeven de belangrijkste taken door met alleen het toetsenbord en zonder JavaScript. Een onderzoek door een onafhankelijk bureau is er nog niet.',
        ],
        list: [],
      },
      {
        title: 'Loop je ergens tegenaan?',
        paragraphs: [
          'Vertel de beheerder van je organisatie op welke bladzijde het was en wat er niet lukte. Die geeft het door aan wie Onderling maakt.',
        ],
        list: [],
      },
    ],
  },
  en: {
    title: 'Accessibility',
    lead: 'Every colleague must be able to use Onderling. We build to WCAG 2.2, levels A and AA.',
    sections: [
      {
        title: 'What you may expect',
        paragraphs: [],
        list: [
          'Everything works with a keyboard only, and you always see where you are.',
          'Everything works with a screen reader. What changes is read out.',
          'You can make the letters twice as large, and zoom to 400 per cent, without scrolling sideways.',
          'Colour is never the only sign. Light or dark follows your device.',
          'The pages also work without JavaScript.',
          'When something is wrong you read what it is and what you can do. What you entered stays.',
        ],
      },
      {
        title: 'How we check it',
        paragraphs: [
          'A program checks every page, in both languages, wide and narrow. Tests also walk through the main tasks with the keyboard only and without JavaScript. An independent audit has not been done yet.',
        ],
        list: [],
      },
      {
        title: 'Does something not work for you?',
        paragraphs: [
          'Tell the administrator of your organisation on which page it was and what did not work. They pass it on to the makers of Onderling.',
        ],
        list: [],
      },
    ],
  },
});
