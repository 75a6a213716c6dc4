/** What somebody typed or chose, by form and field, in the order of the page. */
export interface Typed {
  form: string;
  name: string;
  value: string;
  /** Of a box or a choice; false for everything else. */
  ticked: boolean;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');

/** The fields of all forms that change something. Codes are worth nothing a minute later, so they are left out. */
function controls(): { form: string; control: Control }[] {
  return [...document.querySelectorAll<HTMLFormElement>('main form[method=POST i]')].flatMap((form) => {
    const id = form.querySelector<HTMLInputElement>('input[name=_form]')?.value ?? '';
    return [...form.elements].flatMap((control) => {
      const typed =
        control instanceof HTMLInputElement ||
        control instanceof HTMLTextAreaElement ||
        control instanceof HTMLSelectElement;
      const kept = typed && control.name && control.type !== 'hidden' && control.autocomplete !== 'one-time-code';
      return kept ? { form: id, control } : [];
    });
  });
}

/** Everything that is typed on the page now. */
export function readTyped(): Typed[] {
  return controls().map(({ form, control }) => ({
    form,
    name: control.name,
    value: control.value,
    ticked: isTick(control) && control.checked,
  }));
}

/** Types it again, where the same fields are there; as by hand, so that whatever follows the fields follows. */
export function typeAgain(typed: readonly Typed[]): void {
  for (const { form, control } of controls()) {
    const same = typed.filter((one) => one.form === form && one.name === control.name);
    const before = isTick(control) ? same.find((one) => one.value === control.value) : same[0];
    if (!before) continue;
    if (isTick(control) ? control.checked === before.ticked : control.value === before.value) continue;
    if (isTick(control)) control.checked = before.ticked;
    else control.value = before.value;
    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

const shelf = (path: string, person: string) => `typed ${person} ${path}`;

/** Puts what was typed aside for this person and window, before they are sent away to sign in again. */
export function setAside(path: string, person: string): void {
  try {
    sessionStorage.setItem(shelf(path, person), JSON.stringify(readTyped()));
  } catch {
    // A browser without storage: then it is not kept.
  }
}

/** Throws away what was put aside. */
export function dropAside(path: string, person: string): void {
  try {
    sessionStorage.removeItem(shelf(path, person));
  } catch {
    // As above.
  }
}

/** Types what was put aside for this person and page, once. */
export function takeBack(path: string, person: string): void {
  try {
    const kept = sessionStorage.getItem(shelf(path, person));
    sessionStorage.removeItem(shelf(path, person));
    if (kept) typeAgain(JSON.parse(kept) as Typed[]);
  } catch {
    // As above.
  }
}
