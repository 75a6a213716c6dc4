import type { Visitor } from '../support/browser';
import { eventually } from '../support/client';
import { focusOf } from './keyboard';

/** What whoever listens hears, and where the keyboard is, after following a link inside the site. */
export interface Arrival {
  readonly title: string;
  readonly titleBefore: string;
  /** Everything the announcer said on the way. */
  readonly said: readonly string[];
  /** The element that has the focus. */
  readonly focus: string;
}

/** Follows a link to a path without loading a new document, and waits until the page is there. */
export async function goByLink(visitor: Visitor, path: string): Promise<Arrival> {
  const { page } = visitor;
  const titleBefore = await page.title();
  await page.evaluate(`(() => {
    globalThis.loadedOnce = true;
    globalThis.heard = [];
    const announcer = document.querySelector('#svelte-announcer');
    globalThis.listening?.disconnect();
    globalThis.listening = new MutationObserver(() => {
      if (announcer.textContent && globalThis.heard.at(-1) !== announcer.textContent) globalThis.heard.push(announcer.textContent);
    });
    globalThis.listening.observe(announcer, { childList: true, characterData: true, subtree: true });
    const link = document.createElement('a');
    link.href = ${JSON.stringify(path)};
    document.querySelector('main').append(link);
    link.click();
    link.remove();
  })()`);
  const focus = await eventually(
    async () => {
      const [title, { tag }] = [await page.title(), await focusOf(page)];
      return title !== titleBefore && tag === 'h1' ? tag : undefined;
    },
    15_000,
    `a new title and the focus on the heading of ${path}`,
  );
  const said = await page.evaluate<string[]>('globalThis.heard');
  expect([path, await page.evaluate('globalThis.loadedOnce === true')]).toEqual([path, true]);
  return { title: await page.title(), titleBefore, said, focus };
}
