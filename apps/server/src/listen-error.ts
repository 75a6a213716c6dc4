import { type Config, StartError } from '@onderling/platform';

/** Why the port could not be had, in one sentence. */
export function listenError(error: unknown, config: Config): unknown {
  const { code } = error as { code?: string };
  const { port, host } = config;
  if (code === 'EADDRINUSE')
    return new StartError(`Port ${port} is in use: choose another one, like PORT=${port + 1}.`);
  if (code === 'EACCES')
    return new StartError(`Port ${port} needs more rights: choose one above 1024, like PORT=3000.`);
  if (code === 'EADDRNOTAVAIL') return new StartError(`HOST=${host} is no address of this machine.`);
  return error;
}
