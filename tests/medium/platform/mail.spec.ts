import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { Config, MailRefused, MailTransport, type OutgoingMail } from '@onderling/platform';
import { SMTPServer } from 'smtp-server';
import { mediumConfig } from '../../support/medium-app';

interface Received {
  to: string[];
  raw: string;
}

let server: SMTPServer;
let transport: MailTransport;
let received: Received[] = [];
let refuse: { at: 'RCPT' | 'DATA'; code: number } | undefined;

const refusal = (code: number) => Object.assign(new Error('no such person jan@example.nl'), { responseCode: code });

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_, __, done) => done(refuse?.at === 'RCPT' ? refusal(refuse.code) : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refuse?.at === 'DATA') return done(refusal(refuse.code));
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        return done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as { port: number };
  const config: Config = mediumConfig('mysql://u:p@db/x', {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Onderling <no-reply@onderling.example>',
  });
  transport = new MailTransport(config);
});
afterAll(async () => {
  transport?.onApplicationShutdown();
  await new Promise<void>((closed) => server.close(closed));
});
beforeEach(() => {
  received = [];
  refuse = undefined;
});

const mail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: '01a200bc@onderling.example',
  to: { name: 'Jan Smit', address: 'jan@example.nl' },
  subject: 'Uw plaats in de cursus',
  text: 'Dag,\n\nU heeft een plaats.',
  html: '<p lang="nl">Dag</p>',
  language: 'nl',
  ...changes,
});
const parsed = async () => PostalMime.parse(received[0]?.raw ?? '');
const header = async (name: string) => (await parsed()).headers.find(({ key }) => key === name)?.value;

it('sends text and HTML with our Message-ID, as an automatic mail, to one person', async () => {
  await transport.send(mail());

  const seen = await parsed();
  expect(seen).toMatchObject({
    messageId: '<01a200bc@onderling.example>',
    subject: 'Uw plaats in de cursus',
    from: { name: 'Onderling', address: 'no-reply@onderling.example' },
    to: [{ name: 'Jan Smit', address: 'jan@example.nl' }],
  });
  expect(seen.text).toContain('U heeft een plaats.');
  expect(seen.html).toContain('lang="nl"');
  expect(await header('auto-submitted')).toBe('auto-generated');
  expect(await header('content-language')).toBe('nl');
  expect(received[0]?.to).toEqual(['jan@example.nl']);
});

it('carries a calendar item with its method', async () => {
  const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';
  await transport.send(mail({ calendar: { method: 'REQUEST', content } }));
  expect(received[0]?.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
});

it.each([
  ['RCPT', 550, 'smtp-550'],
  ['RCPT', 553, 'smtp-553'],
  ['DATA', 554, 'smtp-554'],
] as const)('takes a %s %i for a refusal for good', async (at, code, reason) => {
  refuse = { at, code };
  const error: unknown = await transport.send(mail()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(MailRefused);
  expect(error).toMatchObject({ code: reason, message: reason });
});

it.each([
  ['RCPT', 450],
  ['DATA', 451],
] as const)('takes a %s %i for something that passes', async (at, code) => {
  refuse = { at, code };
  const error: unknown = await transport.send(mail()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(MailRefused);
});

it('does not take an unreachable server for a refusal', async () => {
  const lost = new MailTransport(mediumConfig('mysql://u:p@db/x', { SMTP_URL: 'smtp://127.0.0.1:1' }));
  const error: unknown = await lost.send(mail()).catch((thrown: unknown) => thrown);
  expect(error).not.toBeInstanceOf(MailRefused);
  lost.onApplicationShutdown();
});

it('lets no name, subject or address add a header or a recipient', async () => {
  const nasty = fc.constantFrom(
    '\r\nBcc: eve@evil.example',
    '\nBcc: eve@evil.example',
    '\u2028Bcc: eve@evil.example',
    '\u2029Bcc: eve@evil.example',
    '\u0085Bcc: eve@evil.example',
    '\r\n\r\n<p>another body</p>',
    '=?utf-8?b?DQpCY2M6IGV2ZUBldmlsLmV4YW1wbGU=?=',
    '=?utf-8?q?eve=40evil.example=3e?=',
    '"<eve@evil.example>',
    '=?utf-8?q?=0d=0aBcc:_eve@evil.example?=',
    ', eve@evil.example',
    'é"\\',
  );
  await transport.send(mail());
  const expected = (await parsed()).headers.map(({ key }) => key).toSorted();
  expect(expected).toContain('auto-submitted');
  await fc.assert(
    fc.asyncProperty(nasty, nasty, fc.string(), async (name, subject, text) => {
      received = [];
      const sent = await transport
        .send(mail({ to: { name: `Jan ${name}`, address: 'jan@example.nl' }, subject: `Cursus ${subject}`, text }))
        .then(() => true)
        .catch((error: unknown) => expect(error).toBeInstanceOf(MailRefused));
      if (sent !== true) return expect(received).toEqual([]);
      const seen = await parsed();
      // An empty text leaves one part, whose encoding then stands among the headers.
      const keys = seen.headers.map(({ key }) => key).filter((key) => key !== 'content-transfer-encoding');
      expect(keys.toSorted()).toEqual(expected);
      expect(received[0]?.to).toEqual(['jan@example.nl']);
      expect(seen.to?.map(({ address }) => address)).toEqual(['jan@example.nl']);
      expect([seen.cc, seen.bcc]).toEqual([undefined, undefined]);
      return undefined;
    }),
    { numRuns: 60 },
  );
  for (const address of ['jan@example.nl\r\nRCPT TO:<eve@evil.example>', 'jan@example.nl, eve@evil.example', 'jan']) {
    await expect(transport.send(mail({ to: { address } }))).rejects.toBeInstanceOf(MailRefused);
  }
});
