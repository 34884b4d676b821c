/** Why one stands before the door again. */
export type LeftBecause = 'signed-out' | 'idle' | 'over';

/** The page is loaded anew, so that nothing of what was shown stays in its memory; the reason goes along behind the #. */
export function leave(because: LeftBecause): void {
  history.replaceState(null, '', `/#/${because}`);
  window.location.reload();
}
