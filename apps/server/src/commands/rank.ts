import { People } from '@onderling/identity';
import type { Reason } from '@onderling/match-engine';
import { Ranker } from '@onderling/matching';
import { DomainError, StartError } from '@onderling/platform';
import { type AddCommand, print, withServices } from '../command';

const barWidth = 5;

/** `rank <requestId> [--explain]`: who would be asked now, why, and how many were left out for which reason. */
export const addRank: AddCommand = (program) => {
  program
    .command('rank')
    .description('rank the trainers for a request as it stands now; nothing is stored')
    .argument('<requestId>', 'id of a knowledge request')
    .option('--explain', 'print every criterion of every candidate')
    .action((requestId: string, { explain = false }: { explain?: boolean }) =>
      withServices(async (app) => {
        const { ranking, hash, trainersSeen, whatIfs, remedies } = await app
          .get(Ranker, { strict: false })
          .explain(requestId)
          .catch(explainRefusal);
        const people = await app
          .get(People, { strict: false })
          .getLines(ranking.candidates.map((candidate) => candidate.trainer));
        print(`${ranking.candidates.length} of ${trainersSeen} trainers can give it (input ${hash.slice(0, 12)})`);
        for (const [index, { trainer, score, reasons }] of ranking.candidates.entries()) {
          const person = people.get(trainer);
          print(`${String(index + 1).padStart(3)}. ${score.toFixed(4)}  ${person?.name}, ${person?.organisationName}`);
          if (!explain) continue;
          for (const reason of reasons) print(`       ${lineOf(reason)}`);
          const change = whatIfs[trainer];
          if (change) print(`       with ${change.code} ${JSON.stringify(change.detail)}: place ${change.place}`);
        }
        const excluded = Object.entries(ranking.excluded).filter(([, count]) => count > 0);
        for (const [code, count] of excluded) print(`  left out: ${count} ${code}`);
        for (const { code, detail, found } of remedies) {
          print(`  with ${[code, ...Object.values(detail)].join(' ')}: ${found} could give it`);
        }
      }),
    );
};

function explainRefusal(error: unknown): never {
  const unknown = error instanceof DomainError && error.code === 'not-found';
  throw unknown ? new StartError('There is no knowledge request with this id.') : error;
}

function lineOf({ code, value, weight, detail }: Reason): string {
  const filled = Math.round(value * barWidth);
  const bar = '#'.repeat(filled) + '-'.repeat(barWidth - filled);
  return `${code.padEnd(13)} ${bar}  ${value.toFixed(2)} × ${weight.toFixed(2)}  ${JSON.stringify(detail)}`;
}
