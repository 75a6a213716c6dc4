import { dictionary } from '../i18n/dictionary';

/** The parts of a date that somebody types, and what can be wrong with them. */
export const moments = dictionary({
  nl: {
    day: 'Dag',
    month: 'Maand',
    from: 'Van',
    to: 'Tot',
    noDay: 'Vul de dag in, bijvoorbeeld 18.',
    noMonth: 'Vul de maand in, bijvoorbeeld 3 of maart.',
    noSuchDay: 'Deze dag bestaat niet. Kijk de dag en de maand na.',
    needsYear:
      'Deze dag is dit jaar al geweest. Bedoel je volgend jaar? Zet dan het jaar achter de maand, zoals 3 2027.',
    noSuchTime: 'Die nacht gaat de klok vooruit. Deze tijd bestaat dan niet.',
    noFrom: 'Vul in hoe laat het begint, bijvoorbeeld 9.30.',
    noTo: 'Vul in hoe laat het eindigt, bijvoorbeeld 12.00.',
    endBeforeStart: 'Het einde ligt voor het begin.',
    past: 'Deze dag is al geweest.',
  },
  en: {
    day: 'Day',
    month: 'Month',
    from: 'From',
    to: 'To',
    noDay: 'Enter the day, for example 18.',
    noMonth: 'Enter the month, for example 3 or March.',
    noSuchDay: 'This day does not exist. Check the day and the month.',
    needsYear: 'This day has been this year. Do you mean next year? Then put the year behind the month, like 3 2027.',
    noSuchTime: 'That night the clock goes forward. This time does not exist then.',
    noFrom: 'Enter when it starts, for example 9:30.',
    noTo: 'Enter when it ends, for example 12:00.',
    endBeforeStart: 'The end is before the start.',
    past: 'This day is over.',
  },
});
