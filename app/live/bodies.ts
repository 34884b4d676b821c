import type { Doc } from '../../src/data/document.ts';
import type { BodyOf, TypeName } from '../../src/data/types/index.ts';

/** What the rules work on: the documents without their envelopes. */
export const bodies = <T extends TypeName>(documents: readonly Doc<T>[]): readonly BodyOf<T>[] => documents.map(({ body }) => body);
