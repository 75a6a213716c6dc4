import { createContext } from 'svelte';
import { sentForm, type FieldError } from './state';

/** Which form a field stands in. */
const [getForm, setForm] = createContext<{ readonly id: string }>();
export { setForm };

export interface FieldSituation {
  readonly id: string;
  /** What was typed, when the form came back; otherwise undefined. */
  readonly typed: readonly string[] | undefined;
  readonly error: FieldError | undefined;
}

/** Id, typed input and error of a field of the surrounding form. */
export function fieldSituation(name: () => string): FieldSituation {
  const form = getForm();
  const sent = () => {
    const state = sentForm();
    return state?.form === form.id ? state : undefined;
  };
  return {
    get id() {
      return `${form.id}-${name()}`;
    },
    get typed() {
      const state = sent();
      return state ? (state.values[name()] ?? []) : undefined;
    },
    get error() {
      return sent()?.errors.find((error) => error.field === name());
    },
  };
}
