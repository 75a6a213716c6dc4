import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Visitor } from '../support/browser';
import { eventually } from '../support/client';

const script = readFileSync(join(__dirname, 'in-page/focus.js'), 'utf8');

export interface Focus {
  /** The address of a link, the value of a choice, the name of a field or the words of a button. */
  readonly on: string;
  readonly tag: string;
  readonly text: string;
  readonly value: string;
  /** Elements that look the same have the same kind. */
  readonly kind: string;
  /** A ring shows where the focus is. */
  readonly shown: boolean;
  /** Nothing lies over it and it stands in the window. */
  readonly inSight: boolean;
  /** It stands in the content of the page, not in its header or footer. */
  readonly inMain: boolean;
  /** It stands after the place where the focus was when this was asked last. */
  readonly follows: boolean;
  /** What the ring goes round, in the window. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Where the focus is, and whether a reader can see that. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate<Focus>(`globalThis.focusing ?? (() => {${script}})(), focusing.describe()`);
}

const called = ({ tag, text, on }: Focus) => `${tag} “${(text || on).slice(0, 60)}”`;

/**
 * Presses Tab (or Shift+Tab) until the focus is where it should be.
 * @throws when it gets lost, cannot be seen on the way, or never arrives
 */
export async function tabTo(
  page: Page,
  what: string,
  isThere: (focus: Focus) => boolean,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const mostPresses = 150;
  const unseen: string[] = [];
  for (let press = 0; press < mostPresses; press += 1) {
    await page.keyboard.press(key);
    const focus = await focusOf(page);
    if (focus.tag === 'body') throw new Error(`the focus got lost on the way to ${what}`);
    if (!focus.shown || !focus.inSight) unseen.push(called(focus));
    if (!isThere(focus)) continue;
    if (unseen.length > 0) throw new Error(`the focus cannot be seen on ${unseen.join(', ')}`);
    return;
  }
  throw new Error(`Tab never reaches ${what}`);
}

/** Goes to a field by Tab and types in it, in place of what stands there. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name, ({ on }) => on === name);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Presses a key that leads to another page, which must begin at its heading and have a name of its own. */
export async function pressAndArrive(visitor: Visitor, key: 'Enter' | 'Space'): Promise<void> {
  const { page } = visitor;
  const [address, title] = [page.url(), await page.title()];
  await page.keyboard.press(key);
  await page.waitForURL((url) => url.href !== address);
  await visitor.alive();
  await eventually(async () => ((await focusOf(page)).tag === 'h1' ? true : undefined), 10_000, 'focus on the heading');
  expect(await page.title()).not.toBe(title);
}

/** How many pixels around the focused element change by 3:1 or more when the focus leaves it. */
export async function ringPixels(page: Page, { box }: Focus): Promise<number> {
  const room = 8;
  const clip = {
    x: Math.max(0, box.x - room),
    y: Math.max(0, box.y - room),
    width: box.width + 2 * room,
    height: box.height + 2 * room,
  };
  const picture = async () => (await page.screenshot({ clip, animations: 'disabled' })).toString('base64');
  const focused = await picture();
  await page.evaluate('document.activeElement.blur()');
  const without = await picture();
  return page.evaluate<number>(`focusing.changed(${JSON.stringify(without)}, ${JSON.stringify(focused)})`);
}

/**
 * Walks by Tab through the content of a page, or through the whole of it. What is wrong on the way comes back: a focus
 * that cannot be seen, is covered or leads to another page by itself, an order that is not the order of the page, a trap.
 * The first element of each kind is looked at pixel by pixel; `kinds` remembers which were.
 */
export async function walk(page: Page, kinds: Set<string>, whole: boolean): Promise<string[]> {
  const mostPresses = 400;
  await focusOf(page);
  const wrong = await page.evaluate<string[]>('focusing.outOfTurn()');
  await page.evaluate(`focusing.begin(${whole})`);
  const address = page.url();
  for (let press = 0; press < mostPresses; press += 1) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    if (focus.tag === 'body' || focus.on === '#main' || (!whole && !focus.inMain)) return wrong;
    if (page.url() !== address) return [...wrong, `the focus alone leads to ${page.url()}`];
    if (!focus.shown) wrong.push(`no ring on ${called(focus)}`);
    if (!focus.inSight) wrong.push(`out of sight: ${called(focus)}`);
    if (!focus.follows) wrong.push(`jumps back to ${called(focus)}`);
    if (kinds.has(focus.kind)) continue;
    kinds.add(focus.kind);
    const least = focus.box.width + focus.box.height;
    const pixels = await ringPixels(page, focus);
    if (pixels < least) wrong.push(`a ring of ${pixels} pixels, ${Math.round(least)} are needed, on ${called(focus)}`);
  }
  return [...wrong, 'Tab never leaves the page'];
}
