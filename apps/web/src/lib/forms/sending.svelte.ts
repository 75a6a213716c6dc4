import type { SubmitFunction } from '@sveltejs/kit';
import { goto, invalidateAll } from '$app/navigation';
import { page } from '$app/state';
import { dropAside, setAside } from './typed';

/** A key in the form of a UUID; crypto.randomUUID needs https, which a demonstration in a local network lacks. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * Sends a form in the page. One at a time: a second press while busy does nothing. What was typed stays when the network
 * or the server fails, and the idempotency key stays with it, so that trying again never counts twice.
 */
export class Sending {
  /**
   * @param backTo where Back leads from the page that follows, when that is not the form as it was: the address at which
   *   what was made can be changed, given the address that follows
   */
  constructor(private readonly backTo: () => ((location: string) => string | undefined) | undefined) {}

  busy = $state(false);
  trouble = $state<'offline' | 'failed'>();
  key = $state(newKey());

  readonly submit: SubmitFunction = ({ cancel }) => {
    if (this.busy) return cancel();
    this.busy = true;
    this.trouble = undefined;
    return async ({ result, update }) => {
      if (result.type === 'error') {
        this.busy = false;
        this.trouble = result.status === undefined ? 'offline' : 'failed';
        return;
      }
      if (result.type === 'redirect') await this.leave(result.location);
      // What was refused may have changed meanwhile (places, tries left). First the page as it is now, then the answer:
      // Kit forgets the answer of a form when it loads the page again.
      if (result.type === 'failure' && !(await stillHere())) {
        this.busy = false;
        return;
      }
      const held = document.activeElement;
      await update({ reset: false });
      this.busy = false;
      if (result.type === 'success') {
        this.key = newKey();
        keepFocus(held);
      }
    };
  };

  private async leave(location: string): Promise<void> {
    if (/^\/(sign-in|second-factor)\b/.test(location) && page.data.me) setAside(page.url.pathname, page.data.me.id);
    const back = this.backTo()?.(location);
    if (back) await goto(back, { replaceState: true });
  }
}

/** Loads the page again with what was typed at hand: whoever is signed out by now is sent away to sign in first. */
async function stillHere(): Promise<boolean> {
  const path = page.url.pathname;
  const person = page.data.me?.id;
  if (person) setAside(path, person);
  await invalidateAll();
  if (page.url.pathname !== path) return false;
  if (person) dropAside(path, person);
  return true;
}

/** Kit moves the focus to the body after an answer without a redirect: back to where it was, or to the heading. */
function keepFocus(held: Element | null): void {
  if (document.activeElement !== document.body) return;
  if (held instanceof HTMLElement && held.isConnected && held !== document.body) {
    held.focus({ preventScroll: true });
    return;
  }
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
