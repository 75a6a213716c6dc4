import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Command } from 'commander';
import { Config, FrameworkLogger, Logger, StartError } from '@onderling/platform';
import { AppModule } from './app.module';
import type { DemoPart } from './demo';
import { demoOf } from './demo-part';

/** Adds one command to the command line: one file each in commands/. */
export type AddCommand = (program: Command) => void;

/** Thrown by a command that found something wrong: its report has been printed, the exit code is 1. */
export class CheckFailed extends Error {}

/** Runs `work` with all services, on the database and Redis of the settings, and closes everything afterwards. */
export async function withServices(
  work: (app: INestApplicationContext, config: Config, demo: DemoPart | undefined) => Promise<void>,
): Promise<void> {
  const config = Config.forCommand();
  const demo = await demoOf(config, { listen: false });
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config, demo), {
    abortOnError: false,
    logger: new FrameworkLogger(new Logger(config)),
  });
  try {
    await work(app, config, demo);
  } finally {
    await app.close();
  }
}

const fileReasons: Partial<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EISDIR: 'it is a folder',
  ENOTDIR: 'its folder does not exist',
  EACCES: 'this account may not',
  EPERM: 'this account may not',
};

/** One sentence instead of a system's error about a file; other errors are thrown as they are. */
export function fileProblem(error: unknown, file: string, what: 'read' | 'written'): never {
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined) throw error;
  const reason = what === 'written' && code === 'ENOENT' ? fileReasons['ENOTDIR'] : (fileReasons[code] ?? code);
  throw new StartError(`${file} cannot be ${what}: ${reason}.`);
}

/** Result lines of a command; progress goes to standard error, so that both can be told apart. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`);
export const progress = (line: string): void => void process.stderr.write(`${line}\n`);

/** The group `name` of the program, made when the first of its commands is added. */
export function group(program: Command, name: string, description: string): Command {
  return program.commands.find((one) => one.name() === name) ?? program.command(name).description(description);
}
