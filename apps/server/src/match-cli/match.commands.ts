import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { affinityFiles } from './affinity.command';
import { accessProblem, FileProblem } from './file-problem';
import { rankFiles } from './rank.command';
import { linkFiles } from './skills.command';
import { solveFile } from './solve.command';

/** Adds `match solve|rank|affinity|skills` to a command line; they need no server and no database. */
export function registerMatchCommands(program: Command): void {
  const match = program.command('match').description('match on files, without a server');
  match
    .command('solve')
    .description('assign all requests to trainers at once, provably best')
    .argument(
      '<instance.csv>',
      'p,nRequests,nTrainers,nEdges,U then r,i,demand  t,j,capacity[,c1,c2…]  e,i,j,fit  [f,i,j fixed]  [x,i,j forbidden]',
    )
    .requiredOption('--out <file>', 'assignment: i,j per line')
    .option('--duals <file>', 'prices that prove the optimum: r,i,pi and t,j,lam')
    .option('--time-limit <seconds>', 'stop then, with the best solution so far and its gap', above(0))
    .addHelpText('after', '\nExample:\n  match solve week12.csv --out assignment.csv --duals duals.csv')
    .action((file: string, options) => show(solveFile(file, options)));
  match
    .command('rank')
    .description('the best trainers for every request, with reasons')
    .argument('<trainers.ndjson>', 'one trainer a line')
    .argument('<requests.ndjson>', 'one request a line')
    .requiredOption('--out <file>', 'ranked: {"request","candidates","excluded"} per line')
    .option('--top <number>', 'candidates per request', above(0), 20)
    .addHelpText('after', '\nExample:\n  match rank trainers.ndjson requests.ndjson --out ranked.ndjson --top 10')
    .action((trainers: string, requests: string, options) => show(rankFiles(trainers, requests, options)));
  match
    .command('affinity')
    .description('how well what experts wrote answers each need')
    .argument('<experts.ndjson>', '{"id","texts":[…]} per line')
    .argument('<needs.ndjson>', '{"id","text"} per line')
    .requiredOption('--out <file>', 'expert,need,score per line')
    .option('--top <number>', 'best experts per need; all when absent', above(0))
    .option('--embeddings <file>', 'also compare by word vectors, in the text format of word2vec and fastText')
    .addHelpText('after', '\nExample:\n  match affinity experts.ndjson needs.ndjson --out affinity.csv')
    .action((experts: string, needs: string, options) => show(affinityFiles(experts, needs, options)));
  match
    .command('skills')
    .description('find the skills that free text is about')
    .argument('<skills.ndjson>', '{"id","labels":{"nl":[…],"en":[…]},"broader":[…],"related":[…]} per line')
    .argument('<texts.ndjson>', '{"id","text","language"} per line')
    .requiredOption('--out <file>', 'linked: {"text","skills":[{"id","score","matched"}]} per line')
    .option('--top <number>', 'skills per text', above(0), 10)
    .addHelpText('after', '\nExample:\n  match skills esco.ndjson texts.ndjson --out linked.ndjson --top 5')
    .action((skills: string, texts: string, options) => show(linkFiles(skills, texts, options)));
}

function above(low: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!(number > low)) throw new InvalidArgumentError(`must be a number above ${low}`);
    return number;
  };
}

/** One JSON line on success; on failure one sentence on stderr and exit code 1. Faults of ours keep their stack. */
async function show(work: Promise<object>): Promise<void> {
  try {
    process.stdout.write(`${JSON.stringify(await work)}\n`);
  } catch (error) {
    const sentence = error instanceof FileProblem ? error.message : accessProblem(error);
    if (!sentence) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  }
}
