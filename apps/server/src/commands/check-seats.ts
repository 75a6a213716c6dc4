import { SeatCheck } from '@onderling/enrolment';
import { type AddCommand, CheckFailed, group, print, withServices } from '../command';

export const addCheckSeats: AddCommand = (program) => {
  group(program, 'check', 'look whether the data keeps its promises')
    .command('seats')
    .description('count the places of every run again')
    .action(() =>
      withServices(async (app) => {
        const report = await app.get(SeatCheck, { strict: false }).report();
        print(JSON.stringify(report, null, 2));
        if (report.differences.length || report.wronglyMarked) throw new CheckFailed();
      }),
    );
};
