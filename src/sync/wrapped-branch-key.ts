import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false };
const base64 = (maxLength: number) => Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength });
const device = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' });

export const wrappedBranchKeySchema = Type.Object(
  {
    generation: Type.Integer({ minimum: 1 }),
    /** All branch keys up to this generation, under the branch's recovery key. */
    wrapped: base64(40_000),
    /** The same for each PC that the branch keeps, sealed to the PC's own key: nobody has to type anything there. */
    shares: Type.Optional(Type.Array(Type.Object({ device, sealed: base64(40_000) }, closed), { maxItems: 100 })),
    /** PCs that were revoked when this generation was made: they are not to have it. */
    without: Type.Optional(Type.Array(device, { maxItems: 1_000 })),
  },
  closed,
);
/** A generation of the branch key as it travels and as the county keeps it; opaque to the county. */
export type WrappedBranchKey = Static<typeof wrappedBranchKeySchema>;

/** The public key to which a PC is sent a new branch key (X25519, SPKI DER), and the proof that a PC of the branch says so. */
export const keyBoxSchema = Type.Object({ publicKey: base64(200), proof: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed);
export type KeyBox = Static<typeof keyBoxSchema>;

/** The branch's keys for a further PC, sealed under a one-time code that never leaves the two screens. */
export const handedKeySchema = Type.Object({ sealed: base64(40_000) }, closed);
export type HandedKey = Static<typeof handedKeySchema>;

export const branchPcSchema = Type.Object({ device, box: Type.Union([keyBoxSchema, Type.Null()]), revoked: Type.Boolean() }, closed);
/** A PC of the branch as the county knows it. */
export type BranchPc = Static<typeof branchPcSchema>;
