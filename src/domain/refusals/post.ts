/** Reasons around posts. */
export type PostRefusal = { readonly code: 'post-none' };
