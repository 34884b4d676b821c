import { type Static, Type } from 'typebox';
import type { GroupInvitation, GroupKey, GroupKeyShare, GroupMember } from '../../domain/group/enterprises.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, text } from './parts.ts';

const closed = { additionalProperties: false };
const hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const base64 = (maxLength: number) => Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength });
const generation = Type.Integer({ minimum: 1, maximum: 100_000 });
const time = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' });
const head = { v: Type.Literal(1), id: text(36), groupId: text(36) };

const invitationSchema = Type.Object(
  {
    ...head,
    handleHash: hash,
    sealedKeys: base64(40_000),
    organisationName: Type.String({ minLength: 1, maxLength: 60 }),
    on: civilDate,
    until: time,
  },
  closed,
);
true satisfies Same<Static<typeof invitationSchema>, GroupInvitation>;

/** Class A, like all that says who has access: the county gives it by these alone, and nothing in them is about a person. */
export const groupInvitation: DocumentType<GroupInvitation, 'groups'> = {
  kind: 'groups',
  class: 'A',
  schema: invitationSchema,
  state: () => 'open',
  on: (body) => body.on,
};

const leftOut = Type.Integer({ minimum: 1, maximum: 100_000 });
const memberSchema = Type.Object(
  {
    ...head,
    organisation: Type.Object({ id: text(36), name: Type.String({ minLength: 1, maxLength: 60 }) }, closed),
    handle: Type.Optional(hash),
    box: base64(200),
    proof: hash,
    generation,
    since: civilDate,
    left: Type.Optional(civilDate),
    firstKey: Type.Optional(hash),
    leftOut: Type.Optional(leftOut),
  },
  closed,
);
true satisfies Same<Static<typeof memberSchema>, GroupMember>;

export const groupMember: DocumentType<GroupMember, 'groups'> = {
  kind: 'groups',
  class: 'A',
  schema: memberSchema,
  state: (body) => (body.left === undefined ? 'in' : 'left'),
  on: (body) => body.left ?? body.since,
};

const keySchema = Type.Object(
  {
    ...head,
    generation,
    key: base64(44),
    box: Type.Optional(Type.Object({ publicKey: base64(200), privateKey: base64(200), leftOut: Type.Optional(leftOut) }, closed)),
    on: civilDate,
  },
  closed,
);
true satisfies Same<Static<typeof keySchema>, GroupKey>;

/** Class B, in the branch's own stream: whoever has the branch's key opens the groups that it is in. */
export const groupKey: DocumentType<GroupKey, 'groups'> = {
  kind: 'groups',
  class: 'B',
  schema: keySchema,
  state: () => 'kept',
  on: (body) => body.on,
};

const shareSchema = Type.Object(
  {
    ...head,
    generation,
    check: hash,
    shares: Type.Array(Type.Object({ memberId: text(36), sealed: base64(1_000) }, closed), { maxItems: 200 }),
    on: civilDate,
  },
  closed,
);
true satisfies Same<Static<typeof shareSchema>, GroupKeyShare>;

export const groupKeyShare: DocumentType<GroupKeyShare, 'groups'> = {
  kind: 'groups',
  class: 'A',
  schema: shareSchema,
  state: () => 'sent',
  on: (body) => body.on,
};
