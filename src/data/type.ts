import type { TSchema } from 'typebox';
import type { DocumentClass } from './document.ts';

/** How one type of document is stored: its class, its schema, and what the envelope shows of its body. */
export type DocumentType<Body, K extends string> = {
  readonly kind: K;
  readonly class: DocumentClass;
  readonly schema: TSchema;
  readonly state: (body: Body) => string;
  readonly on: (body: Body) => string;
};

type Frozen<T> = T extends readonly (infer E)[] ? readonly Frozen<E>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** `true` only where schema and domain type say the same, so that a difference does not compile. */
export type Same<A, B> = [Frozen<A>] extends [Frozen<B>] ? ([Frozen<B>] extends [Frozen<A>] ? true : never) : never;
