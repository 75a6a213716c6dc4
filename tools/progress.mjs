/** Progress for people: one line for each step, with the time since the start. */

const began = performance.now();
export const elapsed = () => ((performance.now() - began) / 1000).toFixed(1);

/** Prints a line. It goes to stderr when stdout is a command's own output (the command line tool). */
export const sayOn = (stream) => (text) => {
  stream.write(`[${elapsed().padStart(6)} s] ${text}\n`);
};

/** Announces `text`, waits for `work`, and repeats the line every ten seconds so that nobody thinks it hangs. */
export async function during(say, text, work) {
  say(`${text} …`);
  const started = performance.now();
  const heartbeat = setInterval(() => {
    say(`${text} … still busy (${Math.round((performance.now() - started) / 1000)} s)`);
  }, 10_000);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
  }
}
