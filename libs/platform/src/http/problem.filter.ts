import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessDenied } from './domain-error';
import { correlationId } from '../log/correlation';
import { Logger } from '../log/logger';
import { problemOf } from './problem';
import { requestOwner } from './request-key';
import { allowedMethods } from './route-list';

/** The one place where an error becomes an answer. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.logger);
  }
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, logger: Logger): void {
  const path = request.url.split('?')[0] ?? '/';
  const methods = allowedMethods(request.server, path);
  const { headers, body } = problemOf(error, {
    path,
    correlationId: correlationId(),
    allowed: methods.includes(request.method) ? [] : methods,
  });
  if (error instanceof AccessDenied || body.status === 401 || body.status === 403) {
    const permission = error instanceof AccessDenied ? error.permission : undefined;
    const route = request.routeOptions.url;
    logger.info('denied', { code: body.code, permission, personId: requestOwner(request), route });
  }
  if (body.status === 500) logger.error('request failed', { error, route: request.routeOptions.url });
  if (body.status === 503) logger.warn('request refused for now', { error, route: request.routeOptions.url });
  // An answer that has begun cannot become another one; its connection ends instead.
  if (reply.sent) return;
  void reply
    .status(body.status)
    .headers(headers)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(body));
}
