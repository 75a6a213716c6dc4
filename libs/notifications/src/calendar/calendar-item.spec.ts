import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFaults } from '../testing/calendar-lint';
import { calendarObject, calendarUid, type CalendarItemFacts } from './calendar-item';

const session = '0190a000-0000-7000-8000-000000000001';
const person = '0190a000-0000-7000-8000-000000000002';
const item: CalendarItemFacts = {
  method: 'REQUEST',
  sessionId: session,
  personId: person,
  sequence: 2,
  startsAt: new Date('2027-03-16T08:30:00Z'),
  endsAt: new Date('2027-03-16T11:00:00Z'),
  title: 'Woo-verzoeken; van binnenkomst, tot besluit',
  description: 'Met Rachida Haddou.\nhttps://onderling.example/runs/1?x=1;2',
  location: 'Zaal De Waag, Stadhuis\nMeld je bij de balie',
  url: 'https://onderling.example/runs/1',
  organizer: { name: 'Onderling', address: 'onderling@onderling.example' },
  attendee: { name: 'Marit Veldkamp', address: 'marit@gemeente-deventer.example', role: 'participant' },
  language: 'nl',
  writtenAt: new Date('2027-03-01T09:00:00.123Z'),
};

/** Parses with a parser that is not ours; strict mode refuses what RFC 5545 does not allow. */
function parse(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown[]);
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('no VEVENT');
  const value = (name: string): unknown => event.getFirstPropertyValue(name);
  return { calendar, event, value };
}

it('invites: method, identity, number, absolute times', () => {
  const { calendar, event, value } = parse(calendarObject(item));
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  expect(calendar.getFirstPropertyValue('prodid')).toBe('-//Onderling//Onderling//NL');
  expect(value('uid')).toBe(calendarUid(session, person));
  expect(value('sequence')).toBe(2);
  expect(value('status')).toBe('CONFIRMED');
  expect(value('summary')).toBe(item.title);
  expect(value('description')).toBe(item.description);
  expect(value('location')).toBe('Zaal De Waag, Stadhuis, Meld je bij de balie');
  expect(String(value('dtstart'))).toBe('2027-03-16T08:30:00Z');
  expect(String(value('dtend'))).toBe('2027-03-16T11:00:00Z');
  expect(String(value('dtstamp'))).toBe('2027-03-01T09:00:00Z');
  expect(event.getAllProperties('attendee')).toHaveLength(1);
});

it('names the recipient alone, and asks for no answer', () => {
  const { event } = parse(calendarObject(item));
  const attendee = event.getFirstProperty('attendee');
  expect(String(attendee?.getFirstValue()).toLowerCase()).toBe('mailto:marit@gemeente-deventer.example');
  expect(attendee?.getParameter('role')).toBe('REQ-PARTICIPANT');
  expect(attendee?.getParameter('rsvp')).toBe('FALSE');
  expect(attendee?.getParameter('cn')).toBe('Marit Veldkamp');
  expect(event.getFirstProperty('organizer')?.getFirstValue()).toBe('mailto:onderling@onderling.example');
});

it('has the trainer in the chair', () => {
  const { event } = parse(calendarObject({ ...item, attendee: { ...item.attendee, role: 'trainer' } }));
  expect(event.getFirstProperty('attendee')?.getParameter('role')).toBe('CHAIR');
});

it.each([
  ['participant', 'OPAQUE', 'REQ-PARTICIPANT'],
  ['trainer', 'OPAQUE', 'CHAIR'],
  ['requester', 'TRANSPARENT', 'OPT-PARTICIPANT'],
] as const)('of a %s is %s, in every version of it', (role, transparency, part) => {
  for (const method of ['REQUEST', 'CANCEL'] as const) {
    const content = calendarObject({ ...item, method, attendee: { ...item.attendee, role } });
    const { event, value } = parse(content);
    expect(value('transp')).toBe(transparency);
    expect(event.getFirstProperty('attendee')?.getParameter('role')).toBe(part);
    expect(value('uid')).toBe(calendarUid(session, person));
    expect(calendarFaults(Buffer.from(content))).toEqual([]);
  }
});

it('cancels the same item', () => {
  const { calendar, value } = parse(calendarObject({ ...item, method: 'CANCEL', sequence: 3 }));
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(value('status')).toBe('CANCELLED');
  expect(value('uid')).toBe(calendarUid(session, person));
  expect(value('sequence')).toBe(3);
});

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '👩‍👩‍👧‍👦',
    '; ',
    ', ',
    '\\n',
    '\r\n',
    '\n',
    '\u2028',
    '"',
    ':',
    '\u0007',
    '\u007f',
    'é'.repeat(40),
    '\ud83d',
    '\tx',
  ),
  fc.constant('\r\nEND:VEVENT\r\nATTENDEE:mailto:x@evil.example'),
);
const nasty = fc.array(piece, { minLength: 1, maxLength: 15 }).map((pieces) => pieces.join(''));
/** What a reader should get back: lines and printable characters as they were. */
const readable = (words: string): string =>
  words
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ')
    .trim();

