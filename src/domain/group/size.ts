/** GRP-07: generally 3 to 15. */
export type SizeLimits = { readonly least: number; readonly most: number };
export type SizeCheck = 'too-few' | 'fits' | 'many';

/** COMP-01 over the confirmed participants, the leader included. Too few is refused without a reason, many is a warning. */
export const checkSize = (participants: number, { least, most }: SizeLimits): SizeCheck =>
  participants < least ? 'too-few' : participants > most ? 'many' : 'fits';
