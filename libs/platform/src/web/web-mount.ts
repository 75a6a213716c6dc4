import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { InjectOptions } from 'light-my-request';
import { Config } from '../config/config';
import { isApiPath } from '../http/api-version';
import { httpServerOf } from '../http/http-server';
import { sendProblem } from '../http/problem.filter';
import { Logger } from '../log/logger';
import { foreignFormPage, isForeignForm } from './foreign-form';
import { webHeaders, type WebHandler } from './web-handler';

const bridge = Symbol.for('onderling.api');
const largestUpload = 100_000_000;

/** Serves the pages on every address outside /api, inside Fastify, so that its hooks (headers, ids, log) apply to them. */
export async function mountWeb(app: NestFastifyApplication, handler: WebHandler): Promise<void> {
  const server = httpServerOf(app);
  const { publicUrl, mode } = app.get(Config);
  const logger = app.get(Logger);
  Object.assign(globalThis, {
    [bridge]: (request: Request, address?: string) => callInside(server, request, address),
  });
  await server.register(async (web) => {
    // This part of the server was made before Nest put its error handler on the rest.
    web.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, logger));
    web.removeAllContentTypeParsers();
    // The stream stays unread: the pages parse their forms themselves.
    web.addContentTypeParser('*', (_request, _payload, done) => done(null));
    web.all('/*', { bodyLimit: largestUpload }, (request, reply) => {
      if (isApiPath(request.url)) return reply.callNotFound();
      const { raw: incoming } = request;
      const { raw: outgoing } = reply;
      // In production the public name is the origin of every form, whatever stands between browser and process.
      const at = mode === 'production' ? publicUrl : new URL(`${request.protocol}://${request.host}`);
      if (isForeignForm(request, at)) return reply.code(403).type('text/html; charset=utf-8').send(foreignFormPage);
      incoming.headers[webHeaders.protocol] = at.protocol.slice(0, -1);
      incoming.headers[webHeaders.host] = at.host;
      incoming.headers[webHeaders.address] = request.ip;
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) outgoing.setHeader(name, value);
      }
      incoming.headers['x-request-id'] = String(reply.getHeader('x-request-id'));
      // Pages bring their own policy, with nonces.
      outgoing.removeHeader('content-security-policy');
      reply.hijack();
      handler(incoming, outgoing, () => {
        outgoing.statusCode = 404;
        outgoing.end();
      });
      return undefined;
    });
  });
}

/** A call of the API by the pages' server code: the whole HTTP pipeline without a socket. */
async function callInside(server: FastifyInstance, request: Request, address?: string): Promise<Response> {
  const url = new URL(request.url);
  const headers = Object.fromEntries(request.headers);
  // The pages have checked where the form came from; in here there is no TLS, so a second look would see another origin.
  delete headers['origin'];
  delete headers['sec-fetch-site'];
  delete headers['accept-encoding'];
  const payload = request.body ? Buffer.from(await request.arrayBuffer()) : undefined;
  const answer = await server.inject({
    method: request.method as InjectOptions['method'],
    url: url.pathname + url.search,
    headers: { ...headers, host: url.host },
    ...(payload ? { payload } : {}),
    ...(address ? { remoteAddress: address } : {}),
  });
  return new Response(bodyless(answer.statusCode) ? null : new Uint8Array(answer.rawPayload), {
    status: answer.statusCode,
    headers: headersOf(answer.headers),
  });
}

function headersOf(given: Record<string, number | string | string[] | undefined>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, String(one));
  }
  return headers;
}

function bodyless(status: number): boolean {
  return status === 204 || status === 304;
}
