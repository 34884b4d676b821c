/** Reasons around pointss. */
export type PointsRefusal = { readonly code: 'points-none' };
