import { OrganisationImport } from '@onderling/identity';
import { type AddCommand, CheckFailed, fileProblem, group, print, progress, withServices } from '../command';

export const addImportOrganisations: AddCommand = (program) => {
  group(program, 'import', 'read data from files')
    .command('organisations')
    .argument('<file>', 'CSV as described in docs/data-sources.md')
    .option('--partial', 'keep the good rows when others are bad', false)
    .description('add and change government bodies')
    .action((file: string, { partial }: { partial: boolean }) =>
      withServices(async (app) => {
        const report = await app
          .get(OrganisationImport, { strict: false })
          .run(file, { partial, progress: (done, total) => progress(`${done} of ${total}`) })
          .catch((error: unknown) => fileProblem(error, file, 'read'));
        for (const { line, column, problem } of report.faults) {
          print(`line ${line}${column && `, column ${column}`}: ${problem}`);
        }
        print(`${report.rows} rows read, ${report.written} written, ${report.faults.length} faults`);
        if (report.faults.length && !partial) print('nothing was kept; --partial keeps the good rows');
        if (report.faults.length) throw new CheckFailed();
      }),
    );
};
