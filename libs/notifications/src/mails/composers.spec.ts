import fc from 'fast-check';
import { languages, mailKinds, type Language, type MailKind } from '@onderling/contracts';
import type { ComposedMail } from './blocks';
import { composers } from './composers';
import type { RequestUnmatchedFacts } from './facts';
import { render } from './render';
import { sampleFacts } from '../testing/sample-facts';

const compose = <K extends MailKind>(kind: K, language: Language): ComposedMail =>
  composers[kind](sampleFacts[kind], language);
const rendered = (kind: MailKind, language: Language) =>
  render(compose(kind, language), { language, firstName: 'Marit' });
const all = mailKinds.flatMap((kind) => languages.map((language) => [kind, language] as const));

/** The words of the HTML as a reader sees them. */
const readHtml = (html: string): string =>
  html
    .replace(/^[\s\S]*<\/h1>/, '')
    .replace(/<a href="([^"]*)">([^<]*)<\/a>/g, '$2 $1')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
const wordsOf = (words: string): string[] => words.toLowerCase().match(/[\p{L}\p{N}@./?=]*[\p{L}\p{N}]/gu) ?? [];

describe.each(all)('mail %s in %s', (kind, language) => {
  const mail = rendered(kind, language);

  it('says the same in both parts', () => {
    expect(wordsOf(readHtml(mail.html))).toEqual(wordsOf(mail.text));
  });

  it('names its language and brings nothing from elsewhere', () => {
    expect(mail.html).toContain(`<html lang="${language}">`);
    expect(mail.html).not.toMatch(/<img|<script|<link|style="|url\(|@import/);
  });

  it('has a subject without personal details', () => {
    expect(mail.subject).not.toMatch(/Marit|Rachida|Haddou|Linda|Wassink|Bakker|K7QM|@/);
    expect(mail.subject.length).toBeGreaterThan(10);
  });

  it('speaks plainly: no exclamation marks, nothing missing, nothing formal', () => {
    expect(mail.text).not.toMatch(/!|undefined|null|NaN|Invalid|\[object/);
    if (language === 'nl') expect(mail.text).not.toMatch(/\b(u|uw)\b/i);
  });
});

const aboutARun = [
  'place-held',
  'enrolment-confirmed',
  'enrolment-cancelled',
  'run-assigned',
  'run-changed',
  'run-cancelled',
  'calendar-request',
  'calendar-cancel',
  'request-matched',
] as const satisfies readonly MailKind[];

it.each(aboutARun)('%s is complete on its own: course, date, place, trainer', (kind) => {
  const { text } = rendered(kind, 'nl');
  expect(text).toContain('Lastige gesprekken met inwoners');
  expect(text).toContain('dinsdag 16 maart 2027, 9.30 tot 12.00 uur');
  expect(text).toContain('Zaal De Waag, Stadhuis, Grote Kerkhof, Deventer');
  expect(text).toContain('Meld je bij de balie');
  expect(text).toContain('Rachida Haddou, senior inspecteur bij NVWA');
});

it('sends nobody to enrol again in a training that was asked for: that is not possible', () => {
  const facts = { ...sampleFacts['enrolment-cancelled'], invitedOnly: true };
  const { text } = render(composers['enrolment-cancelled'](facts, 'nl'), { language: 'nl', firstName: null });
  expect(text).toContain('Vraag dan wie de training regelde');
  expect(text).not.toContain('Schrijf je dan opnieuw in');
});

it('lists every session in the confirmation', () => {
  expect(rendered('enrolment-confirmed', 'nl').text).toContain('dinsdag 30 maart 2027, 9.30 tot 12.00 uur');
  expect(rendered('enrolment-confirmed', 'en').text).toContain('Tuesday 30 March 2027, 9:30 to 12:00');
});

it.each(['invitation', 'invitation-reminder'] as const)('%s lets somebody decide in a minute', (kind) => {
  const { text } = rendered(kind, 'nl');
  for (const words of [
    'Linda Wassink, opleidingsadviseur bij provincie Overijssel',
    'woensdag 10 maart 2027, 11.00 uur',
    'Jij kunt lesgeven over 3 van de 4 onderwerpen die ze vragen',
    'Het is 34 km van jouw werkplek',
    'donderdag 15 april 2027, 13.00 tot 16.00 uur',
    '6 uur: voorbereiden 1,5 uur, geven 2,5 uur, reizen 2 uur',
    '> Wat zeg je dan?',
    'https://onderling.example/go/invitation/token',
  ])
    expect(text).toContain(words);
});

it('says that declining in the calendar is not giving up a place, with the way to do so', () => {
  const nl = rendered('calendar-request', 'nl').text;
  expect(nl).toContain('weigeren in je agenda is geen afmelding');
  expect(nl).toContain('https://onderling.example/go/place/token');
  expect(rendered('calendar-request', 'en').text).toContain('declining in your calendar does not give up your place');
});

it('tells who asked for a training that the appointment leaves their time free, and where to move it', () => {
  const facts = {
    ...sampleFacts['calendar-request'],
    role: 'requester',
    link: 'https://onderling.example/runs/1',
  } as const;
  const words = (language: Language) =>
    render(composers['calendar-request'](facts, language), { language, firstName: 'Linda' }).text;
  expect(words('nl')).toContain('met deze afspraak blijf je op dat moment vrij');
  expect(words('nl')).not.toContain('Meld me af');
  expect(words('nl')).toContain('https://onderling.example/runs/1');
  expect(words('en')).toContain('leaves your time free');
});

it.each(languages)('promises no update of the calendar in %s to whoever has not confirmed a place', (language) => {
  const told = (held: boolean) =>
    render(composers['run-changed']({ ...sampleFacts['run-changed'], held }, language), { language, firstName: null });
  expect(told(false).text).toMatch(/agenda|calendar/);
  expect(told(true).text).not.toMatch(/agenda|calendar/);
  expect(told(true).text).toMatch(/pas ingeschreven als je zelf bevestigt|only when you confirm it yourself/);
});

describe.each([
  'known',
  'sign-up',
  'sign-up-shared',
  'unknown-domain',
  'deactivated',
  'admitted',
  'not-admitted',
  'move',
  'move-shared',
  'move-unknown-domain',
  'move-taken',
  'not-confirmed',
  'move-refused',
  'moved-away',
] as const)('the sign-in mail for %s', (given) => {
  const proves = ['known', 'sign-up', 'sign-up-shared', 'unknown-domain', 'move', 'move-shared', 'move-unknown-domain'];
  const ends = !proves.includes(given);
  const facts = { ...sampleFacts['sign-in'], case: given, code: ends ? null : 'K7QM-3XPA' };

  it.each(languages)('shows a code and its end in %s only when there is something to prove', (language) => {
    const { text, subject } = render(composers['sign-in'](facts, language), { language, firstName: null });
    expect(text.includes('K7QM-3XPA')).toBe(!ends);
    expect(/11[.:]10/.test(text)).toBe(!ends);
    expect(subject).not.toContain('K7QM');
  });
});

it('gives trainer and requester what they need to reach each other', () => {
  expect(rendered('request-matched', 'nl').text).toContain('rachida.haddou@nvwa.example');
  expect(rendered('run-assigned', 'nl').text).toContain('linda.wassink@provincie-overijssel.example');
  const { requester, ...facts } = sampleFacts['run-assigned'];
  const left = { ...facts, requester: requester && { ...requester, email: null } };
  const { text } = render(composers['run-assigned'](left, 'nl'), { language: 'nl', firstName: null });
  expect(text).toContain('Linda Wassink');
  expect(text).not.toContain('mailadres');
});

it('asks the requester to relax what excluded most', () => {
  const { text } = rendered('request-unmatched', 'nl');
  expect(text).toContain('Weet te weinig van dit onderwerp: 19 trainers');
  expect(text).toContain('Kan niet op jouw data: 1 trainer');
  expect(text).toContain('geef meer of andere data');
});

it('says what the counts of this very request say can help, instead of general advice', () => {
  const facts: RequestUnmatchedFacts = {
    ...sampleFacts['request-unmatched'],
    remedies: [
      { code: 'other-dates', detail: {}, found: 4 },
      { code: 'other-mode', detail: { mode: 'online' }, found: 1 },
    ],
  };
  const { text } = render(composers['request-unmatched'](facts, 'nl'), { language: 'nl', firstName: null });
  expect(text).toContain('4 collega’s kunnen het op andere momenten');
  expect(text).toContain('1 collega kan het online');
  expect(text).not.toContain('geef meer of andere data');
});

describe('the mail about a training that does not go ahead', () => {
  const tell = (change: Partial<(typeof sampleFacts)['run-cancelled']>) =>
    render(composers['run-cancelled']({ ...sampleFacts['run-cancelled'], ...change }, 'nl'), {
      language: 'nl',
      firstName: 'Marit',
    }).text;
  const requestLink = 'https://onderling.example/requests/1';

  it('leads who asked for it to a new search', () => {
    expect(tell({ role: 'requester', requestLink })).toContain('Zoek opnieuw een trainer');
    expect(tell({ role: 'requester', requestLink })).toContain(requestLink);
  });

  it('sends nobody who stays on a list to the courses', () => {
    expect(tell({})).toContain('https://onderling.example/courses');
    expect(tell({ requestLink })).toContain('Je staat nog op de lijst van provincie Overijssel');
    expect(tell({ requestLink })).not.toContain('https://onderling.example/courses');
  });
});

it('says after a yes that was taken back that the search goes on', () => {
  const { text } = rendered('acceptance-undone', 'nl');
  expect(text).toContain('Rachida Haddou, senior inspecteur bij NVWA, zei ja en nam dat antwoord terug');
  expect(text).toContain('woensdag 10 maart 2027, 11.00 uur');
  expect(text).not.toContain('gaat niet door');
});

describe('whatever a title, name or text holds', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '\r\nBcc: x@evil.example',
      '\u2028',
      '\u0000',
      '=?utf-8?B?DQpCY2M6?=',
      '<script>',
      '"\\',
      '\ud800',
      '\u202e',
    ),
  );
  const nasty = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));

  it('the subject stays one line and the HTML stays text', () => {
    fc.assert(
      fc.property(nasty, nasty, (title, name) => {
        const facts = {
          ...sampleFacts['invitation'],
          title,
          need: title,
          requester: { ...sampleFacts['invitation'].requester, name },
        };
        const mail = render(composers['invitation'](facts, 'nl'), { language: 'nl', firstName: name });
        expect(mail.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e]/u);
        expect(mail.subject).not.toContain('=?');
        expect([...mail.subject].length).toBeLessThanOrEqual(142);
        expect(mail.html).not.toContain('<script');
        expect(mail.text).not.toMatch(/[^\P{Cc}\n]/u);
        expect(mail.html).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 300 },
    );
  });
});
