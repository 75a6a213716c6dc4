/** Text properties whose `,` and `;` must be escaped (RFC 5545 3.3.11). */
const texts = ['SUMMARY', 'DESCRIPTION', 'LOCATION'];
const once = ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE', 'STATUS', 'ORGANIZER', 'ATTENDEE', 'SUMMARY'];
const mostOctets = 75;

/**
 * What RFC 5545 and 5546 do not allow in a calendar item that is mailed to one person; written from their text, apart from
 * the code that makes the items, and stricter than a parser, which forgives.
 * @param content the octets as they were mailed
 * @returns one line for each fault; none when all is well
 */
export function calendarFaults(content: Uint8Array): string[] {
  const { lines, faults } = physicalLines(content);
  const properties = unfolded(lines).map(propertyOf);
  const valuesOf = (name: string) => properties.filter((property) => property.name === name);
  const within = components(properties);
  const expect = (good: boolean, fault: string) => {
    if (!good) faults.push(fault);
  };
  expect(within.join() === 'VCALENDAR,VEVENT', `components are ${within.join()}`);
  for (const name of ['PRODID', 'VERSION', 'METHOD']) expect(valuesOf(name).length === 1, `${name} stands not once`);
  for (const name of once) expect(valuesOf(name).length === 1, `${name} stands ${valuesOf(name).length} times`);
  for (const name of ['DTSTAMP', 'DTSTART', 'DTEND']) {
    for (const { value, parameters } of valuesOf(name)) {
      expect(/^\d{8}T\d{6}Z$/.test(value) && !/TZID/i.test(parameters), `${name} is not in UTC: ${value}`);
    }
  }
  for (const { name, value } of properties.filter(({ name }) => texts.includes(name))) {
    expect(/^(?:[^\\;,]|\\[\\;,nN])*$/u.test(value), `${name} is not escaped: ${value}`);
  }
  for (const { name, value } of properties) expect(!/\p{Cc}/u.test(value), `${name} has a control character`);
  for (const { parameters } of valuesOf('ATTENDEE'))
    expect(/;RSVP=FALSE/i.test(parameters), 'ATTENDEE is asked to reply');
  expect(/^\d+$/.test(valuesOf('SEQUENCE')[0]?.value ?? ''), 'SEQUENCE is not a number');
  const [method, status] = [valuesOf('METHOD')[0]?.value, valuesOf('STATUS')[0]?.value];
  expect((method === 'CANCEL') === (status === 'CANCELLED'), `METHOD ${method} with STATUS ${status}`);
  return faults;
}

/** Lines as they stand, each ended by CRLF, none longer than allowed, none cut within a character. */
function physicalLines(content: Uint8Array): { lines: string[]; faults: string[] } {
  const octets = Buffer.from(content);
  const faults: string[] = [];
  const lines: string[] = [];
  for (let from = 0; from < octets.length;) {
    const found = octets.indexOf('\r\n', from);
    const end = found < 0 ? octets.length : found;
    if (found < 0) faults.push('the last line has no CRLF');
    const line = octets.subarray(from, end);
    if (line.length > mostOctets) faults.push(`a line has ${line.length} octets`);
    if (line.includes('\n') || line.includes('\r')) faults.push('a line end is not CRLF');
    try {
      lines.push(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line));
    } catch {
      faults.push('a line is cut within a character');
      lines.push(line.toString('latin1'));
    }
    from = end + 2;
  }
  return { lines, faults };
}

function unfolded(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    if (/^[ \t]/.test(line)) whole.push(`${whole.pop() ?? ''}${line.slice(1)}`);
    else whole.push(line);
  }
  return whole;
}

interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** `NAME;PARAMETER="with : in it":value` */
function propertyOf(line: string): Property {
  const [, name = '', parameters = '', value = ''] =
    /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/su.exec(line) ?? [];
  return { name: name.toUpperCase(), parameters, value };
}

/** The components in order, when each BEGIN has its END; else what stands there instead. */
function components(properties: readonly Property[]): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  for (const { name, value } of properties) {
    if (name === '') seen.push('a line that is no property');
    if (name === 'BEGIN') {
      open.push(value);
      seen.push(value);
    }
    if (name === 'END' && open.pop() !== value) seen.push(`END:${value} out of place`);
  }
  return [...seen, ...open.map((name) => `${name} without an end`)];
}
