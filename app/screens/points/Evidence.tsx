import { pointsFactNames } from '../../../src/domain/names/points.ts';
import type { PointsLine } from '../../../src/domain/points.ts';
import { useDoc } from '../../live/documents.ts';
import { go } from '../../where.ts';
import { placeOfFact } from './place-of-fact.ts';

/** The record that shows what a line was given for, one click away. */
export function Evidence({ line: { source } }: { readonly line: PointsLine }) {
  const { fact, id = '', part } = source;
  // Items of plans are read on the page of their group.
  const groupId = useDoc('plan-item', id)?.body.groupId;
  if (fact === 'import') return source.note ?? '旧台账';
  const where = id ? placeOfFact[fact](id, groupId) : undefined;
  if (!where) return '手工记，看事由和核实';
  return (
    <button type="button" className="link" onClick={() => go(where)}>
      {pointsFactNames[fact]}
      {part && `，${part}`}
    </button>
  );
}
