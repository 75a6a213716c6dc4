import { closeSync, openSync, writeFileSync } from 'node:fs';
import { SessionMint } from '@onderling/identity';
import { StartError } from '@onderling/platform';
import { type AddCommand, fileProblem, group, print, withServices } from '../command';

export const addSessionMint: AddCommand = (program) => {
  group(program, 'session', 'signed-in people for load tests')
    .command('mint')
    .requiredOption('--count <n>', 'how many', Number)
    .requiredOption('--out <file>', 'one JSON line each: personId, organisationId, cookie')
    .description('make signed-in people (demonstration only)')
    .action(({ count, out }: { count: number; out: string }) =>
      withServices(async (app, config) => {
        if (config.mode !== 'demo') throw new StartError('session mint is refused in production.');
        if (!Number.isInteger(count) || count < 1 || count > 100_000)
          throw new StartError('--count must be a whole number from 1 to 100000.');
        const file = openForWriting(out);
        const minted = await app.get(SessionMint, { strict: false }).mint(count);
        writeFileSync(file, minted.map((session) => `${JSON.stringify(session)}\n`).join(''));
        closeSync(file);
        print(`${minted.length} sessions written to ${out}`);
      }),
    );
};

/** Before anybody is made; only this account may read what is in it. */
function openForWriting(file: string): number {
  try {
    return openSync(file, 'w', 0o600);
  } catch (error) {
    return fileProblem(error, file, 'written');
  }
}
