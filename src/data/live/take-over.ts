import type { Change, Mark } from '../change.ts';
import type { Doc } from '../document.ts';
import type { Collections, DocumentKey } from './collections.ts';
import { emptyFold, type Fold, foldInto } from './fold.ts';
import { type Records, replay } from './replay.ts';
import type { Views } from './views.ts';

type Standing = { readonly mark: Mark; readonly purged: ReadonlySet<string> };
export type TakeOver = {
  take(fold: Fold): Promise<void>;
  apply(changes: readonly Change[]): Promise<void>;
  catchUp(): Promise<void>;
  /** Resolves when everything asked for so far is done or has failed. */
  settled(): Promise<void>;
  mark(): Mark;
};

/** One thing at a time, in the order of the ledger. A failed write leaves the mark where it was: the next call asks the ledger again. */
export function takeOverFrom(
  start: Standing,
  { collections, views, records }: { readonly collections: Collections; readonly views: Views; readonly records: Records },
  reached: (standing: Standing) => void,
): TakeOver {
  let standing = start;
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  async function take(fold: Fold): Promise<void> {
    const { put, remove } = settle(fold, views);
    await collections.write(put, remove);
    standing = { mark: { ...standing.mark, ...fold.reached }, purged: fold.purged };
    views.tell();
    reached(standing);
  }

  const foldOn = () => emptyFold(standing.purged, standing.mark.position, standing.mark.commitment);

  async function catchUp(): Promise<void> {
    const { position } = standing.mark;
    const fold = foldOn();
    await replay(fold, await records(position), records);
    if (fold.reached.position > position) await take(fold);
  }

  return {
    take: (fold) => inTurn(() => take(fold)),
    catchUp: () => inTurn(catchUp),
    apply: (changes) =>
      inTurn(async () => {
        const { position } = standing.mark;
        const news = changes.filter((change) => change.position > position);
        if (news.length === 0) return;
        if (news.some((change, index) => change.position !== position + 1 + index)) return catchUp();
        const fold = foldOn();
        for (const change of news) foldInto(fold, change);
        await take(fold);
      }),
    settled: () => turn,
    mark: () => standing.mark,
  };
}

function settle({ latest }: Fold, views: Views): { readonly put: readonly Doc[]; readonly remove: readonly DocumentKey[] } {
  const put: Doc[] = [];
  const remove: DocumentKey[] = [];
  for (const [id, make] of latest) {
    const known = views.find(id);
    const document = make?.();
    if (document) put.push(document);
    if (known && known.kind !== document?.kind) remove.push(known);
  }
  return { put, remove };
}
