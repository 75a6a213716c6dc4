import { page } from '$app/state';

/** One thing that is wrong: the same words stand in the summary and at the field. `field` is empty for the whole form. */
export interface FieldError {
  field: string;
  text: string;
  /** The next step, where there is one. */
  link?: { href: string; text: string };
}

/** What a form action hands back when something is wrong; the typed input stays. */
export interface FormState {
  form: string;
  values: Record<string, string[]>;
  errors: FieldError[];
}

/** The state of the form that was sent last, when it was not accepted. */
export function sentForm(): FormState | undefined {
  const state = page.form as Partial<FormState> | null;
  return state?.errors && state.values && state.form !== undefined ? (state as FormState) : undefined;
}

/** The id of a field's control, for label, hint, error and the link in the summary. */
export function controlId(form: string, field: string): string {
  return `${form}-${field}`;
}
