import type { TreeOrganisation } from '../../../../src/domain/county/organisation.ts';
import type { Option } from '../../../parts/fields.tsx';
import { treeRows } from './tree-rows.ts';

/** One's own organisation and all below it, each under its superior, a step further in. */
export function scopeOptions(organisations: readonly TreeOrganisation[], ownId: string): readonly Option[] {
  const rows = treeRows(organisations.filter(({ closedOn }) => closedOn === null));
  const at = rows.findIndex(({ id }) => id === ownId);
  const own = rows[at];
  if (!own) return [];
  const after = rows.slice(at + 1);
  const end = after.findIndex(({ depth }) => depth <= own.depth);
  const scope = [own, ...(end < 0 ? after : after.slice(0, end))];
  return scope.map(({ id, organisation, depth }) => ({ value: id, word: `${'　'.repeat(depth - own.depth)}${organisation.name}` }));
}
