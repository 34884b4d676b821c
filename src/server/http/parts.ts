import { type Static, type TSchema, Type } from 'typebox';

/** Pieces of what is asked and answered. Lengths are limited everywhere: a field of a request is nobody's storage. */
export const uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' });
/** Real days only: the database would not take 30 February. */
export const civilDate = Type.String({ format: 'date' });
export const instant = Type.String({ format: 'date-time' });
export const words = (maxLength: number) => Type.String({ maxLength });
export const oneOf = <const V extends string[]>(...values: V) => Type.Unsafe<V[number]>({ type: 'string', enum: values });
export const orNull = <S extends TSchema>(schema: S) => Type.Unsafe<Static<S> | null>({ anyOf: [schema, { type: 'null' }] });
export const closed = { additionalProperties: false };
export const nothing = Type.Object({}, closed);
/** How a refusal looks: its code, and whatever numbers and names it carries. */
export const refusalShape = Type.Object({ code: Type.String() }, { additionalProperties: true });
