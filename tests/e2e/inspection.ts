import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe finds against WCAG 2.2 A and AA, one line for each element. */
export async function axeFindings(page: Page): Promise<string[]> {
  // As an expression of the debugger: the content security policy rightly refuses it as a script of the page.
  await page.evaluate(axe);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      resultTypes: ['violations'],
    }).then((found) => found.violations)`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary?.split('\n')[1]?.trim()})`),
  );
}

/** Elements that stick out of a window of 320 px, which is 1280 px at a zoom of 400 %. */
export async function sticksOut(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 800 });
  return page.evaluate<string[]>(
    `(() => {
      const root = document.documentElement;
      if (root.scrollWidth <= root.clientWidth) return [];
      const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > 321);
      return ['the page is ' + root.scrollWidth + ' px wide', ...wide.slice(-3).map((one) => one.outerHTML.slice(0, 120))];
    })()`,
  );
}

/** axe wide and narrow, and the width at 320 px. */
export async function inspect(page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    findings.push(...(await axeFindings(page)).map((line) => `${width} px: ${line}`));
  }
  return [...findings, ...(await sticksOut(page)).map((line) => `320 px: ${line}`)];
}
