import { Type } from 'typebox';

/** Pieces that several schemas share. */
export const text = (maxLength: number) => Type.String({ maxLength });
export const civilDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export const partialDate = Type.String({ pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' });
export const month = Type.String({ pattern: '^\\d{4}-\\d{2}$' });
export const literals = <const V extends string[]>(...values: V) => Type.Unsafe<V[number]>({ type: 'string', enum: values });
/** Money: whole fen. */
export const fen = Type.Integer({ minimum: -9_000_000_000_000, maximum: 9_000_000_000_000 });
