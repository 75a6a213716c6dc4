import { writeFileSync } from 'node:fs';
import { SessionMint } from '@onderling/identity';
import { StartError } from '@onderling/platform';
import { type AddCommand, group, print, withServices } from '../command';

export const addSessionMint: AddCommand = (program) => {
  group(program, 'session', 'signed-in people for load tests')
    .command('mint')
    .requiredOption('--count <n>', 'how many', (text) => Number.parseInt(text, 10))
    .requiredOption('--out <file>', 'one JSON line each: personId, organisationId, cookie')
    .description('make signed-in people (demonstration only)')
    .action(({ count, out }: { count: number; out: string }) =>
      withServices(async (app, config) => {
        if (config.mode !== 'demo') throw new StartError('session mint is refused in production.');
        if (!(count >= 1 && count <= 100_000)) throw new StartError('--count must be a number from 1 to 100000.');
        const minted = await app.get(SessionMint, { strict: false }).mint(count);
        writeFileSync(out, minted.map((session) => `${JSON.stringify(session)}\n`).join(''), { mode: 0o600 });
        print(`${minted.length} sessions written to ${out}`);
      }),
    );
};
