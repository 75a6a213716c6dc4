import { emailAddress } from '@onderling/contracts';
import { UndoneMoves } from '@onderling/identity';
import { DomainError, StartError } from '@onderling/platform';
import { type AddCommand, group, print, withServices } from '../command';

export const addAccountReturn: AddCommand = (program) => {
  group(program, 'account', 'accounts of people')
    .command('return')
    .argument('<e-mail>', 'the address that the account left')
    .option('--body <tooi>', 'TOOI identifier of the body, when the address does not tell')
    .description('give an account back to an address that it left in the last thirty days')
    .action((email: string, { body }: { body?: string }) =>
      withServices(async (app) => {
        if (!emailAddress.safeParse(email).success) throw new StartError(`${email} is not an e-mail address.`);
        await app.get(UndoneMoves, { strict: false }).undo(email, body).catch(explain);
        print(
          'the account has this address again, and everybody who used it is signed out; roles are to be given anew',
        );
      }),
    );
};

const sentences: Partial<Record<string, string>> = {
  'not-found': 'No account has left this address in the last thirty days.',
  'organisation-not-yours': 'The address does not tell the body: name it with --body and its TOOI identifier.',
  'address-taken': 'Somebody else has an account with this address now.',
  'person-deactivated': 'The account is closed: open it again first.',
  'last-administrator': 'This person is the last administrator of the body: appoint another first.',
};

function explain(error: unknown): never {
  const sentence = error instanceof DomainError ? sentences[error.code] : undefined;
  throw sentence === undefined ? error : new StartError(sentence);
}
