/* What a reader loses on this page: text that is cut off, lies over other text or leaves the window. Runs in the page. */
globalThis.layout = (() => {
  const tolerance = 1.5;
  const name = (one) => one.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 110);
  const isSeen = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  /** Meant for listening only: clipped away on purpose, or waiting outside the window for the keyboard. */
  const isSpoken = (one) => {
    for (let each = one; each; each = each.parentElement) {
      const look = getComputedStyle(each);
      if (look.clipPath === 'inset(50%)' || (look.position === 'absolute' && each.getBoundingClientRect().bottom < 0)) {
        return true;
      }
    }
    return false;
  };

  /** Every line of text that is seen, with its box. */
  function lines() {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest('svg, option, script, style, noscript')) continue;
      if (!isSeen(parent) || isSpoken(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) found.push({ node, parent, box });
    }
    return found;
  }

  const sidewaysBoxes = (one) => {
    const look = getComputedStyle(one);
    return { x: look.overflowX !== 'visible', y: look.overflowY !== 'visible' };
  };
  /** A table may scroll sideways in a region of its own that the keyboard reaches (the exception of 1.4.10). */
  const mayScroll = (one) => one.matches('[role=region][tabindex="0"]') && one.querySelector('table') !== null;

  function cutOff(all) {
    const boxes = 'button, .btn, .chip, .state, .tile, .note, .panel, .ticket, .option, summary';
    return all.flatMap(({ parent, node, box }) => {
      const wrong = [];
      for (let each = parent; each && each !== document.body; each = each.parentElement) {
        if (mayScroll(each)) break;
        const clips = sidewaysBoxes(each);
        const holds = each.matches(boxes);
        const inner = each.getBoundingClientRect();
        const x = box.left < inner.left - tolerance || box.right > inner.right + tolerance;
        const y = box.top < inner.top - 4 || box.bottom > inner.bottom + 4;
        if ((x && (clips.x || holds)) || (y && (clips.y || holds)))
          wrong.push(`“${node.data.trim()}” leaves ${name(each)}`);
      }
      return wrong;
    });
  }

  function overlaps(all) {
    const wrong = [];
    const sorted = all.toSorted((a, b) => a.box.top - b.box.top);
    sorted.forEach((one, index) => {
      for (const other of sorted.slice(index + 1)) {
        if (other.box.top >= one.box.bottom) break;
        if (other.node === one.node) continue;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        if (wide > 2 && high > 0.4 * Math.min(one.box.height, other.box.height)) {
          wrong.push(`“${one.node.data.trim()}” lies over “${other.node.data.trim()}”`);
        }
      }
    });
    return wrong;
  }

  /** The page, or a part of it that is no table, is wider than the window. */
  function sideways() {
    const root = document.documentElement;
    const inner = [...document.querySelectorAll('main *, header *, footer *')].filter(
      (one) =>
        one.scrollWidth > one.clientWidth + 1 &&
        /auto|scroll/.test(getComputedStyle(one).overflowX) &&
        !one.matches('textarea, input') &&
        !mayScroll(one) &&
        isSeen(one),
    );
    const found = inner.map((one) => `scrolls sideways: ${name(one)}`);
    if (root.scrollWidth <= root.clientWidth) return found;
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > root.clientWidth + 1 && isSeen(one),
    );
    return [...found, `the page is ${root.scrollWidth} px wide`, ...wide.slice(-3).map(name)];
  }

  /** What still moves when the reader asked for no motion. */
  function motion() {
    const running = document.getAnimations().filter((one) => {
      const { duration, iterations } = one.effect.getComputedTiming();
      return one.playState === 'running' && (Number(duration) > 0 || iterations === Infinity);
    });
    const moving = [...document.querySelectorAll('*')].filter((one) =>
      getComputedStyle(one)
        .transitionDuration.split(',')
        .some((each) => parseFloat(each) > 0),
    );
    return [...running.map((one) => `runs: ${one.animationName}`), ...moving.map((one) => `glides: ${name(one)}`)];
  }

  /** Controls without an edge of their own, where a reader's colours take all backgrounds away. */
  function edges() {
    const controls = [...document.querySelectorAll('button, .btn, input:not([type=hidden]), select, textarea')];
    return controls
      .filter(isSeen)
      .filter((one) => !isSpoken(one))
      .filter((one) => {
        const look = getComputedStyle(one);
        return (
          look.borderTopStyle === 'none' ||
          parseFloat(look.borderTopWidth) < 1 ||
          look.borderTopColor === 'rgba(0, 0, 0, 0)'
        );
      })
      .map((one) => `has no edge: ${name(one)}`);
  }

  const lost = () => {
    const all = lines();
    return [...new Set([...sideways(), ...cutOff(all), ...overlaps(all)])];
  };

  /** The reader's own spacing (1.4.12), and text twice as large (1.4.4). Style sheets made by script pass the policy. */
  const spacing = new CSSStyleSheet();
  spacing.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
  );
  const wide = (on) => {
    document.adoptedStyleSheets = on ? [spacing] : [];
  };
  const large = (on) => {
    document.documentElement.style.fontSize = on ? '200%' : '';
  };
  return { lost, sideways, motion, edges, wide, large };
})();
