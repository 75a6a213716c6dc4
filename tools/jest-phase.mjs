/** Runs one tier of tests and counts what passed and what failed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { jestProgram } from './phases.mjs';
import { run } from './run.mjs';

/**
 * The counts of a Jest report. A file that could not be run at all counts as one failure; so does a tier that ended
 * badly without naming one (a time limit, no tests found).
 * @param report the parsed --json output, or undefined when there is none
 */
export function countReport(report, code) {
  const passed = report?.numPassedTests ?? 0;
  const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  return { passed, failed: failed || (code === 0 ? 0 : 1), skipped };
}

/** Names of what failed, for the summary at the end. */
export function failuresOf(report) {
  return (report?.testResults ?? []).flatMap((file) => {
    const tests = file.assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    const where = file.name.slice(root.length + 1);
    if (file.status === 'failed' && tests.length === 0) return [`${where}: could not be run`];
    return tests.map((test) => `${where}: ${test}`);
  });
}

/** @returns {Promise<{ passed: number, failed: number, skipped: number, failures: string[], seconds: number }>} */
export async function runTier(tier, { extra = [], env, folder, show = true }) {
  const file = join(folder, `${tier.name}.json`);
  const args = [jestProgram, '--selectProjects', tier.name, '--json', `--outputFile=${file}`];
  if (tier.alone) args.push('--runInBand');
  else args.push('--maxWorkers=2');
  if (extra.length) args.push('--passWithNoTests', ...extra); // a filter may leave a tier without tests
  const done = await run(process.execPath, args, { cwd: root, env, show, limit: tier.limit });
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const failures = failuresOf(report);
  if (done.timedOut) failures.push(`stopped after ${tier.limit / 60_000} minutes`);
  else if (done.code !== 0 && failures.length === 0) failures.push('ended badly; see its output');
  return { ...countReport(report, done.code), failures, seconds: done.seconds, output: done.output };
}
