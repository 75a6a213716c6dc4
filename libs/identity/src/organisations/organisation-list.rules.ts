import { organisationTypes, type OrganisationType } from '@onderling/contracts';
import type { ListedOrganisation } from './organisation.repository';

/** What is wrong with a list, where; `column` is the name in the header row. */
export interface ListFault {
  readonly line: number;
  readonly column: string;
  readonly problem: string;
}

/** A row as text, with the line on which it begins. */
export interface ListRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CheckedList {
  readonly good: readonly ListedOrganisation[];
  readonly faults: readonly ListFault[];
}

export const mustColumns = ['tooi', 'type', 'name'] as const;
export const knownColumns = [
  ...mustColumns,
  'abbreviation',
  'parent_tooi',
  'email_domains',
  'time_zone',
  'lat',
  'lon',
  'place',
] as const;

const lengths: Readonly<Record<string, number>> = { tooi: 200, name: 200, abbreviation: 60, time_zone: 64, place: 100 };
const domainPattern = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/** Faults of the header row: columns that must be there, columns nobody knows, columns given twice. */
export function checkHeader(header: readonly string[]): ListFault[] {
  const fault = (column: string, problem: string) => ({ line: 1, column, problem });
  return [
    ...mustColumns.filter((column) => !header.includes(column)).map((column) => fault(column, 'column is missing')),
    ...header
      .filter((column) => !(knownColumns as readonly string[]).includes(column))
      .map((column) => fault(column, 'column is unknown')),
    ...header
      .filter((column, index) => header.indexOf(column) !== index)
      .map((column) => fault(column, 'column stands twice')),
  ];
}

/** Reads one row. All its faults at once; a body only when there are none. */
export function readRow({ line, cells }: ListRow): { body?: ListedOrganisation; faults: ListFault[] } {
  const cell = (column: string) => (cells[column] ?? '').trim();
  const optional = (column: string) => cell(column) || null;
  const domains = cell('email_domains').split(/\s+/).filter(Boolean);
  const faults: ListFault[] = [];
  const expect = (column: string, good: boolean, problem: string) => {
    if (!good) faults.push({ line, column, problem });
  };
  expect('tooi', /^https:\/\/[\x21-\x7e]+$/.test(cell('tooi')), 'is not a TOOI address (https://…)');
  expect('type', isType(cell('type')), `is not one of ${organisationTypes.join(', ')}`);
  expect('name', cell('name') !== '', 'is empty');
  for (const [column, most] of Object.entries(lengths)) {
    expect(column, Array.from(cell(column)).length <= most, `is longer than ${most} characters`);
  }
  for (const domain of domains) expect('email_domains', domainPattern.test(domain), `"${domain}" is not a domain`);
  expect('time_zone', cell('time_zone') === '' || isTimeZone(cell('time_zone')), 'is not an IANA time zone');
  expect('lat', isDegree(cell('lat'), 90), 'is not a number from -90 to 90');
  expect('lon', isDegree(cell('lon'), 180), 'is not a number from -180 to 180');
  expect('lon', (cell('lat') === '') === (cell('lon') === ''), 'lat and lon come together');
  const type = cell('type');
  if (faults.length > 0 || !isType(type)) return { faults };
  const body: ListedOrganisation = {
    tooi: cell('tooi'),
    type,
    name: cell('name'),
    abbreviation: optional('abbreviation'),
    parentTooi: optional('parent_tooi'),
    domains: [...new Set(domains)].map((domain) => ({ domain, shared: false })),
    timeZone: cell('time_zone') || 'Europe/Amsterdam',
    latitude: cell('lat') === '' ? null : Number(cell('lat')),
    longitude: cell('lon') === '' ? null : Number(cell('lon')),
    place: optional('place'),
  };
  return { body, faults };
}

/**
 * Checks the rows against each other: no identifier twice, every parent in the list or known, no circle. Good bodies
 * come back with parents before children; a domain of more than one of them counts as shared.
 */
export function checkList(
  rows: readonly { line: number; body: ListedOrganisation }[],
  knownToois: ReadonlySet<string>,
): CheckedList {
  const faults: ListFault[] = [];
  const byTooi = new Map<string, { line: number; body: ListedOrganisation }>();
  for (const row of rows) {
    const earlier = byTooi.get(row.body.tooi);
    if (earlier) faults.push({ line: row.line, column: 'tooi', problem: `stands on line ${earlier.line} already` });
    else byTooi.set(row.body.tooi, row);
  }
  const ordered: ListedOrganisation[] = [];
  const placed = new Set<string>();
  let waiting = [...byTooi.values()];
  for (let before = -1; before !== waiting.length;) {
    before = waiting.length;
    waiting = waiting.filter(({ body }) => {
      const { parentTooi } = body;
      const ready =
        parentTooi === null || placed.has(parentTooi) || (!byTooi.has(parentTooi) && knownToois.has(parentTooi));
      if (ready) {
        ordered.push(body);
        placed.add(body.tooi);
      }
      return !ready;
    });
  }
  for (const { line, body } of waiting) {
    const problem = byTooi.has(body.parentTooi ?? '') ? 'the body above it cannot be placed' : 'is not a known body';
    faults.push({ line, column: 'parent_tooi', problem });
  }
  return { good: markShared(ordered), faults: faults.toSorted((a, b) => a.line - b.line) };
}

function markShared(bodies: readonly ListedOrganisation[]): ListedOrganisation[] {
  const uses = new Map<string, number>();
  for (const { domain } of bodies.flatMap(({ domains }) => domains)) uses.set(domain, (uses.get(domain) ?? 0) + 1);
  return bodies.map((body) => ({
    ...body,
    domains: body.domains.map(({ domain, shared }) => ({ domain, shared: shared || (uses.get(domain) ?? 0) > 1 })),
  }));
}

const isType = (text: string): text is OrganisationType => (organisationTypes as readonly string[]).includes(text);

function isTimeZone(text: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '' && text.includes('/');
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const isDegree = (text: string, most: number): boolean =>
  text === '' || (/^-?\d{1,3}(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most);
