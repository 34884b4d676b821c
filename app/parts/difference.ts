/** What went from a list and what came into it. */
export type Difference<T> = { readonly gone: readonly T[]; readonly come: readonly T[] };

/**
 * Compares two lists of the same objects where they begin to differ and where they cease to: after one save among 20,000 that is one
 * place, and nothing of what stands before and after it is looked into.
 */
export function differenceOf<T>(before: readonly T[], now: readonly T[]): Difference<T> {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const [left, right] = [before.slice(head, before.length - tail), now.slice(head, now.length - tail)];
  if (left.length === 0 || right.length === 0) return { gone: left, come: right };
  const [was, is] = [new Set(left), new Set(right)];
  return { gone: left.filter((one) => !is.has(one)), come: right.filter((one) => !was.has(one)) };
}
