import type { Doc } from './document.ts';
import type { BodyOf, TypeName } from './types/index.ts';

/** Facts by name, each of them read from one type of records: a table that the screen and the command of one matter share. */
export type TypesByFact = Readonly<Record<string, TypeName>>;
export type DocsByFact<T extends TypesByFact> = { readonly [F in keyof T]: readonly Doc<T[F]>[] };
export type BodiesByFact<T extends TypesByFact> = { readonly [F in keyof T]: readonly BodyOf<T[F]>[] };
