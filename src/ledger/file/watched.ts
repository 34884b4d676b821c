import { done } from '../../domain/outcome.ts';
import { isRulesAlone } from '../../domain/rule-pack/rules-alone.ts';
import type { HeaderWrite } from '../entry.ts';
import type { LedgerIndex } from './ledger-index.ts';
import { recordsAt } from './reading.ts';
import type { Segments } from './segments.ts';

/**
 * What main itself must find without a window: the groups across enterprises that are streams, the keys to them, and the monthly reports of
 * groups, of which a leader in self-service begins no second one for a month. Besides these the rules of superiors.
 */
const WATCHED = ['group-key', 'group-member', 'group-key-share', 'group-invitation', 'autonomous-group', 'group-report'] as const;
export type WatchedType = (typeof WATCHED)[number];

const isRule = (type: string): boolean => isRulesAlone([{ type }]);
export const isWatched = ({ type }: HeaderWrite): boolean => (WATCHED as readonly string[]).includes(type) || isRule(type);
/** Does a document of this type and id in this stream show that the stream is a group's? */
export const showsGroup = (type: string, id: string, stream: string): boolean =>
  type === 'autonomous-group' ? id === stream : type !== 'group-key' && type !== 'group-report' && !isRule(type);

/** The entries that brought the rules of each stream, by id, but for those that were given up. */
export function rulesByStream({ watched, positionsByDocument, rows }: LedgerIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [id, { type, stream }] of watched) {
    if (!isRule(type)) continue;
    const entries = (positionsByDocument.get(id) ?? []).flatMap((position) => rows[position]?.entryId || []);
    if (entries.length > 0) found.set(stream, new Set([...(found.get(stream) ?? []), ...entries]));
  }
  return found;
}

/** The version of a document that stands: what the county accepted, or what waits for it on top. */
export type WatchedDocument = {
  readonly id: string;
  readonly stream: string;
  readonly hash: string;
  readonly body: unknown;
  readonly accepted: boolean;
};

export async function watchedDocuments(
  { segments, index }: { readonly segments: Segments; readonly index: LedgerIndex },
  type: WatchedType,
) {
  const found: WatchedDocument[] = [];
  for (const [id, { type: its, stream }] of index.watched) {
    if (its !== type || index.purged.has(id)) continue;
    const stands = (position: number) => {
      const entryId = index.rows[position]?.entryId;
      return entryId && !index.unaccepted.has(entryId);
    };
    const position = index.positionsByDocument.get(id)?.findLast(stands);
    const [record] = position === undefined ? [] : await recordsAt(segments, [position]);
    if (!record || !('entry' in record)) continue;
    const { header, bodies } = record.entry;
    const at = header.writes.findIndex((write) => write.id === id);
    const text = bodies[at]?.body;
    const { bodyHash: hash } = header.writes[at]!;
    if (text && text !== 'null') found.push({ id, stream, hash, body: JSON.parse(text), accepted: !index.waiting.has(header.id) });
  }
  return done(found);
}
