import { treeTypeNames } from '../../../../src/domain/county/names.ts';
import type { RolledPart } from './roll-up.ts';

const byName = new Intl.Collator('zh-CN').compare;
const order = Object.keys(treeTypeNames);

/** As the tree lists them, by type and name: never by how much. */
export const inListOrder = (parts: readonly RolledPart[]): readonly RolledPart[] =>
  parts.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || byName(a.name, b.name));
