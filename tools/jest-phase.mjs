/** Runs tiers of tests in one Jest and counts what passed and what failed in each. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { jestProgram, tierOf } from './phases.mjs';
import { run } from './run.mjs';

const fileOf = ({ name }) => name.slice(root.length + 1);

/** Names of what failed in a file, for the summary at the end; a file that could not be run counts as one. */
function failuresOf(result) {
  const tests = result.assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
  const where = fileOf(result);
  if (result.status === 'failed' && tests.length === 0) return [`${where}: could not be run`];
  return tests.map((test) => `${where}: ${test}`);
}

/** The counts of one tier; `seconds` is what its files took, one after the other. */
function countTier(name, results) {
  const tests = results.flatMap(({ assertionResults }) => assertionResults);
  const count = (...states) => tests.filter(({ status }) => states.includes(status)).length;
  const failures = results.flatMap(failuresOf);
  return {
    name,
    passed: count('passed'),
    failed: failures.length,
    skipped: count('pending', 'todo', 'skipped', 'disabled'),
    failures,
    seconds: results.reduce((sum, { startTime, endTime }) => sum + (endTime - startTime) / 1000, 0),
  };
}

/**
 * One run of Jest. A run that ended badly without naming a test (a time limit, no tests found) is a failure of its first
 * tier.
 * @returns {Promise<{ rows: { name, passed, failed, skipped, failures, seconds }[], output: string, seconds: number }>}
 */
export async function runJest({ tiers, workers, limit }, { extra = [], env, folder, show = true }) {
  const file = join(folder, `${tiers.join('-')}.json`);
  const args = [jestProgram, '--selectProjects', ...tiers, '--json', `--outputFile=${file}`];
  args.push(...(workers === 1 ? ['--runInBand'] : [`--maxWorkers=${workers}`]));
  if (extra.length) args.push('--passWithNoTests', ...extra); // a filter may leave a tier without tests
  const done = await run(process.execPath, args, { cwd: root, env, show, limit });
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : [];
  const rows = tiers.map((tier) =>
    countTier(
      tier,
      results.filter((result) => tierOf(fileOf(result)) === tier),
    ),
  );
  if (done.timedOut || (done.code !== 0 && rows.every(({ failed }) => failed === 0))) {
    rows[0].failed++;
    rows[0].failures.push(done.timedOut ? `stopped after ${limit / 60_000} minutes` : 'ended badly; see its output');
  }
  return { rows, output: done.output, seconds: done.seconds };
}
