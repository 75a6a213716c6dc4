import type { FastifyInstance } from 'fastify';
import type { Health } from './health';

/** `/livez`: the process answers. `/readyz`: it can work; 503 with the same body when not. */
export function addHealthRoutes(server: FastifyInstance, health: Health): void {
  server.get('/livez', async (_request, reply) => reply.header('cache-control', 'no-store').send({ alive: true }));
  server.get('/readyz', async (_request, reply) => {
    const readiness = await health.readiness();
    return reply
      .status(readiness.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(readiness);
  });
}
