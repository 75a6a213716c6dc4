import type { FastifyInstance, FastifyRequest } from 'fastify';
import { newId } from '../database/ids';
import { acceptableCorrelation, withCorrelation } from '../log/correlation';
import type { Health } from '../health/health';
import type { Logger } from '../log/logger';
import { apiVersion, isApiPath } from './api-version';

const ids = new WeakMap<FastifyRequest, string>();

/** Gives every request its correlation id, from outside or new, and logs it by route, never by address. */
export function addRequestContext(server: FastifyInstance, logger: Logger, health: Health): void {
  server.addHook('onRequest', (request, reply, done) => {
    const id = acceptableCorrelation(request.headers['x-request-id']) ?? newId();
    ids.set(request, id);
    void reply.header('x-request-id', id);
    if (isApiPath(request.url)) void reply.header('api-version', apiVersion).header('cache-control', 'no-store');
    // Asks clients to leave before the listener closes, so that none sends into a connection that is going away.
    if (health.stopping) void reply.header('connection', 'close');
    withCorrelation(id, done);
  });
  // Reading the body continues in the socket's context, so the id is set once more for what follows.
  server.addHook('preValidation', (request, _reply, done) => withCorrelation(ids.get(request) ?? newId(), done));
  server.addHook('onResponse', (request, reply, done) => {
    withCorrelation(ids.get(request) ?? '', () =>
      logger.info('request', {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      }),
    );
    done();
  });
}
