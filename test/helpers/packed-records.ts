import type { Records } from '../../src/data/live/replay.ts';
import type { LedgerRecord } from '../../src/ledger/entry.ts';
import { changeOf } from '../../src/ledger/fold.ts';

/** JSON, deflated, in base64: Chromium's tools compile what they hand to a page as a script, long texts slowly. */
export type PackedPage = { readonly packed: string; readonly next: number | null };

/** In the page: the records that a test hands over. */
export const recordsFrom =
  (pageOfRecords: (after: number) => Promise<PackedPage>): Records =>
  async (after) => {
    const { packed, next } = await pageOfRecords(after);
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const inflated = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
    return { changes: ((await inflated.json()) as readonly LedgerRecord[]).map(changeOf), next };
  };
