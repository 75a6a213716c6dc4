import type { SubmitFunction } from '@sveltejs/kit';
import { invalidateAll } from '$app/navigation';

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
      // What was refused may have changed meanwhile (places, tries left). First the page as it is now, then the answer:
      // Kit forgets the answer of a form when it loads the page again.
      if (result.type === 'failure') await invalidateAll();
      await update({ reset: false });
      this.busy = false;
      if (result.type === 'success') this.key = newKey();
    };
  };
}
