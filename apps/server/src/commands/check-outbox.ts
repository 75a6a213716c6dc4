import { OutboxCheck } from '@onderling/platform';
import { type AddCommand, CheckFailed, group, print, withServices } from '../command';

export const addCheckOutbox: AddCommand = (program) => {
  group(program, 'check', 'look whether the data keeps its promises')
    .command('outbox')
    .description('see whether every obligation is on its way')
    .action(() =>
      withServices(async (app) => {
        const report = await app.get(OutboxCheck, { strict: false }).report();
        print(JSON.stringify(report, null, 2));
        if (!report.ok) throw new CheckFailed();
      }),
    );
};
