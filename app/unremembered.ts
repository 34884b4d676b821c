const FIELDS = 'input, textarea';

/**
 * Chromium writes what was typed into fields to its session files unless a field says `autocomplete="off"`; the component library
 * says `new-password` for some of its own. Every field of the window is set right as it appears.
 */
export function rememberNothing(root: HTMLElement): void {
  const mend = (field: Element) => {
    if (field.getAttribute('autocomplete') !== 'off') field.setAttribute('autocomplete', 'off');
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(FIELDS)) mend(node);
        else for (const field of node.querySelectorAll(FIELDS)) mend(field);
      }
  }).observe(root, { childList: true, subtree: true });
}
