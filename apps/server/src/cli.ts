import './match-cli/compile-ahead'; // before the engine is loaded
import 'reflect-metadata';
import { Command } from 'commander';
import { describeError, DomainError, StartError } from '@onderling/platform';
import { CheckFailed } from './command';
import { addAccountReturn } from './commands/account-return';
import { addCheckOutbox } from './commands/check-outbox';
import { addCheckSeats } from './commands/check-seats';
import { addImportOrganisations } from './commands/import-organisations';
import { addMigrate } from './commands/migrate';
import { addRank } from './commands/rank';
import { addSeed } from './commands/seed';
import { addSessionMint } from './commands/session-mint';
import { addSteward } from './commands/steward-add';
import { registerMatchCommands } from './match-cli/match.commands';

const program = new Command('onderling').description('The command line of Onderling').showHelpAfterError();

for (const add of [
  addMigrate,
  addSeed,
  addSteward,
  addAccountReturn,
  addImportOrganisations,
  addRank,
  addCheckSeats,
  addCheckOutbox,
  addSessionMint,
  registerMatchCommands,
]) {
  add(program);
}

program.parseAsync().then(
  () => process.exit(), // a command that has told its failure has set the code
  (error: unknown) => {
    if (!(error instanceof CheckFailed)) console.error(sentenceOf(error));
    process.exit(1);
  },
);

function sentenceOf(error: unknown): string {
  if (error instanceof StartError) return error.message;
  if (error instanceof DomainError) return `Refused: ${error.code}.`;
  const { name, message, at = [] } = describeError(error);
  return [`${name}: ${message}`, ...at].join('\n');
}
