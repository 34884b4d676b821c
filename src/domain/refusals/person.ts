/** Reasons around persons. */
export type PersonRefusal = { readonly code: 'person-none' };
