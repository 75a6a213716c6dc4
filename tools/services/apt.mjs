/** Installs Debian packages, announced and with progress. */
import { existsSync } from 'node:fs';
import { Problem } from '../problem.mjs';
import { lastLines, run } from '../run.mjs';
import { findProgram } from './programs.mjs';

/** A Debian-like system on which this process may install packages. */
export const mayInstall = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && findProgram(['apt-get']) !== undefined;

const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
const worthShowing = /^(Setting up|Need to get|Fetched) /;

function apt(say, ...args) {
  const show = (text) => {
    for (const line of text.split('\n')) if (worthShowing.test(line)) say(`  ${line.trim().slice(0, 110)}`);
  };
  // never cut short: a package manager killed half way leaves the system in disorder
  return run('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: quiet,
    keep: true,
    onText: show,
  });
}

/** Installs `packages` (reading the package lists first when that turns out to be needed). @throws Problem */
export async function installPackages(say, packages) {
  say(`Installing Debian packages: ${packages.join(' ')}. No system service is started or enabled.`);
  const install = () => apt(say, 'install', '--no-install-recommends', ...packages);
  let done = await install();
  if (done.code !== 0) {
    say('Reading the package lists (apt-get update)');
    await apt(say, 'update');
    done = await install();
  }
  if (done.code !== 0) throw new Problem(`apt-get could not install ${packages.join(' ')}:\n${lastLines(done.output)}`);
  say(`Installed ${packages.join(' ')}`);
}
