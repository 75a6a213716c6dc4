/** What the page says to who listens, in the one live region of the layout. */
let text = $state('');

/** The words in the live region now. */
export function announced(): string {
  return text;
}

/**
 * Speaks words that have just come on the page, without moving the focus. A live region that arrives together with its
 * words is skipped by many screen readers; this one has been there since the page opened. Only in the browser.
 */
export function announce(words: string): void {
  text = '';
  // In a turn of its own, so that the same words are heard a second time.
  setTimeout(() => {
    text = words;
  });
}

/** For `{@attach}`: speaks the text of an element when it appears. */
export function announceText(element: HTMLElement): void {
  announce(element.innerText.trim().replaceAll(/\s+/g, ' '));
}
