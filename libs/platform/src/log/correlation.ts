import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();
const acceptable = /^[\w-]{8,64}$/;

/** The id that ties together a request, the jobs it caused and every log line of both. */
export function correlationId(): string | undefined {
  return current.getStore();
}

export function withCorrelation<T>(id: string, work: () => T): T {
  return current.run(id, work);
}

/** An id from outside is kept only when it cannot break a log line or a header. */
export function acceptableCorrelation(given: unknown): string | undefined {
  return typeof given === 'string' && acceptable.test(given) ? given : undefined;
}
