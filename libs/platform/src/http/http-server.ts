import cookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config';
import { newId } from '../database/ids';
import { addHealthRoutes } from '../health/health-routes';
import { Health } from '../health/health';
import { withCorrelation } from '../log/correlation';
import { Logger } from '../log/logger';
import { apiPrefix, apiVersion, isApiPath } from './api-version';
import { addCompression } from './compression';
import { describeApi } from './openapi';
import { sendProblem } from './problem.filter';
import { addRequestContext } from './request-context';
import { listRoutes } from './route-list';
import { addSecurity, headersWithoutHooks } from './security';

/** The HTTP engine. Give it to Nest with `bodyParser: false` and finish it with setUpHttp. */
export function createHttpAdapter(config: Config): FastifyAdapter {
  const logger = new Logger(config);
  return new FastifyAdapter({
    trustProxy: config.trustProxy === false ? false : [...config.trustProxy],
    bodyLimit: 1_048_576,
    // While stopping, requests on open connections are still answered; the listener is what closes.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 200 },
    // Errors of the router, before any hook has run: headers that hooks add are added here.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const id = newId();
      void reply.headers({ 'x-request-id': id, ...headersWithoutHooks(config) });
      if (isApiPath(request.url)) void reply.headers({ 'api-version': apiVersion, 'cache-control': 'no-store' });
      withCorrelation(id, () => sendProblem(error, request, reply, logger));
    },
  });
}

/** Hooks, headers, cookies, health and openapi.json. Call it before `app.init()` or `app.listen()`. */
export async function setUpHttp(app: NestFastifyApplication): Promise<void> {
  const config = app.get(Config);
  const server = httpServerOf(app);
  app.setGlobalPrefix(apiPrefix);
  listRoutes(server);
  addRequestContext(server, app.get(Logger), app.get(Health));
  addCompression(server);
  await addSecurity(server, config);
  await server.register(cookie as never);
  addHealthRoutes(server, app.get(Health));
  if (config.has('api')) serveDescription(app, server);
  else
    server.addHook('onRequest', async (request, reply) => {
      if (!['/livez', '/readyz'].includes(request.url)) reply.callNotFound();
    });
}

/** The Fastify instance under the application. */
export function httpServerOf(app: NestFastifyApplication): FastifyInstance {
  return app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
}

function serveDescription(app: NestFastifyApplication, server: FastifyInstance): void {
  let text: string | undefined;
  server.get(`/${apiPrefix}/openapi.json`, (_request, reply) => {
    text ??= JSON.stringify(describeApi(app));
    void reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .send(text);
  });
}
