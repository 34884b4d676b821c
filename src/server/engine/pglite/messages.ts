/** What passes between the server and the thread in which PGlite runs. */
export type ThreadData = { readonly folder: string | undefined };
export type Ask = { readonly id: number; readonly sql: string; readonly parameters: readonly unknown[] };
export type Answer =
  | { readonly ready: true }
  | { readonly id: number; readonly rows: readonly unknown[]; readonly affected: number }
  | { readonly id: number; readonly fault: Fault };

/** What is left of a database's error after it crossed the thread. */
export type Fault = {
  readonly message: string;
  readonly code?: string | undefined;
  readonly constraint?: string | undefined;
  readonly table?: string | undefined;
};
