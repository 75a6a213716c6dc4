import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';

const root = join(__dirname, '..');
const text = (least: number, most: number) => ({ type: 'string', minLength: least, maxLength: most });
const words = { type: 'array', minItems: 1, items: text(1, 200) };
const description = {
  type: 'object',
  required: ['shortDescription', 'longDescription', 'features'],
  properties: {
    localisedName: text(1, 100),
    shortDescription: text(1, 150),
    longDescription: text(150, 10_000),
    features: words,
  },
  additionalProperties: false,
};
const object = (required: string[], properties: Record<string, object>) => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});

const contact = object(['name'], {
  name: { ...text(3, 100), not: { pattern: '[Mm]aintainer|[Tt]eam|[Bb]eheer|[Ss]upport|Onderling|info@' } },
  email: { type: 'string', format: 'email' },
  phone: text(1, 40),
  affiliation: text(1, 200),
});

/** The mandatory keys of publiccode.yml 0.7, and no key that the standard does not know or has deprecated. */
const schema = {
  ...object(
    [
      'publiccodeYmlVersion',
      'name',
      'url',
      'platforms',
      'developmentStatus',
      'softwareType',
      'organisation',
      'description',
      'legal',
      'maintenance',
      'localisation',
    ],
    {
      publiccodeYmlVersion: { const: '0.7.0' },
      name: text(1, 100),
      url: { type: 'string', format: 'uri' },
      softwareVersion: text(1, 50),
      platforms: { type: 'array', minItems: 1, items: { enum: ['web'] } },
      categories: words,
      developmentStatus: { enum: ['concept', 'development', 'beta', 'stable', 'obsolete'] },
      softwareType: { const: 'standalone/web' },
      intendedAudience: object([], { countries: { type: 'array', items: { pattern: '^[A-Z]{2}$' } }, scope: words }),
      organisation: object(['uri'], { uri: { type: 'string', format: 'uri' }, name: text(1, 200) }),
      description: { type: 'object', minProperties: 1, additionalProperties: description },
      legal: object(['license'], { license: { const: 'EUPL-1.2' }, mainCopyrightOwner: text(1, 200) }),
      // Who maintains it has a name and a face; a department or a mailing list is no contact.
      maintenance: {
        oneOf: [
          object(['type', 'contacts'], {
            type: { enum: ['internal', 'community'] },
            contacts: { type: 'array', minItems: 1, items: contact },
          }),
          object(['type'], { type: { const: 'none' } }),
        ],
      },
      localisation: object(['localisationReady', 'availableLanguages'], {
        localisationReady: { const: true },
        availableLanguages: { type: 'array', items: { enum: ['nl', 'en'] }, minItems: 2 },
      }),
      dependsOn: object(['open'], { open: { type: 'array', items: { type: 'object', required: ['name'] } } }),
    },
  ),
};

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string; license: string };
const published = load(readFileSync(join(root, 'publiccode.yml'), 'utf8')) as {
  url: string;
  organisation: { uri: string };
  developmentStatus: string;
  softwareVersion: string;
  maintenance: { type: string };
  legal: { license: string };
  description: Record<string, { features: string[] }>;
};

describe('publiccode.yml', () => {
  it('has every mandatory key, with values that the standard allows', () => {
    const validate = addFormats(new Ajv({ allErrors: true, strict: false })).compile(schema);
    validate(published);
    expect(validate.errors).toBeNull();
  });

  it('holds reserved names only as long as the product is in development and nobody maintains it', () => {
    const reserved = [published.url, published.organisation.uri].filter((one) =>
      /^urn:example:|example\.org/.test(one),
    );
    if (reserved.length === 0) return;
    expect(published.developmentStatus).toBe('development');
    expect(published.softwareVersion).toMatch(/^0\./);
    expect(published.maintenance.type).toBe('none');
  });

  it('takes no department for a contact', () => {
    const validate = addFormats(new Ajv({ allErrors: true, strict: false })).compile(schema);
    const maintained = (name: string) => ({ ...published, maintenance: { type: 'community', contacts: [{ name }] } });
    expect(validate(maintained('Marit Veldkamp'))).toBe(true);
    expect(validate(maintained('The maintainers of Onderling'))).toBe(false);
    expect(validate({ ...published, maintenance: { type: 'community' } })).toBe(false);
  });

  it('says what package.json says', () => {
    expect(published.softwareVersion).toBe(manifest.version);
    expect(published.legal.license).toBe(manifest.license);
  });

  it('describes the same features in every language', () => {
    const [one, ...others] = Object.values(published.description);
    for (const other of others) expect(other.features).toHaveLength(one?.features.length ?? 0);
  });
});
