import { treeTypeNames } from '../../../../src/domain/county/names.ts';
import type { TreeOrganisation } from '../../../../src/domain/county/organisation.ts';

export type TreeRow = {
  readonly id: string;
  readonly organisation: TreeOrganisation;
  /** Steps below the highest that is shown. */
  readonly depth: number;
  readonly superiorName: string;
  readonly sectoralName: string;
  /** All that stand below and are open. */
  readonly below: number;
};

const byName = new Intl.Collator('zh-CN').compare;

/** The tree as a list: each organisation after its superior, beside its own in order of type and name. */
export function treeRows(organisations: readonly TreeOrganisation[]): readonly TreeRow[] {
  const byId = new Map(organisations.map((one) => [one.id, one]));
  const children = new Map<string | null, TreeOrganisation[]>();
  for (const one of organisations) {
    const above = one.superiorId !== null && byId.has(one.superiorId) ? one.superiorId : null;
    const beside = children.get(above);
    if (beside) beside.push(one);
    else children.set(above, [one]);
  }
  const order = Object.keys(treeTypeNames);
  const sorted = (some: readonly TreeOrganisation[]) =>
    [...some].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || byName(a.name, b.name));
  const below = (depth: number, some: readonly TreeOrganisation[]): readonly TreeRow[] =>
    sorted(some).flatMap((organisation) => {
      const lower = below(depth + 1, children.get(organisation.id) ?? []);
      const row = {
        id: organisation.id,
        organisation,
        depth,
        superiorName: byId.get(organisation.superiorId ?? '')?.name ?? '',
        sectoralName: byId.get(organisation.sectoralId ?? '')?.name ?? '',
        below: lower.filter((one) => one.organisation.closedOn === null).length,
      };
      return [row, ...lower];
    });
  return below(0, children.get(null) ?? []);
}
