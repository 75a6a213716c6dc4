import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

type Schema = Record<string, unknown>;
interface Content {
  readonly content?: Record<string, { readonly schema: Schema }>;
}
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean }[];
  readonly requestBody?: Content;
  readonly responses: Record<string, Content>;
}
export interface ApiDocument {
  readonly info: { readonly version: string };
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}
export interface Received {
  readonly method: string;
  /** Without host and query. */
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What openapi.json promises, and whether an answer keeps it. */
export class Contract {
  private readonly ajv = addFormats(new Ajv({ strict: false, allErrors: true }), { mode: 'fast' });
  private readonly validators = new Map<object, ValidateFunction>();
  private readonly routes: readonly { readonly template: string; readonly pattern: RegExp }[];

  constructor(readonly document: ApiDocument) {
    this.ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    this.ajv.addSchema({ $id: 'api', components: document.components });
    this.routes = Object.keys(document.paths)
      // An address in words comes before one with a variable in the same place.
      .toSorted((a, b) => a.split('{').length - b.split('{').length)
      .map((template) => ({ template, pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  /** `GET /api/v1/…` of every operation, sorted. */
  get operations(): string[] {
    return Object.entries(this.document.paths)
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
      .toSorted();
  }

  /** The operation that answers this address; undefined where there is none. */
  operationAt(method: string, path: string): Operation | undefined {
    const route = this.routes.find(({ pattern, template }) => pattern.test(path) && this.has(template, method));
    return route && this.document.paths[route.template]?.[method.toLowerCase()];
  }

  /**
   * Where the answer differs from what is promised: a header that every answer has, an unknown field, a missing one, a wrong
   * type, an instant that is not in UTC. Empty when it keeps all of it.
   */
  breaches(received: Received): string[] {
    return [...this.headerBreaches(received), ...this.bodyBreaches(received)];
  }

  private headerBreaches({ path, status, headers, body }: Received): string[] {
    if (path.endsWith('/openapi.json')) return [];
    const wanted: Record<string, RegExp> = {
      'api-version': new RegExp(`^${this.document.info.version.replaceAll('.', '\\.')}$`),
      'cache-control': /^no-store$/,
      'content-security-policy':
        /(^|;)default-src 'none'(;|$).*frame-ancestors 'none'|frame-ancestors 'none'.*default-src 'none'/,
      'x-content-type-options': /^nosniff$/,
      'x-frame-options': /^DENY$/,
      'x-request-id': /^[\w-]{8,64}$/,
    };
    if (body !== undefined) {
      wanted['content-type'] = status < 400 ? /^application\/json(;|$)/ : /^application\/problem\+json(;|$)/;
    }
    const named = ['server', 'x-powered-by'].filter((name) => headers.has(name));
    const missing = Object.entries(wanted).filter(([name, value]) => !value.test(headers.get(name) ?? ''));
    return [...missing.map(([name]) => `${name} is ${headers.get(name)}`), ...named.map((name) => `${name} is told`)];
  }

  private bodyBreaches({ method, path, status, headers, body }: Received): string[] {
    const operation = this.operationAt(method, path);
    if (!operation) return [];
    const response = operation.responses[String(status)] ?? operation.responses['default'];
    const content = response?.content ?? {};
    const type = headers.get('content-type')?.split(';')[0] ?? '';
    if (body === undefined) return Object.keys(content).length > 0 ? ['the answer is empty'] : [];
    const schema = content[type]?.schema;
    if (!schema) return [`${status} as ${type || 'nothing'} is not in the document`];
    const validate = this.validatorOf(schema);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
    );
  }

  private has(template: string, method: string): boolean {
    return this.document.paths[template]?.[method.toLowerCase()] !== undefined;
  }

  private validatorOf(schema: Schema): ValidateFunction {
    const known = this.validators.get(schema);
    if (known) return known;
    const made = this.ajv.compile(withOwnReferences(schema) as Schema);
    this.validators.set(schema, made);
    return made;
  }
}

function withOwnReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withOwnReferences);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' && inner.startsWith('#/components/')
      ? [key, `api${inner}`]
      : [key, withOwnReferences(inner)],
  );
  return Object.fromEntries(entries) as unknown;
}
