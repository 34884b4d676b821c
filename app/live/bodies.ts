import type { Doc } from '../../src/data/document.ts';
import type { BodyOf, TypeName } from '../../src/data/types/index.ts';

const known = new WeakMap<readonly Doc[], readonly unknown[]>();

/** What the rules work on: the documents without their envelopes. The same for the same array, however many ask. */
export function bodies<T extends TypeName>(documents: readonly Doc<T>[]): readonly BodyOf<T>[] {
  const found = known.get(documents) ?? documents.map(({ body }) => body);
  known.set(documents, found);
  return found as readonly BodyOf<T>[];
}
