import type { BodyOf, Kind, TypeName } from './types/index.ts';

/** A: readable to the receiver · B: leaves the PC only sealed under the branch key · D: never leaves this PC. */
export type DocumentClass = 'A' | 'B' | 'D';

/**
 * One version of one document as screens and commands see it. The body was serialised once, by the act that wrote it;
 * `hash` names exactly this version and is the `base` of the next write. The other fields are read off the body.
 */
export type Doc<T extends TypeName = TypeName> = {
  readonly id: string;
  readonly kind: Kind;
  readonly type: T;
  readonly class: DocumentClass;
  readonly state: string;
  /** The civil date that the record is listed under. */
  readonly on: string;
  readonly org: string;
  readonly hash: string;
  readonly body: BodyOf<T>;
  /** The entry that wrote this version, and its time (ISO, UTC). */
  readonly entry: string;
  readonly at: string;
};

/** A document of a type that is only known at run time. */
export type AnyDoc = { [T in TypeName]: Doc<T> }[TypeName];

/** What commands and screens may ask the live database. Nothing here writes. */
export type Facts = {
  one<T extends TypeName>(type: T, id: string): Promise<Doc<T> | undefined>;
  all<T extends TypeName>(type: T): Promise<readonly Doc<T>[]>;
  /** Those that are listed under a civil date from `from` until `until`, both included. */
  between<T extends TypeName>(type: T, from: string, until: string): Promise<readonly Doc<T>[]>;
};

/** For lists in no order; the live database looks the two ends up. */
export const listedBetween = <T extends TypeName>(documents: readonly Doc<T>[], from: string, until: string): readonly Doc<T>[] =>
  documents.filter(({ on }) => on >= from && on <= until);
