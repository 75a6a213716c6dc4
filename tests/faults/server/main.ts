import 'reflect-metadata';
import { Config } from '@onderling/platform';
import { openDemo } from '../../../apps/server/src/demo';
import { startServer } from '../../../apps/server/src/server';
import { failpoints } from './failpoints';

const arm = (failpoint: unknown) => failpoints[String(failpoint)]?.();

/** The server with one failpoint armed: at the start, named by the environment, or later, by a message. */
async function main(): Promise<void> {
  arm(process.env['FAILPOINT']);
  process.on('message', (failpoint) => {
    arm(failpoint);
    process.send?.('armed');
  });
  const config = Config.fromEnvironment();
  const demo = await openDemo({ listen: false });
  const server = await startServer({ config, demo, webHandler: '', progress: console.log });
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  console.log(`listening on ${server.url}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
