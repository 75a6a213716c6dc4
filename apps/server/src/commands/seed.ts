import { type AddCommand, progress, withServices } from '../command';
import { seedReference } from '../seed';

export const addSeed: AddCommand = (program) => {
  program
    .command('seed')
    .description('load bodies and topics; with MODE=demo also the story of the demonstration')
    .action(() => withServices((app) => seedReference(app, progress)));
};
