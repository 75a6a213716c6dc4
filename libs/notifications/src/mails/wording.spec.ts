import { samplePlace } from '../testing/sample-facts';
import { colleagueInWords, lengthInWords, momentInWords, placeInWords, pointInWords, sessionsInWords } from './wording';

const moment = (startsAt: string, endsAt: string, timeZone = 'Europe/Amsterdam') => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  timeZone,
});

describe('momentInWords', () => {
  it.each([
    [
      'before the clock goes forward',
      '2027-03-27T08:30:00Z',
      '2027-03-27T11:00:00Z',
      'zaterdag 27 maart 2027, 9.30 tot 12.00 uur',
    ],
    [
      'after the clock goes forward',
      '2027-03-28T07:30:00Z',
      '2027-03-28T10:00:00Z',
      'zondag 28 maart 2027, 9.30 tot 12.00 uur',
    ],
    [
      'before the clock goes back',
      '2027-10-30T07:30:00Z',
      '2027-10-30T10:00:00Z',
      'zaterdag 30 oktober 2027, 9.30 tot 12.00 uur',
    ],
    [
      'after the clock goes back',
      '2027-10-31T08:30:00Z',
      '2027-10-31T11:00:00Z',
      'zondag 31 oktober 2027, 9.30 tot 12.00 uur',
    ],
  ])('keeps the wall clock %s', (_, from, until, words) => {
    expect(momentInWords(moment(from, until), 'nl')).toBe(words);
  });

  it('names both days when it ends on another one', () => {
    expect(momentInWords(moment('2027-03-16T21:00:00Z', '2027-03-17T01:00:00Z'), 'nl')).toBe(
      'dinsdag 16 maart 2027, 22.00 uur tot woensdag 17 maart 2027, 2.00 uur',
    );
  });

  it('names a zone that is not that of the Netherlands', () => {
    const there = moment('2027-03-16T13:00:00Z', '2027-03-16T15:00:00Z', 'America/Kralendijk');
    expect(momentInWords(there, 'nl')).toBe('dinsdag 16 maart 2027, 9.00 tot 11.00 uur (tijd in Kralendijk)');
    expect(momentInWords(there, 'en')).toBe('Tuesday 16 March 2027, 9:00 to 11:00 (Kralendijk time)');
  });
});

it('names a deadline with weekday and time', () => {
  const point = { at: new Date('2027-03-10T10:00:00Z'), timeZone: 'Europe/Amsterdam' };
  expect(pointInWords(point, 'nl')).toBe('woensdag 10 maart 2027, 11.00 uur');
  expect(pointInWords(point, 'en')).toBe('Wednesday 10 March 2027, 11:00');
});

describe('placeInWords', () => {
  it('does not repeat a town that stands in the address', () => {
    expect(placeInWords({ ...samplePlace, address: 'Grote Kerkhof, Deventer', accessNote: null }, 'nl')).toBe(
      'Zaal De Waag, Grote Kerkhof, Deventer',
    );
  });

  it('gives the link of an online session, or says who sends it', () => {
    const online = { ...samplePlace, kind: 'online' as const, link: null };
    expect(placeInWords(online, 'nl')).toBe('Online; de link krijg je van de trainer');
    expect(placeInWords({ ...online, link: 'https://meet.example/1' }, 'en')).toBe('Online\nhttps://meet.example/1');
  });
});

it('says the place at each session when they differ', () => {
  const sessions = [
    { ...moment('2027-03-16T08:30:00Z', '2027-03-16T11:00:00Z'), place: { ...samplePlace, accessNote: null } },
    { ...moment('2027-03-23T08:30:00Z', '2027-03-23T11:00:00Z'), place: { ...samplePlace, kind: 'online' as const } },
  ];
  const { when, where } = sessionsInWords(sessions, 'nl');
  expect(where).toBeNull();
  expect(when).toBe(
    'dinsdag 16 maart 2027, 9.30 tot 12.00 uur: Zaal De Waag, Stadhuis, Grote Kerkhof, Deventer\n' +
      'dinsdag 23 maart 2027, 9.30 tot 12.00 uur: Online; de link krijg je van de trainer',
  );
});

it.each([
  [20, '20 minuten'],
  [60, '1 uur'],
  [90, '1,5 uur'],
  [30, '30 minuten'],
  [100, '1 uur en 40 minuten'],
  [225, '3 uur en 45 minuten'],
  [390, '6,5 uur'],
])('tells %i minutes as %s', (minutes, words) => {
  expect(lengthInWords(minutes, 'nl')).toBe(words);
});

it.each([
  ['Senior inspecteur', 'Rachida Haddou, senior inspecteur bij NVWA'],
  ['ICT-adviseur', 'Rachida Haddou, ICT-adviseur bij NVWA'],
  ['Woo-coördinator', 'Rachida Haddou, Woo-coördinator bij NVWA'],
  ['Wmo consulent', 'Rachida Haddou, Wmo consulent bij NVWA'],
  ['Jurist', 'Rachida Haddou, jurist bij NVWA'],
  [null, 'Rachida Haddou, NVWA'],
])('names a colleague whose function is %s in a sentence', (functionTitle, words) => {
  expect(colleagueInWords({ name: 'Rachida Haddou', functionTitle, organisationName: 'NVWA' }, 'nl')).toBe(words);
});
