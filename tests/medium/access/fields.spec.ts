import { DataSource } from 'typeorm';
import { WholeApp } from '../../support/whole-app';
import { callers, Scene } from './scene';
import type { Row } from './rows';
import { table } from './table';

let whole: WholeApp;
let scene: Scene;
beforeAll(async () => {
  whole = await WholeApp.start();
  scene = await Scene.build(whole);
}, 120_000);
afterAll(() => whole?.close());

type Fields = Record<string, unknown>;
type Faults = { errors?: { pointer: string; code: string }[]; code?: string };
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names of all columns of all tables, as the code and as the database calls them. */
function columns(): string[] {
  const names = whole.app
    .get(DataSource)
    .entityMetadatas.flatMap((entity) => entity.columns.flatMap((one) => [one.propertyName, one.databaseName]));
  return [...new Set(names)].toSorted();
}

/** The body with every column as a field of every object in it, and the pointers of those that were not there before. */
function stuffed(body: unknown, names: readonly string[], at = ''): { body: unknown; added: string[] } {
  if (Array.isArray(body)) {
    const parts = body.map((part, index) => stuffed(part, names, `${at}/${index}`));
    return { body: parts.map((part) => part.body), added: parts.flatMap(({ added }) => added) };
  }
  if (!isObject(body)) return { body, added: [] };
  const extra = names.filter((name) => !(name in body));
  const inner = Object.entries(body).map(([key, value]) => [key, stuffed(value, names, `${at}/${key}`)] as const);
  return {
    body: {
      ...Object.fromEntries(inner.map(([key, part]) => [key, part.body])),
      ...Object.fromEntries(extra.map((name) => [name, '1'])),
    },
    added: [...extra.map((name) => `${at}/${name}`), ...inner.flatMap(([, part]) => part.added)],
  };
}

/** One row for each writing operation, with a caller that is let in. */
const writes = (): Row[] => {
  const open = table.filter(({ operation, expected }) => !operation.startsWith('GET ') && /[+!]/.test(expected));
  return [...new Map(open.map((row) => [row.operation, row])).values()];
};

describe('a write', () => {
  it('is tried for each writing operation of the API', () => {
    const tried = writes().map(({ operation }) => operation.replace(' ', ' /api/v1'));
    expect(tried.toSorted()).toEqual(whole.contract.operations.filter((operation) => !operation.startsWith('GET ')));
    expect(columns().length).toBeGreaterThan(150);
  });

  it.each(writes().map((row) => [row.operation, row] as const))(
    '%s refuses every column of the database that is no field of it, by name, and changes nothing',
    async (operation, row) => {
      const [method = ''] = operation.split(' ');
      const caller = callers[row.expected.search(/[+!]/)] ?? 'nobody';
      const me = await scene.enter(caller);
      const anyone = me ?? { personId: await scene.things.person(scene.ours), sessionId: '', cookie: '' };
      const { path, body = {} } = await row.ask(scene, anyone);
      const optional = fieldsOf(operation);
      const names = columns().filter((name) => !optional.has(name));
      const { body: sent, added } = stuffed(body, names);

      const before = await whole.checksums(['identity_login_session']);
      const answer = await whole.call<Faults>({ method, path, body: sent, cookie: me?.cookie });
      expect([answer.status, answer.body.code]).toEqual([400, 'invalid-input']);
      const refused = (answer.body.errors ?? []).filter(({ code }) => code === 'unknown-field');
      if (isUnion(operation)) expect(answer.body.errors?.length).toBeGreaterThan(0);
      else expect(refused.map(({ pointer }) => pointer).toSorted()).toEqual(added.toSorted());
      expect(answer.breaches).toEqual([]);
      expect(await whole.checksums(['identity_login_session'])).toEqual(before);
    },
  );
});

/** The schema of an operation's body, with references followed. */
function schemaOf(operation: string): Fields {
  const [method = '', path = ''] = operation.split(' ');
  const content = whole.contract.document.paths[`/api/v1${path}`]?.[method.toLowerCase()]?.requestBody?.content;
  return follow(content?.['application/json']?.schema ?? {});
}
function follow(schema: Fields): Fields {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  return follow(whole.contract.document.components.schemas[reference.split('/').at(-1) ?? ''] ?? {});
}
const isUnion = (operation: string) => 'anyOf' in schemaOf(operation) || 'oneOf' in schemaOf(operation);
/** Fields anywhere in the schema, which some column may be called like. */
function fieldsOf(operation: string): Set<string> {
  const names = new Set<string>();
  visit(schemaOf(operation), ({ properties }) => {
    for (const name of Object.keys((properties as Fields | undefined) ?? {})) names.add(name);
  });
  return names;
}
function visit(schema: unknown, look: (schema: Fields) => void): void {
  if (Array.isArray(schema)) for (const part of schema) visit(part, look);
  if (!isObject(schema)) return;
  const own = follow(schema);
  look(own);
  for (const part of Object.values(own)) visit(part, look);
}

describe('openapi.json', () => {
  it('closes every object that comes in or goes out against fields that it does not name', () => {
    const open: string[] = [];
    const look = (where: string) => (schema: Fields) => {
      // A map by name names the type of its values instead.
      const isMap = isObject(schema['additionalProperties']) && !schema['properties'];
      if (schema['type'] === 'object' && schema['additionalProperties'] !== false && !isMap) open.push(where);
    };
    for (const operation of whole.contract.operations) {
      const [method = '', path = ''] = operation.split(' ');
      const { requestBody, responses } = whole.contract.document.paths[path]?.[method.toLowerCase()] ?? {};
      for (const { schema } of Object.values(requestBody?.content ?? {})) visit(schema, look(operation));
      for (const [status, { content }] of Object.entries(responses ?? {})) {
        if (status === 'default') continue;
        for (const { schema } of Object.values(content ?? {})) visit(schema, look(`${operation} ${status}`));
      }
    }
    expect(open).toEqual([]);
  });
});
