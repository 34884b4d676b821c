const shown = new Set<HTMLButtonElement>();

/** Each Why on the page reports its button, so that F1 can open the first in reading order. */
export function showWhy(button: HTMLButtonElement | null) {
  if (!button) return;
  shown.add(button);
  return () => {
    shown.delete(button);
  };
}

export function openFirstWhy(): boolean {
  const first = [...shown].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0];
  first?.focus();
  first?.click();
  return first !== undefined;
}
