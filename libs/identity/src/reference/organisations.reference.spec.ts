import { organisationTypes } from '@onderling/contracts';
import { organisationReferences } from './organisations.reference';

describe('the reference table of organisations', () => {
  const organisations = organisationReferences();
  const byTooi = new Map(organisations.map((organisation) => [organisation.tooi, organisation]));

  it('counts what the state counts', () => {
    const count = (type: string) => organisations.filter((organisation) => organisation.type === type).length;
    expect(count('ministry')).toBe(12);
    expect(count('province')).toBe(12);
    expect(count('municipality')).toBe(342);
    expect(count('water-board')).toBe(21);
    expect(count('agency') + count('inspectorate') + count('independent-body')).toBeGreaterThanOrEqual(40);
    expect(organisationTypes.map(count).reduce((sum, each) => sum + each, 0)).toBe(organisations.length);
  });

  it('identifies every body once by a TOOI URI that suits its type', () => {
    expect(byTooi.size).toBe(organisations.length);
    const patterns: Record<string, RegExp> = {
      ministry: /\/ministerie\/mnre\d{4}$/,
      province: /\/provincie\/pv\d\d$/,
      municipality: /\/gemeente\/gm\d{4}$/,
      'water-board': /\/waterschap\/ws\d{4}$/,
    };
    const wrong = organisations.filter(
      ({ tooi, type }) => !(patterns[type] ?? /\/tooi\/id\/(oorg\/oorg\d{5}|zbo\/zb\d{6})$/).test(tooi),
    );
    expect(wrong).toEqual([]);
  });

  it('names every body once', () => {
    const names = organisations.map(({ name }) => name.toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => name.trim() !== name || name === '')).toEqual([]);
  });

  it('lets ministries answer for the bodies below them, parents first', () => {
    organisations.forEach((organisation, index) => {
      if (organisation.parentTooi === undefined) return;
      const parent = byTooi.get(organisation.parentTooi);
      expect(parent?.type).toBe('ministry');
      expect(organisations.findIndex(({ tooi }) => tooi === organisation.parentTooi)).toBeLessThan(index);
    });
    const below = organisations.filter(({ type }) => ['agency', 'inspectorate', 'independent-body'].includes(type));
    expect(below.filter(({ parentTooi }) => parentTooi === undefined)).toEqual([]);
  });

  it('writes e-mail domains so that an address can be looked up, and marks every shared one', () => {
    const owners = new Map<string, string[]>();
    for (const { name, emailDomains } of organisations) {
      for (const { domain, shared } of emailDomains) {
        expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
        owners.set(domain, [...(owners.get(domain) ?? []), shared ? 'shared' : name]);
      }
    }
    const unmarked = [...owners].filter(([, users]) => users.length > 1 && users.some((user) => user !== 'shared'));
    expect(unmarked).toEqual([]);
    expect(owners.has('rijksdienstcn.com')).toBe(false);
    const without = organisations.filter(({ emailDomains }) => emailDomains.length === 0).map(({ name }) => name);
    expect(without.length).toBeLessThanOrEqual(3);
    expect(owners.get('deventer.nl')).toEqual(['Gemeente Deventer']);
  });

  it('lies within the Netherlands in Europe', () => {
    const outside = organisations.filter(({ lat, lon }) => !(lat > 50.7 && lat < 53.6 && lon > 3.3 && lon < 7.3));
    expect(outside).toEqual([]);
    expect(organisations.filter(({ place }) => place === '')).toEqual([]);
  });
});