it('survives any title, place, text and name', () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, nasty, (title, description, location, name) => {
      const content = calendarObject({ ...item, title, description, location, attendee: { ...item.attendee, name } });
      expect(calendarFaults(Buffer.from(content))).toEqual([]);
      const { event, value } = parse(content);
      expect(event.getAllProperties('attendee')).toHaveLength(1);
      expect(value('description') ?? '').toBe(readable(description));
      expect(value('summary') ?? '').toBe(readable(title).replaceAll('\n', ' '));
      expect(value('location') ?? '').toBe(readable(location).replaceAll('\n', ', '));
    }),
    { numRuns: 400 },
  );
});

describe('the linter can fail', () => {
  const good = calendarObject({ ...item, title: `Woo; ${'é'.repeat(60)}, en meer` });
  it.each([
    ['a bare line feed', (text: string) => text.replace('\r\n', '\n')],
    ['a line too long', (text: string) => text.replace('SUMMARY:', `SUMMARY:${'x'.repeat(80)}`)],
    ['a comma that is not escaped', (text: string) => text.replace('\\,', ',')],
    ['a local time', (text: string) => text.replace(/DTSTART:(\d+T\d+)Z/, 'DTSTART:$1')],
    ['a time zone that nobody describes', (text: string) => text.replace('DTSTART:', 'DTSTART;TZID=Europe/Brussels:')],
    ['a second guest', (text: string) => text.replace('ATTENDEE', 'ATTENDEE:mailto:x@y.example\r\nATTENDEE')],
    [
      'a question to reply',
      (text: string) => text.replace(/=(?:\r\n )?F(?:\r\n )?A(?:\r\n )?L(?:\r\n )?S(?:\r\n )?E/, '=TRUE'),
    ],
    ['a cancellation that says confirmed', (text: string) => text.replace('METHOD:REQUEST', 'METHOD:CANCEL')],
    ['no number', (text: string) => text.replace(/SEQUENCE:\d+\r\n/, '')],
    ['no end', (text: string) => text.replace('END:VEVENT\r\n', '')],
  ])('%s', (_what, spoil) => {
    expect(calendarFaults(Buffer.from(good))).toEqual([]);
    expect(spoil(good)).not.toBe(good);
    expect(calendarFaults(Buffer.from(spoil(good)))).not.toEqual([]);
  });

  it('a line cut within a character', () => {
    const octets = Buffer.from(good);
    const within = octets.indexOf(Buffer.from('é')) + 1;
    const cut = Buffer.concat([octets.subarray(0, within), Buffer.from('\r\n '), octets.subarray(within)]);
    expect(calendarFaults(cut)).toContain('a line is cut within a character');
  });
});

describe.each(['UTC', 'America/New_York', 'Pacific/Auckland', 'Europe/Amsterdam'])('on a machine in %s', (zone) => {
  /** The source as it stands, run by a process of its own: a zone is set once, when a process starts. */
  const source = transformSync(readFileSync(join(__dirname, 'calendar-item.ts'), 'utf8'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  }).code;
  const moments = [
    ['2027-03-27T23:30:00Z', '2027-03-28T03:30:00Z'], // the night the clock goes forward
    ['2027-03-28T00:59:00Z', '2027-03-28T01:01:00Z'],
    ['2027-10-30T22:00:00Z', '2027-10-31T03:00:00Z'], // the night it goes back: 2.30 happens twice
    ['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'],
    ['2027-03-14T06:30:00Z', '2027-03-14T07:30:00Z'], // New York goes forward
    ['2027-04-03T13:30:00Z', '2027-04-03T14:30:00Z'], // Auckland goes back
  ] as const;

  it.each(['participant', 'requester'] as const)(
    'the item of a %s means the same instants, written and read',
    (role) => {
      const driver = `
      import ICAL from 'ical.js';
      const item = ${JSON.stringify({ ...item, attendee: { ...item.attendee, role } })};
      const out = ${JSON.stringify(moments)}.map(([startsAt, endsAt]) => {
        const content = calendarObject({ ...item, startsAt: new Date(startsAt), endsAt: new Date(endsAt), writtenAt: new Date(item.writtenAt) });
        const event = new ICAL.Component(ICAL.parse(content)).getFirstSubcomponent('vevent');
        return ['dtstart', 'dtend', 'dtstamp'].map((name) => event.getFirstPropertyValue(name).toJSDate().toISOString());
      });
      console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, out }));`;
      const printed = execFileSync(process.execPath, ['--input-type=module', '-e', `${source}\n${driver}`], {
        cwd: join(__dirname, '../../../..'),
        env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
        encoding: 'utf8',
      });
      const result = JSON.parse(printed) as { zone: string; out: string[][] };
      expect(result.zone).toBe(zone);
      expect(result.out).toEqual(
        moments.map(([from, until]) => [
          from.replace('Z', '.000Z'),
          until.replace('Z', '.000Z'),
          '2027-03-01T09:00:00.000Z',
        ]),
      );
    },
  );
});
