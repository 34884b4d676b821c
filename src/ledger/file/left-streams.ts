import { isRulesAlone } from '../../domain/rule-pack/rules-alone.ts';
import type { LeftStream } from '../scope.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { recordsAfter, recordsAt } from './reading.ts';
import type { Segments } from './segments.ts';

/**
 * What of these streams lies in the ledger and was not given up before. Rule packs stay for the days on which their issuer stood above the
 * branch; of a stream that `losesRules` they go too. The whole ledger is read: branches are moved once in years.
 */
export async function leftIn(
  books: { readonly segments: Segments; readonly index: LedgerIndex },
  streams: readonly string[],
  losesRules: (stream: string) => boolean = () => false,
): Promise<readonly LeftStream[]> {
  const found = new Map(streams.map((stream) => [stream, nothing()]));
  const losingRules = (stream: string) => {
    if (!found.has(stream) && losesRules(stream)) found.set(stream, nothing());
    return losesRules(stream) ? found.get(stream) : undefined;
  };
  for await (const record of recordsAfter(books, 0)) {
    if (record.type !== 'foreign' || books.index.left.has(record.position)) continue;
    const { header, bodies } = record.entry;
    const left = isRulesAlone(header.writes) ? losingRules(header.stream) : found.get(header.stream);
    left?.positions.push(record.position);
    header.writes.forEach(({ kind, type, id, class: documentClass, bodyHash: hash }, index) => {
      if (bodies[index]) left?.documents.set(id, { kind, type, id, class: documentClass, hash });
    });
  }
  return [...found].map(([stream, { positions, documents }]) => ({ stream, positions, documents: [...documents.values()] }));
}
/** Own entries of a stream, in order, but for those that were said again by another one. */
export async function ownIn(
  books: { readonly segments: Segments; readonly index: LedgerIndex },
  stream: string,
): Promise<readonly number[]> {
  const positions: number[] = [];
  for await (const record of recordsAfter(books, 0)) {
    if (record.type !== 'own' && record.type !== 'purge') continue;
    const { header } = record.entry;
    if (header.stream === stream && books.index.unaccepted.get(header.id) !== 0) positions.push(record.position);
  }
  return positions;
}

/** In which stream each of these documents was begun, as far as this ledger has them. */
export async function streamsOf(
  { segments, index }: { readonly segments: Segments; readonly index: LedgerIndex },
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const id of ids) {
    const [record] = await recordsAt(segments, (index.positionsByDocument.get(id) ?? []).slice(0, 1));
    if (record && 'entry' in record) found.set(id, record.entry.header.stream);
  }
  return found;
}

type Document = LeftStream['documents'][number];
const nothing = () => ({ positions: [] as number[], documents: new Map<string, Document>() });
