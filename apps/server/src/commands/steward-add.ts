import { emailAddress } from '@onderling/contracts';
import { Stewards } from '@onderling/identity';
import { DomainError, StartError } from '@onderling/platform';
import { type AddCommand, group, print, withServices } from '../command';

export const addSteward: AddCommand = (program) => {
  group(program, 'steward', 'stewards of the platform')
    .command('add')
    .argument('<e-mail>')
    .option('--body <tooi>', 'TOOI identifier of the body, when the address does not tell')
    .description('make somebody steward of the platform')
    .action((email: string, { body }: { body?: string }) =>
      withServices(async (app) => {
        if (!emailAddress.safeParse(email).success) throw new StartError(`${email} is not an e-mail address.`);
        const { created } = await app
          .get(Stewards, { strict: false })
          .add(email, body)
          .catch((error: unknown) => explain(error, body));
        print(created ? 'steward added; the first sign-in is by e-mail' : 'this person is a steward now');
      }),
    );
};

const sentences: Partial<Record<string, string>> = {
  'organisation-not-yours': 'The address does not tell the body: name it with --body and its TOOI identifier.',
  'role-exists': 'This person is a steward already.',
};

function explain(error: unknown, body: string | undefined): never {
  if (body && error instanceof DomainError && error.code === 'organisation-not-yours') {
    throw new StartError(`No body is known by the identifier ${body}.`);
  }
  const sentence = error instanceof DomainError ? sentences[error.code] : undefined;
  throw sentence === undefined ? error : new StartError(sentence);
}
