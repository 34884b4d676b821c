import type { Doc } from '../../../src/data/document.ts';
import { emptyFold, foldInto } from '../../../src/data/live/fold.ts';
import { someDocument } from '../../helpers/branch-history.ts';
import type { MainStandIn } from '../../helpers/live-page.ts';
import { recordsFrom } from '../../helpers/packed-records.ts';
import { chanceOf } from '../../helpers/seeded.ts';
import type { IdeaDoc } from './store.ts';

export const main = window as unknown as MainStandIn;

export const records = recordsFrom(main.pageOfRecords);

/** The documents that all stores hold, made out of the same records. */
export async function allDocuments(): Promise<readonly Doc[]> {
  const fold = emptyFold([], 0, '');
  let after: number | null = 0;
  while (after !== null) {
    const page = await records(after);
    for (const change of page.changes) foldInto(fold, change);
    after = page.next;
  }
  return [...fold.latest.values()].flatMap((make) => (make ? [make()] : []));
}

/** An idea that nobody has yet. */
export function oneMoreIdea(number: number): IdeaDoc {
  const { id, body } = someDocument(10_000_000 + number * 10 + 2, chanceOf(number));
  return {
    id,
    kind: 'ideas',
    type: 'golden-idea',
    class: 'B',
    state: 'adopted',
    on: '2026-12-01',
    org: 'branch-1',
    at: '2026-12-01T08:00:00.000Z',
    entry: `entry-${number}`,
    hash: String(number).padStart(64, '0'),
    body: body as IdeaDoc['body'],
  };
}
