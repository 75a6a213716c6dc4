import { createServer } from 'node:net';
import { type Config, StartError } from '@onderling/platform';

/** Why the port could not be had, in one sentence. */
export function listenError(error: unknown, config: Config): unknown {
  const { code } = error as { code?: string };
  const { port, host } = config;
  if (code === 'EADDRINUSE')
    return new StartError(`Port ${port} is in use: choose another one, like PORT=${port + 1}.`);
  if (code === 'EACCES')
    return new StartError(`Port ${port} needs more rights: choose one above 1024, like PORT=3000.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new StartError(`HOST=${host} is no address of this machine.`);
  return error;
}

/** Finds out at once that the port cannot be had, before any work is done. @throws StartError */
export async function tryPort(config: Config): Promise<void> {
  if (config.port === 0) return;
  await new Promise<void>((free, failed) => {
    const probe = createServer();
    probe.once('error', (error) => failed(listenError(error, config)));
    probe.listen(config.port, config.host, () => probe.close(() => free()));
  });
}
