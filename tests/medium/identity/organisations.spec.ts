import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OrganisationImport, OrganisationReference, Organisations } from '@onderling/identity';
import { organisationReferences } from '../../../libs/identity/src/reference/organisations.reference';
import type { MediumApp } from '../../support/medium-app';
import { startIdentity, tooiOf } from './identity-app';

let app: MediumApp;
let folder: string;
beforeAll(async () => {
  ({ app } = await startIdentity());
  folder = mkdtempSync(join(tmpdir(), 'onderling-import-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app?.close();
});

const header = 'tooi,type,name,abbreviation,parent_tooi,email_domains,time_zone,lat,lon,place';
let files = 0;
async function load(lines: string[], partial = false, lineEnd = '\r\n') {
  files += 1;
  const file = join(folder, `list-${files}.csv`);
  writeFileSync(file, lines.join(lineEnd));
  const progress: number[] = [];
  const report = await app
    .get(OrganisationImport)
    .run(file, { partial, progress: (done, total) => progress.push(done / total) });
  return { ...report, progress };
}
const count = async () =>
  (await app.database.query<{ total: number }>('SELECT COUNT(*) AS total FROM identity_organisation'))[0]?.total ?? 0;
const row = (code: string, rest = ',,,,,,') => `${tooiOf(code)},agency,Dienst ${code},${rest}`;

describe('the reference table', () => {
  it('is loaded in one go, and a second time writes nothing', async () => {
    const before = await count();
    const expected = organisationReferences().length;
    expect(await app.get(OrganisationReference).load()).toBe(expected);
    expect(await count()).toBe(before + expected);
    expect(await app.get(OrganisationReference).load()).toBe(0);
    const { items, total } = await app.get(Organisations).list({ q: 'deventer', page: 1, pageSize: 20 });
    expect(total).toBeGreaterThan(0);
    expect(items.find(({ name }) => name === 'Gemeente Deventer')).toMatchObject({
      type: 'municipality',
      timeZone: 'Europe/Amsterdam',
      place: 'Deventer',
    });
    const children = await app.database.query('SELECT id FROM identity_organisation WHERE parent_id IS NOT NULL');
    expect(children.length).toBeGreaterThan(30);
  });

  it('knows own, shared and unknown domains', async () => {
    const find = (email: string) => app.get(Organisations).findByEmailDomain(email);
    expect(await find('x@Deventer.nl')).toMatchObject({
      shared: false,
      organisations: [{ name: 'Gemeente Deventer' }],
    });
    const shared = organisationReferences()
      .flatMap(({ emailDomains }) => emailDomains)
      .find((domain) => domain.shared);
    expect(await find(`x@${shared?.domain ?? ''}`)).toMatchObject({ shared: true });
    expect(await find('x@nergens.example')).toEqual({ shared: false, organisations: [] });
  });
});

describe('import organisations', () => {
  it('reads the documented format, children before parents, quotes, BOM and all', async () => {
    const before = await count();
    const report = await load([
      `\ufeff${header}`,
      row('kind', `,${tooiOf('ouder')},kind.example,,52.1,5.2,"Den ""Haag"""`),
      `${tooiOf('ouder')},ministry,"Ministerie van Ouders, Kinderen en Rest",MOK,,ouder.example mok.example,Europe/Brussels,,,`,
    ]);
    expect(report).toMatchObject({ rows: 2, written: 2, faults: [], progress: [1] });
    expect(await count()).toBe(before + 2);
    const { items } = await app.get(Organisations).list({ q: 'Dienst kind', page: 1, pageSize: 5 });
    expect(items[0]).toMatchObject({ place: 'Den "Haag"', latitude: 52.1, longitude: 5.2 });
    const parent = await app.get(Organisations).get(items[0]?.parentId ?? '');
    expect(parent).toMatchObject({ abbreviation: 'MOK', timeZone: 'Europe/Brussels' });
    expect(await app.get(Organisations).findWithin(parent.id)).toEqual(
      expect.arrayContaining([parent.id, items[0]?.id]) as unknown,
    );
  });

  it('run again leaves equal rows alone and updates changed ones', async () => {
    await load([header, row('x1'), row('x2')]);
    const report = await load([header, row('x1'), `${tooiOf('x2')},agency,Andere naam,,,,,,,`, row('x3')]);
    expect(report).toMatchObject({ rows: 3, written: 2, faults: [] });
  });

  it('is what the reference data follows: the next start of the product leaves its words alone', async () => {
    const [body] = organisationReferences();
    const own = [header, `${body?.tooi},${body?.type},Zo heten wij zelf,,,,,,,Ons dorp`];
    const named = async () =>
      (await app.database.query('SELECT name, place FROM identity_organisation WHERE tooi = ?', [body?.tooi]))[0];
    expect((await load(own)).written).toBe(1);
    expect(await app.get(OrganisationReference).load()).toBe(0);
    expect(await named()).toEqual({ name: 'Zo heten wij zelf', place: 'Ons dorp' });
    expect((await load(own)).written).toBe(0);
  });

  it('reports every bad row with line and column, and keeps nothing', async () => {
    const before = await count();
    const lines = [
      header,
      row('y1'),
      `${tooiOf('y2')},gemeente,Dienst y2,,,,,,,`,
      `${tooiOf('y3')},agency,"Dienst`,
      'y3",,,,,91,5,',
      row('y4', `,${tooiOf('niemand')},,,,,`),
      `${tooiOf('y5')},agency`,
      row('y1'),
    ];
    const { faults, written } = await load(lines);
    expect((await load([...lines, ''], false, '\n')).faults).toEqual(faults);
    expect(written).toBe(0);
    expect(await count()).toBe(before);
    expect(faults.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '3 type',
      '4 lat',
      '6 parent_tooi',
      '7 ',
      '8 tooi',
    ]);
    const partial = await load(lines, true);
    expect(partial.written).toBe(1);
    expect(partial.faults).toEqual(faults);
    expect(await count()).toBe(before + 1);
  });

  it('stops at a broken format and a wrong header', async () => {
    expect((await load([header, `${tooiOf('z1')},agency,"open quote`])).faults).toMatchObject([{ column: '' }]);
    expect((await load(['tooi;type;name', 'x;y;z'])).faults.map(({ problem }) => problem)).toContain(
      'column is missing',
    );
    await expect(
      app.get(OrganisationImport).run(join(folder, 'nowhere.csv'), { partial: false, progress: () => undefined }),
    ).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await load([''])).faults).toEqual([{ line: 1, column: '', problem: 'the file is empty' }]);
  });

  it('takes thousands of rows in batches', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => row(`bulk${index}`, ',,,,52.1,5.2,Utrecht'));
    const first = await load([header, ...rows]);
    expect(first).toMatchObject({ rows: 2_000, written: 2_000 });
    expect(first.progress).toHaveLength(10);
    expect((await load([header, ...rows])).written).toBe(0);
  });
});
