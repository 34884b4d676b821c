import type { Going } from '../../where.ts';
import type { Range } from './match.ts';

/** What is found, in the order in which it always stands: records, places to go to, things to do. */
export const KINDS = ['记录', '去', '办'] as const;
export type Kind = (typeof KINDS)[number];
export const ROWS = 8;

export type Line = {
  readonly key: string;
  readonly kind: Kind;
  readonly title: string;
  readonly range: Range | undefined;
  readonly side: string;
  readonly where: Going;
};

type Found = { readonly title: string; readonly range?: Range | undefined; readonly side?: string; readonly where: Going };

export function line(kind: Kind, { title, range, side = '', where }: Found): Line {
  const { rail, tab, page = '', id = where.list?.selected ?? '' } = where;
  return { key: `${kind}${rail}${tab}${page}${id}${title}`.replace(/\s/g, ''), kind, title, range, side, where };
}

/** One kind alone, or some of each: the places and acts that fit best keep their lines below many records. */
export function linesOf(found: Readonly<Record<Kind, readonly Line[]>>, kind: Kind | undefined): readonly Line[] {
  if (kind) return found[kind].slice(0, ROWS);
  const others = [...found.去.slice(0, 2), ...found.办.slice(0, 2)];
  return [...found.记录.slice(0, ROWS - others.length), ...others];
}
