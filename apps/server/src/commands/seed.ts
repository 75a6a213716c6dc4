import { type AddCommand, progress, withServices } from '../command';
import { seed } from '../seed';

export const addSeed: AddCommand = (program) => {
  program
    .command('seed')
    .description('load bodies and topics; with MODE=demo also the story of the demonstration')
    .action(() => withServices((app, _config, demo) => seed(app, demo, progress)));
};
