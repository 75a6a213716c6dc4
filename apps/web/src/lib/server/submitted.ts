import type { FieldError } from '../forms/state';

/** Thrown by Submitted.stopIfWrong; the form wrapper turns it into a 400 with the messages. */
export class WrongInput extends Error {}

/** The fields of a sent form, read by name, and what is wrong with them, collected so that all is said at once. */
export class Submitted {
  readonly errors: FieldError[] = [];
  constructor(private readonly data: FormData) {}

  /** Which form of the page was sent. */
  get form(): string {
    return this.text('_form');
  }

  /** The idempotency key of the form, for writing calls that need one. */
  get key(): string {
    return this.text('_key');
  }

  /** One line or several, without spaces around it; empty when it was not sent. */
  text(name: string): string {
    const value = this.data.get(name);
    return typeof value === 'string' ? value.trim().replaceAll('\r\n', '\n') : '';
  }

  /** Undefined instead of empty, for optional fields. */
  optional(name: string): string | undefined {
    return this.text(name) || undefined;
  }

  /** All chosen values of a name. */
  all(name: string): string[] {
    return this.data.getAll(name).filter((value) => typeof value === 'string');
  }

  /** The text of a field that must not be empty. */
  required(name: string, message: string): string {
    const text = this.text(name);
    if (!text) this.wrong(name, message);
    return text;
  }

  /** Says so when a field holds more characters than it may. */
  atMost(name: string, most: number, message: (most: number) => string): void {
    if (this.text(name).length > most) this.wrong(name, message(most));
  }

  /** The value when it is one of a closed list; otherwise the message. */
  oneOf<T extends string>(name: string, allowed: readonly T[], message: string): T {
    const text = this.text(name);
    const found = allowed.find((one) => one === text);
    if (found === undefined) this.wrong(name, message);
    return found ?? allowed[0]!;
  }

  /** Adds a message at a field; with an empty name, about the whole form. */
  wrong(field: string, text: string, link?: FieldError['link']): void {
    if (!this.errors.some((error) => error.field === field && field !== '')) this.errors.push({ field, text, link });
  }

  /** Ends the action when anything is wrong so far. */
  stopIfWrong(): void {
    if (this.errors.length > 0) throw new WrongInput();
  }

  /** What goes back into the form. */
  values(): Record<string, string[]> {
    const names = [...new Set(this.data.keys())].filter((name) => !name.startsWith('_'));
    return Object.fromEntries(names.map((name) => [name, this.all(name)]));
  }
}
