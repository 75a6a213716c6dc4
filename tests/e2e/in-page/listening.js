/* What whoever listens hears: changes inside live regions that were there before. Runs in the page. */
globalThis.listening = (() => {
  const heard = [];
  const regions = '[role=status], [role=alert], [aria-live]';
  const told = new Map();
  const note = (region) => {
    const words = region.textContent.trim().replaceAll(/\s+/g, ' ');
    if (words && told.get(region) !== words) heard.push(words);
    told.set(region, words);
  };
  for (const region of document.querySelectorAll(regions))
    told.set(region, region.textContent.trim().replaceAll(/\s+/g, ' '));
  new MutationObserver((changes) => {
    const touched = new Set();
    for (const { target, addedNodes } of changes) {
      const around = target instanceof Element ? target : target.parentElement;
      const region = around?.closest(regions);
      if (region) touched.add(region);
      // An alert is spoken when it arrives, whatever was there before.
      for (const node of addedNodes) {
        if (node instanceof Element && node.matches('[role=alert]')) touched.add(node);
      }
    }
    for (const region of touched) note(region);
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
  return { heard };
})();
