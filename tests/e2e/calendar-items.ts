import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { CapturedMail } from '../support/post-box';

export interface CalendarItem {
  readonly to: string;
  readonly uid: string;
  readonly sequence: number;
  readonly method: string;
  readonly status: string | null;
  /** ISO 8601 in UTC, as an independent parser understands it. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Leaves the time of its owner free. */
  readonly transparent: boolean;
  readonly attendees: readonly string[];
  /** `method` of the MIME part; Outlook ignores an item when the two differ. */
  readonly mimeMethod: string | null;
}

/** Runs as a program of its own, so that the clock of the machine can be another one. */
const reader = `
  const { default: ICAL } = await import('ical.js');
  let input = '';
  for await (const chunk of process.stdin) input += chunk;
  ICAL.design.strict = true;
  const read = (text) => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const items = calendar.getAllSubcomponents('vevent');
    if (items.length !== 1) throw new Error('one item is expected, not ' + items.length);
    const event = new ICAL.Event(items[0]);
    const instant = (time) => new Date(time.toUnixTime() * 1000).toISOString();
    return {
      uid: event.uid, sequence: event.sequence, method: calendar.getFirstPropertyValue('method'),
      status: items[0].getFirstPropertyValue('status'),
      startsAt: instant(event.startDate), endsAt: instant(event.endDate),
      transparent: items[0].getFirstPropertyValue('transp') === 'TRANSPARENT',
      attendees: event.attendees.map((one) => one.getFirstValue()),
    };
  };
  process.stdout.write(JSON.stringify(JSON.parse(input).map(read)));
`;

/** Every calendar item of these mails, as ical.js reads it on a machine in another time zone. */
export function calendarItems(mails: readonly CapturedMail[], machineZone: string): CalendarItem[] {
  const parts = mails.flatMap((mail) =>
    mail.parsed.attachments
      .filter(({ mimeType }) => mimeType === 'text/calendar')
      .map((part) => ({ to: mail.to, mimeMethod: part.method ?? null, text: textOf(part.content) })),
  );
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', reader], {
    cwd: join(__dirname, '../..'),
    env: { PATH: process.env['PATH'] ?? '', TZ: machineZone },
    input: JSON.stringify(parts.map(({ text }) => text)),
    maxBuffer: 50_000_000,
  }).toString();
  const read = JSON.parse(output) as Omit<CalendarItem, 'to' | 'mimeMethod'>[];
  return read.map((item, index) => ({
    ...item,
    to: parts[index]?.to ?? '',
    mimeMethod: parts[index]?.mimeMethod ?? null,
  }));
}

function textOf(content: ArrayBuffer | Uint8Array | string): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
