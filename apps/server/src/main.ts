import 'reflect-metadata';
import { Config, Logger, StartError } from '@onderling/platform';
import { demoOf } from './demo-part';
import { type RunningServer, startServer } from './server';

const say = (line: string) => console.log(line);

async function main(): Promise<void> {
  const settings = Config.fromEnvironment();
  const demo = await demoOf(settings, { listen: !settings.mail.url });
  const config = demo?.smtpUrl ? settings.withMailServer(demo.smtpUrl) : settings;
  const logger = new Logger(config);
  const webHandler = new URL('../../../web/handler.js', import.meta.url).href;
  const server = await startServer({ config, webHandler, demo, progress: say });
  stopOnSignal(server, config, logger);
  say(`listening on ${server.url}; ${config.mode}; roles ${config.roles.join(', ')}`);
  if (config.has('web')) say(`Open ${config.publicUrl.href} and sign in ${howToSignIn(config)}.`);
}

function howToSignIn(config: Config): string {
  return config.mode === 'demo'
    ? `as one of the people at ${config.link('/demo')}`
    : `by e-mail; \`npm run cli -- steward add <e-mail>\` makes the first administrator`;
}

/** Ends with code 0 when everything under way was finished in time. A second signal does not wait. */
function stopOnSignal(server: RunningServer, config: Config, logger: Logger): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info('stopping', { signal });
    setTimeout(() => {
      logger.error('not finished in time');
      process.exit(1);
    }, config.stopWithinMs).unref();
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error('not stopped well', { error });
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  process.on('unhandledRejection', (error) => {
    logger.error('a failure that nobody handled', { error });
    process.exit(1);
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
