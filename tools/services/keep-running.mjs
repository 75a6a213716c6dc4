/** Private servers that end by themselves are started again, so that the site goes on as it would in production. */
import { sleep } from './processes.mjs';

/** A server that ended more often than this within a minute would end again. */
const mostEnds = 3;
const minute = 60_000;

/**
 * Watches the servers of a launch. One that ends is replaced, in the list too, by one on the same port and data; one
 * that keeps ending stops everything with a sentence.
 * @param servers the list that the launch's stop goes through
 * @param o say; stops: the launch's stop list; changed: called when a server has been replaced
 */
export function keepRunning(servers, { say, stops, changed }) {
  const giveUp = async ({ name, log }, reason) => {
    if (reason) console.error(`\n${reason.message}`);
    console.error(`\n${name} has stopped; its log is ${log}. Stopping everything.`);
    await stops.stop();
    process.exit(1);
  };
  const watch = (server, ends) =>
    server.child.once('exit', async () => {
      if (stops.isStopping()) return;
      const recent = [...ends.filter((at) => at > Date.now() - minute), Date.now()];
      if (recent.length > mostEnds) return giveUp(server);
      say(`${server.name} has stopped by itself; its log is ${server.log}. Starting it again`);
      const next = await restarted(server).catch((reason) => (stops.isStopping() ? undefined : giveUp(server, reason)));
      if (!next) return;
      servers.splice(servers.indexOf(server), 1, next);
      if (stops.isStopping()) return next.stop();
      watch(next, recent);
      changed();
    });
  for (const server of servers) watch(server, []);
}

/** The port of a server that was killed may be taken for a moment longer. */
async function restarted(server, attempts = 3) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await server.restart();
    } catch (error) {
      if (attempt === attempts) throw error;
      await sleep(500);
    }
  }
}
