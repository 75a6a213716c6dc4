/* Rules for the markup of forms that no validator knows. Runs in the page. */
globalThis.forms = (() => {
  const name = (one) => one.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 110);
  const isSeen = (one) => {
    const box = one.getBoundingClientRect();
    return one.checkVisibility() && box.width > 2 && getComputedStyle(one).clipPath !== 'inset(50%)';
  };
  const seenText = (one) =>
    [...one.childNodes]
      .map((each) =>
        each.nodeType === Node.TEXT_NODE ? each.data : each instanceof Element && isSeen(each) ? seenText(each) : '',
      )
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
  /** What a reader sees as the name of a control. */
  function visibleLabel(control) {
    const ids = (control.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
    const named = ids.map((id) => document.getElementById(id)).filter(Boolean);
    return [...(control.labels ?? []), ...named].filter(isSeen).map(seenText).join(' ').trim();
  }

  const tokens = {
    email: 'email',
    firstName: 'given-name',
    lastName: 'family-name',
    functionTitle: 'organization-title',
    code: 'one-time-code',
  };
  const typed = 'input:not([type=hidden], [type=checkbox], [type=radio], [readonly]), textarea, select';

  function faults() {
    const open = [...document.querySelectorAll('details:not([open])')];
    for (const each of open) each.open = true;
    const wrong = [];
    const say = (what, one) => wrong.push(`${what}: ${name(one)}`);
    const controls = [...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter((one) =>
      one.checkVisibility(),
    );
    for (const one of controls) {
      if (!visibleLabel(one)) say('no label to be seen', one);
      if (one.hasAttribute('placeholder')) say('a placeholder', one);
      if (one.hasAttribute('title')) say('a tooltip', one);
      const token = tokens[one.name];
      if (token && one.getAttribute('autocomplete') !== token) say(`autocomplete is not ${token}`, one);
      if (one.matches('input') && one.matches(typed) && !one.hasAttribute('autocomplete')) say('no autocomplete', one);
      for (const id of (one.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean)) {
        if (!document.getElementById(id)) say(`describes itself by ${id}, which is not there`, one);
      }
    }
    const groups = Map.groupBy(
      controls.filter((one) => one.matches('[type=radio], [type=checkbox]')),
      (one) => `${one.form?.action} ${one.name}`,
    );
    for (const [first, ...more] of groups.values()) {
      const legend = first.closest('fieldset')?.querySelector('legend');
      if (more.length > 0 && !(legend && isSeen(legend) && seenText(legend))) say('a group without a legend', first);
    }
    for (const form of document.querySelectorAll('form[method=POST i]')) {
      if (!form.noValidate) say('the browser interrupts with words of its own', form);
      if (![...form.querySelectorAll('button')].some((one) => one.type === 'submit')) say('no button', form);
    }
    for (const each of open) each.open = false;
    return wrong;
  }

  /** The questions of a page: what is asked, and whether it says that it may be left out. */
  function questions() {
    for (const each of document.querySelectorAll('details:not([open])')) each.open = true;
    const optional = /\((niet verplicht|optional)\)/;
    const around = (one) => [
      ...(one.labels ?? []),
      one.closest('fieldset')?.querySelector('legend'),
      one.closest('section[aria-labelledby]')?.querySelector('h2, h3'),
    ];
    return [...document.querySelectorAll('form[method=POST i]')].flatMap((form) =>
      [...form.querySelectorAll(typed)].map((one) => ({
        form: form.querySelector('[name=_form]')?.value ?? '',
        name: one.name,
        label: visibleLabel(one),
        token: one.getAttribute('autocomplete') ?? '',
        filled: one.value !== '',
        optional: around(one).some((each) => each && optional.test(each.textContent)),
      })),
    );
  }
  return { faults, questions };
})();
