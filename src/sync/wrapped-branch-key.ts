import { type Static, Type } from 'typebox';

export const wrappedBranchKeySchema = Type.Object(
  { generation: Type.Integer({ minimum: 1 }), wrapped: Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength: 2_000 }) },
  { additionalProperties: false },
);
/** The branch key under the recovery key; opaque to the county. */
export type WrappedBranchKey = Static<typeof wrappedBranchKeySchema>;
