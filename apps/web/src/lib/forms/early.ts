type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What somebody did to the page while its scripts were still on their way. */
interface Early {
  readonly typed: readonly { readonly control: Control; readonly value: string; readonly ticked: boolean }[];
  readonly folds: readonly { readonly fold: HTMLDetailsElement; readonly open: boolean }[];
  readonly focus: Element | null;
  readonly selection: readonly [number, number] | undefined;
}

/**
 * Svelte gives every control the value of the page's data when the page comes alive, whatever stands in it by then. This
 * remembers what was typed, ticked, chosen and opened so far; to be called before that happens.
 * @returns puts it back, as by hand, so that whatever follows the fields follows
 */
export function holdEarly(): () => void {
  const early = read();
  return () => putBack(early);
}

function read(): Early {
  const controls = [...document.querySelectorAll<Control>('input:not([type=hidden]), textarea, select')];
  const focus = document.activeElement;
  return {
    typed: controls
      .filter(isChanged)
      .map((control) => ({ control, value: control.value, ticked: isTick(control) && control.checked })),
    folds: [...document.querySelectorAll('details')].map((fold) => ({ fold, open: fold.open })),
    focus,
    selection: selectionOf(focus),
  };
}

function putBack({ typed, folds, focus, selection }: Early): void {
  for (const { fold, open } of folds) {
    if (fold.open === open) continue;
    fold.open = open;
    fold.dispatchEvent(new Event('toggle'));
  }
  // First all of them, then the news: what follows a choice reads its whole group.
  for (const { control, value, ticked } of typed) {
    if (isTick(control)) control.checked = ticked;
    else control.value = value;
  }
  for (const { control } of typed)
    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  if (!(focus instanceof HTMLElement) || focus === document.body) return;
  if (document.activeElement !== focus) focus.focus({ preventScroll: true });
  if (selection && 'setSelectionRange' in focus) (focus as HTMLInputElement).setSelectionRange(...selection);
}

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');

/** Whether it holds something else than the server sent; the defaults are the server's words until Svelte removes them. */
function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const sent = control.querySelector<HTMLOptionElement>('option[selected]') ?? control.options[0];
    return control.value !== (sent?.value ?? '');
  }
  return isTick(control) ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
}

/** Where the caret stands; undefined where the browser does not tell, as in a field for a mail address. */
function selectionOf(element: Element | null): Early['selection'] {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return undefined;
  const { selectionStart, selectionEnd } = element;
  return selectionStart === null || selectionEnd === null ? undefined : [selectionStart, selectionEnd];
}
