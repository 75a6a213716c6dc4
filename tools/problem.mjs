/** A foreseen problem that is told in one sentence, without a stack. Every tool prints `message` and ends with code 1. */
export class Problem extends Error {}

/** Runs a tool's main function; a foreseen problem becomes one sentence, anything else keeps its stack. */
export async function runTool(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}` : error);
    process.exit(1);
  }
}
