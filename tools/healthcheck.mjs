/** The container's health: 0 when this process answers that it is ready (database, Redis and migrations included). */
const url = `http://127.0.0.1:${process.env.PORT ?? 3000}/readyz`;
const answer = await fetch(url, { signal: AbortSignal.timeout(4_000) }).catch(() => undefined);
process.exitCode = answer?.status === 200 ? 0 : 1;
