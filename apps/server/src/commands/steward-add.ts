import { Stewards } from '@onderling/identity';
import { type AddCommand, group, print, withServices } from '../command';

export const addSteward: AddCommand = (program) => {
  group(program, 'steward', 'stewards of the platform')
    .command('add')
    .argument('<e-mail>')
    .option('--body <tooi>', 'TOOI identifier of the body, when the address does not tell')
    .description('make somebody steward of the platform')
    .action((email: string, options: { body?: string }) =>
      withServices(async (app) => {
        const { created } = await app.get(Stewards, { strict: false }).add(email, options.body);
        print(created ? 'steward added; the first sign-in is by e-mail' : 'this person is a steward now');
      }),
    );
};
