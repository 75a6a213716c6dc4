import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problem } from '@onderling/contracts';
import { z } from 'zod';
import { apiVersion } from './api-version';

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
/** Reserved names until somebody publishes the product; the contact of an installation is whoever runs it. */
const contact = { name: 'Onderling', url: 'https://onderling.example', email: 'beheer@onderling.example' };

/**
 * The API's description, made from the routes and their zod schemas. The same code gives the same text, so that
 * docs/openapi.json can be compared with it; addresses are relative for that reason.
 */
export function describeApi(app: INestApplication): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Onderling')
    .setDescription('The place where people who work for government teach each other.')
    .setVersion(apiVersion)
    .setContact(contact.name, contact.url, contact.email)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addServer('/')
    .addCookieAuth('session', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const made = SwaggerModule.createDocument(app, frame, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const document = { ...made, paths: made.paths, components: { ...made.components } };
  document.components.schemas = { ...document.components.schemas, Problem: problemSchema() as never };
  for (const item of Object.values(document.paths)) {
    for (const method of methods) if (item[method]) addProblem(item[method].responses);
  }
  return sorted(document) as OpenAPIObject;
}

/** Without its name in a registry, so that the schema stands here itself and not as a reference into nowhere. */
function problemSchema(): unknown {
  const { $schema: _, ...schema } = z.toJSONSchema(problem, { metadata: z.registry() }) as Record<string, unknown>;
  return schema;
}

function addProblem(responses: Record<string, unknown>): void {
  responses['default'] = {
    description: 'Refused or failed; `code` says why',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    headers: { 'API-Version': { schema: { type: 'string' } } },
  };
}

/** Keys in the order of the alphabet at every level; the order in which modules load would show otherwise. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
