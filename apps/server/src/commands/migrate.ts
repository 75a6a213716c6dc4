import { Config, migrate, openDataSource } from '@onderling/platform';
import { modelWith } from '../app.module';
import { demoOf } from '../demo-part';
import { type AddCommand, print } from '../command';

export const addMigrate: AddCommand = (program) => {
  program
    .command('migrate')
    .description('bring the tables of the database to this version')
    .action(async () => {
      const config = Config.forCommand();
      const { migrations } = modelWith(await demoOf(config, { listen: false }));
      const source = await openDataSource(config, { entities: [], migrations });
      try {
        const done = await migrate(source);
        for (const name of done) print(name);
        print(done.length ? `${done.length} migrations done` : 'nothing to do');
      } finally {
        await source.destroy();
      }
    });
};
