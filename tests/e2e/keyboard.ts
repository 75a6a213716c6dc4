import type { Page } from 'playwright-core';

interface Focus {
  /** The address of a link, the value of a choice, the name of a field or the words of a button. */
  readonly on: string;
  readonly tag: string;
  readonly text: string;
  /** An outline, a shadow or another border shows where the focus is. */
  readonly shown: boolean;
  /** Nothing lies over it and it stands in the window. */
  readonly inSight: boolean;
}

/** Where the focus is, and whether a reader can see that. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate<Focus>(`(() => {
    const one = document.activeElement;
    const marks = (each, pseudo) => {
      const look = getComputedStyle(each, pseudo);
      return (look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 1) || look.boxShadow !== 'none';
    };
    const around = [one, one.closest('label'), one.parentElement, one.closest('article, li')].filter(Boolean);
    const shown = around.some((each) => marks(each) || marks(each, '::after'));
    const [box] = one.getClientRects();
    const at = box && document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
    const inSight = Boolean(at) && (one.contains(at) || at.contains(one) || at.closest('label')?.contains(one) === true);
    return {
      on: one.getAttribute('href') ?? one.getAttribute('name') ?? '',
      tag: one.tagName.toLowerCase(),
      text: (one.innerText ?? '').trim(),
      shown, inSight,
    };
  })()`);
}

/**
 * Presses Tab until the focus is where it should be.
 * @throws when it gets lost, cannot be seen on the way, or never arrives
 */
export async function tabTo(page: Page, what: string, isThere: (focus: Focus) => boolean): Promise<void> {
  const mostPresses = 150;
  const unseen: string[] = [];
  for (let press = 0; press < mostPresses; press += 1) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    if (focus.tag === 'body') throw new Error(`the focus got lost on the way to ${what}`);
    if (!focus.shown || !focus.inSight) unseen.push(`${focus.tag} “${focus.text || focus.on}”`);
    if (!isThere(focus)) continue;
    if (unseen.length > 0) throw new Error(`the focus cannot be seen on ${unseen.join(', ')}`);
    return;
  }
  throw new Error(`Tab never reaches ${what}`);
}
