import type { FastifyInstance } from 'fastify';

interface KnownRoute {
  readonly method: string;
  readonly pattern: RegExp;
}

const known = new WeakMap<object, KnownRoute[]>();

/** Notes every route that is registered from now on, so that a wrong method can be told from a wrong address. */
export function listRoutes(server: FastifyInstance): void {
  const routes: KnownRoute[] = [];
  known.set(server.server, routes);
  server.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    const pattern = new RegExp(`^${url.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replace(/:[^/]+/g, '[^/]+')}$`);
    for (const one of [method].flat()) routes.push({ method: one, pattern });
  });
}

/** The methods that the address does have, sorted; none when it does not exist. */
export function allowedMethods(server: FastifyInstance, path: string): string[] {
  const methods = (known.get(server.server) ?? [])
    .filter(({ pattern }) => pattern.test(path))
    .map(({ method }) => method);
  return [...new Set(methods)].sort();
}
