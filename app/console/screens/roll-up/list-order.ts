import { treeTypeNames } from '../../../../src/domain/county/names.ts';
import type { TreeType } from '../../../../src/domain/county/organisation.ts';

const byName = new Intl.Collator('zh-CN').compare;
const order = Object.keys(treeTypeNames);

/** As the tree lists them, by type and name: never by how much. */
export const inListOrder = <Part extends { readonly name: string; readonly type: TreeType }>(parts: readonly Part[]): readonly Part[] =>
  parts.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || byName(a.name, b.name));
