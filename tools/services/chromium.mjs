/** Chromium for the browser tests: CHROME_PATH, an installed one, or Debian's package. */
import { existsSync } from 'node:fs';
import { Problem } from '../problem.mjs';
import { installPackages, mayInstall } from './apt.mjs';
import { findProgram } from './programs.mjs';

/** The shell is the same engine without the windows of a desktop, which nobody looks at here. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const installed = () => findProgram(names) ?? applications.find((file) => existsSync(file));

/** The path of a browser. @throws Problem one sentence that says what is missing */
export async function provideChromium(say) {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (!existsSync(given)) throw new Problem(`CHROME_PATH is ${given}, and that file does not exist.`);
    return given;
  }
  if (!installed() && mayInstall()) await installPackages(say, ['chromium-headless-shell']);
  const found = installed();
  if (!found) throw new Problem('The browser tests need Chromium: install chromium or set CHROME_PATH.');
  return found;
}
