import './compile-ahead'; // before the engine is loaded
import { Command } from 'commander';
import { registerMatchCommands } from './match.commands';

const program = new Command('onderling');
registerMatchCommands(program);
await program.parseAsync();
