import type { Visitor } from '../support/browser';
import { eventually } from '../support/client';

/** The controls of the page that can be filled, and all that is folded, as one list of words. */
const state = `[...document.querySelectorAll('main [name]:not([type=hidden]), main details')].map((one) =>
  one.tagName === 'DETAILS' ? one.open : [one.name, one.matches('[type=radio], [type=checkbox]') ? one.checked : one.value].join('='))`;

/** Fills, ticks, chooses and opens everything differently from how it came; of radio buttons the last one. */
const change = `for (const one of document.querySelectorAll('main form[method=POST i] [name]:not([type=hidden]), main input[name=q], main details')) {
  if (one.tagName === 'DETAILS') one.open = true;
  else if (one.tagName === 'SELECT') one.selectedIndex = one.options.length - 1 - one.selectedIndex;
  else if (one.matches('[type=radio], [type=checkbox]')) one.click();
  else if (one.matches('input, textarea')) one.value = 'vroeg ' + one.value;
}`;

/**
 * Opens a page whose scripts stay away, changes everything on it, and lets the scripts in.
 * @returns what stood on the page before they came and what stands there when it has come alive
 */
export async function changeEarly(visitor: Visitor, path: string): Promise<{ before: string; after: string }> {
  const { page, origin } = visitor;
  let letIn: () => void = () => undefined;
  const waiting = new Promise<void>((arrived) => (letIn = arrived));
  await page.route('**/*.js', async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto(origin + path, { waitUntil: 'domcontentloaded' });
  const untouched = await page.evaluate<string>(`${state}.join('\\n')`);
  await page.evaluate(change);
  const before = await page.evaluate<string>(`${state}.join('\\n')`);
  if (before === untouched) throw new Error(`nothing on ${path} could be changed`);
  letIn();
  await visitor.alive();
  const read = () => page.evaluate<string>(`${state}.join('\\n')`);
  const after = await eventually(
    async () => ((await read()) === before ? before : undefined),
    3_000,
    'what was typed',
  ).catch(read);
  await page.unrouteAll();
  return { before, after };
}
