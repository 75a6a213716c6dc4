import { checkHeader, checkList, readRow } from './organisation-list.rules';

const tooi = (code: string) => `https://identifier.overheid.nl/tooi/id/oorg/${code}`;
const cells = (changes: Record<string, string> = {}) => ({
  tooi: tooi('a'),
  type: 'agency',
  name: 'Dienst A',
  ...changes,
});
const body = (code: string, parent: string | null = null, domain?: string) => {
  const parentCell: Record<string, string> = parent === null ? {} : { parent_tooi: tooi(parent) };
  const row = readRow({ line: 2, cells: cells({ tooi: tooi(code), ...parentCell, email_domains: domain ?? '' }) });
  if (!row.body) throw new Error(JSON.stringify(row.faults));
  return row.body;
};

describe('the header row', () => {
  it('is good with the columns that must be there, in any order', () => {
    expect(checkHeader(['name', 'type', 'tooi', 'lat', 'lon'])).toEqual([]);
  });

  it('names what is missing, unknown and double', () => {
    expect(checkHeader(['tooi', 'name', 'naam', 'name'])).toEqual([
      { line: 1, column: 'type', problem: 'column is missing' },
      { line: 1, column: 'naam', problem: 'column is unknown' },
      { line: 1, column: 'name', problem: 'column stands twice' },
    ]);
  });
});

describe('a row', () => {
  it('is read with its defaults', () => {
    expect(readRow({ line: 2, cells: cells({ email_domains: ' a.nl  b.nl a.nl ' }) }).body).toEqual({
      tooi: tooi('a'),
      type: 'agency',
      name: 'Dienst A',
      abbreviation: null,
      parentTooi: null,
      domains: [
        { domain: 'a.nl', shared: false },
        { domain: 'b.nl', shared: false },
      ],
      timeZone: 'Europe/Amsterdam',
      latitude: null,
      longitude: null,
      place: null,
    });
  });

  it.each([
    ['tooi', { tooi: 'gm0150' }],
    ['type', { type: 'gemeente' }],
    ['name', { name: '  ' }],
    ['name', { name: 'x'.repeat(201) }],
    ['email_domains', { email_domains: 'a@b.nl' }],
    ['email_domains', { email_domains: 'Deventer.nl' }],
    ['time_zone', { time_zone: 'Amsterdam' }],
    ['time_zone', { time_zone: 'Europe/Deventer' }],
    ['lat', { lat: '91', lon: '5' }],
    ['lat', { lat: '52,1', lon: '5' }],
    ['lon', { lat: '52.1', lon: '181' }],
    ['lon', { lat: '52.1' }],
  ])('has a fault in %s: %j', (column, changes) => {
    const { body: read, faults } = readRow({ line: 7, cells: cells(changes) });
    expect(read).toBeUndefined();
    expect(faults).toEqual([{ line: 7, column, problem: expect.any(String) as string }]);
  });

  it('has all its faults told at once', () => {
    expect(readRow({ line: 3, cells: { tooi: '', type: '', name: '' } }).faults).toHaveLength(3);
  });
});

describe('a list', () => {
  const check = (...bodies: ReturnType<typeof body>[]) =>
    checkList(
      bodies.map((one, index) => ({ line: index + 2, body: one })),
      new Set([tooi('known')]),
    );

  it('has parents before children, whatever their order in the file', () => {
    const { good, faults } = check(body('c', 'b'), body('b', 'a'), body('a', 'known'));
    expect(faults).toEqual([]);
    expect(good.map((one) => one.tooi)).toEqual([tooi('a'), tooi('b'), tooi('c')]);
  });

  it('reports doubles, unknown parents and circles, and keeps the rest', () => {
    const { good, faults } = check(body('a'), body('a'), body('b', 'nobody'), body('c', 'd'), body('d', 'c'));
    expect(good.map((one) => one.tooi)).toEqual([tooi('a')]);
    expect(faults).toEqual([
      { line: 3, column: 'tooi', problem: 'stands on line 2 already' },
      { line: 4, column: 'parent_tooi', problem: 'is not a known body' },
      { line: 5, column: 'parent_tooi', problem: 'the body above it cannot be placed' },
      { line: 6, column: 'parent_tooi', problem: 'the body above it cannot be placed' },
    ]);
  });

  it('calls a domain of more than one body shared', () => {
    const { good } = check(body('a', null, 'rijk.nl eigen.nl'), body('b', null, 'rijk.nl'));
    expect(good.map((one) => one.domains)).toEqual([
      [
        { domain: 'rijk.nl', shared: true },
        { domain: 'eigen.nl', shared: false },
      ],
      [{ domain: 'rijk.nl', shared: true }],
    ]);
  });
});
