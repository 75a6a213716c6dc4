import { Config, migrate, openDataSource } from '@onderling/platform';
import { model } from '../app.module';
import { type AddCommand, print } from '../command';

export const addMigrate: AddCommand = (program) => {
  program
    .command('migrate')
    .description('bring the tables of the database to this version')
    .action(async () => {
      const source = await openDataSource(Config.forCommand(), { entities: [], migrations: model.migrations });
      try {
        const done = await migrate(source);
        for (const name of done) print(name);
        print(done.length ? `${done.length} migrations done` : 'nothing to do');
      } finally {
        await source.destroy();
      }
    });
};
