import { plainText } from '../values/plain-text.ts';
import type { FieldSet } from './field-set.ts';

/** A head as it is compared: `* 出生 年月（如1985.07）：` is 出生年月. */
export const plainHead = (text: string): string =>
  plainText(text)
    .replace(/[(（【[].*?[)）】\]]/g, '')
    .replace(/[\s*★☆▲△:：、,，.。/\\|_\-—的]/g, '')
    .toLowerCase();

/** Another person's data stands in the same sheet often enough. */
const SOMEBODY_ELSE = /紧急|家属|家庭|亲属|配偶|爱人|父亲|母亲|子女|监护|介绍人|联系人姓名|培养人|联系人(?!电话|方式)|填表人|书记姓名/;
const COUNTER = /^(序号?|编号|no|id|行号|次序)$/;

export type HeadMatch<F extends string> =
  | { readonly is: 'field'; readonly field: F; readonly whole: boolean }
  | { readonly is: 'counter' | 'not-kept' | 'unknown' };

/** What a head means: the lower of two lines first, then both together, then whichever known head it contains. */
export function matchHead<F extends string>(set: FieldSet<F>, head: string, parent: string): HeadMatch<F> {
  const [own, both] = [plainHead(head), plainHead(parent + head)];
  if (COUNTER.test(own)) return { is: 'counter' };
  if (SOMEBODY_ELSE.test(both)) return { is: 'not-kept' };
  const exact = fieldOf(set, (known) => known === own) ?? fieldOf(set, (known) => known === both);
  if (exact) return { is: 'field', field: exact, whole: true };
  if (set.notKept.some((known) => own.includes(known))) return { is: 'not-kept' };
  const contained = longestIn(set, own);
  return contained ? { is: 'field', field: contained, whole: false } : { is: 'unknown' };
}

type Entry<F extends string> = readonly [field: F, head: string];
const entriesBySet = new WeakMap<object, readonly Entry<string>[]>();

function entriesOf<F extends string>(set: FieldSet<F>): readonly Entry<F>[] {
  const known = entriesBySet.get(set) as readonly Entry<F>[] | undefined;
  if (known) return known;
  const entries = (Object.keys(set.fields) as F[]).flatMap((field) => set.fields[field].heads.map((head) => [field, head] as const));
  entriesBySet.set(set, entries);
  return entries;
}

const fieldOf = <F extends string>(set: FieldSet<F>, test: (head: string) => boolean): F | undefined =>
  entriesOf(set).find(([, head]) => test(head))?.[0];

/** 申请入党时间 contains 入党时间 as well: the longest known head wins. */
function longestIn<F extends string>(set: FieldSet<F>, head: string): F | undefined {
  let best: readonly [F, string] | undefined;
  for (const entry of entriesOf(set)) if (entry[1].length > (best?.[1].length ?? 1) && head.includes(entry[1])) best = entry;
  return best?.[0];
}
