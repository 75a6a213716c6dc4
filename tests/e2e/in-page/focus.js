/* Where the focus is, and whether a reader can see that. Runs in the page. */
globalThis.focusing = (() => {
  const channel = (value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const light = ([red, green, blue]) => 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].toSorted((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  /** The elements that may carry the ring: the one itself, its label, or the row that it stretches over. */
  const around = (one) => [one, one.closest('label'), one.parentElement, one.closest('article, li')].filter(Boolean);
  const marks = (each, pseudo) => {
    const look = getComputedStyle(each, pseudo);
    return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2;
  };

  function inSight(one) {
    const [box] = one.getClientRects();
    const at = box && document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
    return Boolean(at) && (one.contains(at) || at.closest('label')?.contains(one) === true);
  }

  /** Where the focus was when this was asked last. */
  let before = document.documentElement;

  function describe() {
    const one = document.activeElement;
    const follows = Boolean(before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    before = one;
    const ringed = around(one).find((each) => marks(each, null) || marks(each, '::after'));
    const box = (ringed ?? one).getBoundingClientRect();
    const kind = `${one.tagName.toLowerCase()} ${one.type ?? ''} ${ringed?.tagName.toLowerCase() ?? ''} ${one.className}`;
    return {
      on: one.getAttribute('href') ?? one.getAttribute('name') ?? '',
      tag: one.tagName.toLowerCase(),
      text: (one.innerText ?? '').trim(),
      value: one.value ?? '',
      kind: kind.replaceAll(/\s+/g, ' ').trim(),
      inMain: one.closest('main') !== null,
      follows,
      shown: ringed !== undefined,
      inSight: inSight(one),
      box: { x: box.x, y: box.y, width: box.width, height: box.height },
    };
  }

  async function pixels(png) {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    return { ...image, width: image.width, data: canvas.getImageData(0, 0, image.width, image.height).data };
  }

  /** How many pixels of two pictures differ by a contrast of 3:1 and more. */
  async function changed(before, after) {
    const [one, other] = await Promise.all([pixels(before), pixels(after)]);
    let count = 0;
    for (let at = 0; at < one.data.length; at += 4) {
      if (contrast(one.data.slice(at, at + 3), other.data.slice(at, at + 3)) >= 3) count += 1;
    }
    return count;
  }
  /** Puts the focus on what stands before the page, or before its content. */
  function begin(whole) {
    const start = document.querySelector(whole ? '.skip' : '#main');
    window.scrollTo(0, 0);
    start.focus();
    before = start;
  }
  /** Elements that come before their turn. */
  const outOfTurn = () =>
    [...document.querySelectorAll('[tabindex]')]
      .filter((one) => one.tabIndex > 0)
      .map((one) => `goes out of turn: ${one.tagName.toLowerCase()} “${one.textContent.trim()}”`);
  return { describe, begin, outOfTurn, changed };
})();
