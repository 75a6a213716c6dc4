import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Judged, judged } from './axe-judged';

// Run as expressions of the debugger: the content security policy rightly refuses them as scripts of the page.
const scripts = [
  require.resolve('axe-core/axe.min.js'),
  ...['layout', 'forms', 'focus'].map((name) => join(__dirname, 'in-page', `${name}.js`)),
].map((file) => readFileSync(file, 'utf8'));

const wide = { width: 1280, height: 900 };
/** 1280 px at a zoom of 400 %. */
const narrow = { width: 320, height: 800 };
/** All that a change of colours can break. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** A question that the page asks, as a reader sees it. */
export interface Question {
  readonly form: string;
  readonly name: string;
  readonly label: string;
  readonly token: string;
  readonly filled: boolean;
  readonly optional: boolean;
}

interface Check {
  id: string;
  data?: { messageKey?: string } | null;
  message: string;
}
interface Finding {
  id: string;
  nodes: { html: string; failureSummary?: string; any: Check[]; all: Check[]; none: Check[] }[];
}

const used = new Set<Judged>();
/** Verdicts that nothing has asked for so far: the page has changed, and the verdict goes. */
export const unusedVerdicts = () => judged.filter((one) => !used.has(one)).map(({ verdict }) => verdict);

/** Once for a document: following a link inside the site keeps it. */
export async function loadChecks(page: Page): Promise<void> {
  if (await page.evaluate<boolean>("'axe' in globalThis && 'layout' in globalThis && 'forms' in globalThis")) return;
  for (const script of scripts) await page.evaluate(script);
}

/** What axe finds against WCAG 2.2 A and AA, and what it cannot decide and nobody has judged; one line per element. */
export async function axeFindings(
  page: Page,
  rules?: readonly string[],
  without: readonly string[] = [],
): Promise<string[]> {
  const only = rules
    ? { type: 'rule', values: rules }
    : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
  const off = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const found = await page.evaluate<{ violations: Finding[]; incomplete: Finding[] }>(
    `axe.run(document, { runOnly: ${JSON.stringify(only)}, rules: ${JSON.stringify(off)}, resultTypes: ['violations', 'incomplete'] })
      .then(({ violations, incomplete }) => ({ violations, incomplete }))`,
  );
  const wrong = found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary?.split('\n')[1]?.trim()})`),
  );
  const open = found.incomplete.flatMap(({ id, nodes }) =>
    nodes.flatMap(({ html, any, all, none }) => {
      const reason = [...any, ...all, ...none].map(({ data, message }) => data?.messageKey ?? message).join('; ');
      const verdict = judged.find((one) => one.rule === id && one.element.test(html) && one.because.test(reason));
      if (verdict) used.add(verdict);
      return verdict ? [] : `${id}, not judged: ${html.slice(0, 160)} (${reason})`;
    }),
  );
  return [...wrong, ...open];
}

/** Text that is cut off, covered or out of the window, and parts that scroll sideways. */
export const lost = (page: Page) => page.evaluate<string[]>('layout.lost()');

/**
 * Looks at a page in one visit. `thorough` adds what does not change with the language: text twice as large, the dark, the
 * reader's own spacing, no motion, the reader's own colours.
 */
export async function inspect(page: Page, thorough = false): Promise<string[]> {
  const findings: string[] = [];
  const note = (situation: string, lines: readonly string[]) =>
    findings.push(...lines.map((line) => `${situation}: ${line}`));
  await loadChecks(page);
  await page.setViewportSize(wide);
  note('1280 px', await axeFindings(page));
  note('1280 px', await lost(page));
  note('forms', await page.evaluate<string[]>('forms.faults()'));
  await page.setViewportSize(narrow);
  note('320 px', await lost(page));
  // Colours do not change with the language, and are the slow half of axe.
  note('320 px', await axeFindings(page, undefined, thorough ? [] : ['color-contrast']));
  await page.evaluate('layout.wide(true)');
  note('320 px, own spacing', await lost(page));
  if (thorough) {
    await page.setViewportSize(wide);
    note('1280 px, own spacing', await lost(page));
    await page.evaluate('layout.wide(false)');
    await page.evaluate('layout.large(true)');
    note('200 % text', await lost(page));
    await page.evaluate('layout.large(false)');
    await page.setViewportSize(narrow);
    // Without motion first: colours that glide from light to dark are neither.
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
    note('dark', await axeFindings(page, colourRules));
    note('no motion', await page.evaluate<string[]>('layout.motion()'));
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    note('own colours', await page.evaluate<string[]>('layout.edges()'));
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  }
  await page.evaluate('layout.wide(false)');
  await page.setViewportSize(wide);
  return findings;
}

/** What the page asks, form by form. */
export const questionsOf = (page: Page) => page.evaluate<Question[]>('forms.questions()');
