import { type Static, Type } from 'typebox';
import type { SuperiorTerm } from '../domain/rule-pack/rule-pack.ts';
import { PROTOCOL } from './protocol.ts';
import { type HandedKey, handedKeySchema, type WrappedBranchKey, wrappedBranchKeySchema } from './wrapped-branch-key.ts';

/**
 * How a PC and its county come to know each other, once. The PC makes its device key itself; the branch key comes along wrapped under the
 * branch's recovery key, so that the county keeps it for a second PC and cannot use it.
 */
const closed = { additionalProperties: false };
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
/** In the bearer token they stand between dots. */
const name = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' });
const base64 = (maxLength: number) => Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength });

export const enrolmentRequestSchema = Type.Object(
  {
    protocol: Type.Literal(PROTOCOL),
    /** As it was typed; blanks, hyphens and case do not count. */
    code: text(60),
    device: name,
    /** SPKI DER of the Ed25519 key. */
    deviceKey: base64(200),
    /** What this PC keeps already; missing where it joins a branch that other PCs keep. */
    ledger: Type.Optional(
      Type.Object(
        { stream: name, organisationName: text(60), entries: Type.Integer({ minimum: 0 }), branchKey: wrappedBranchKeySchema },
        closed,
      ),
    ),
  },
  closed,
);
export type EnrolmentRequest = Static<typeof enrolmentRequestSchema>;

const organisation = Type.Object(
  { id: text(64), name: text(60), type: text(40), above: Type.Array(Type.String({ maxLength: 60 })) },
  closed,
);
/** What a desk takes for an enrolment; fields of a later version pass. */
export const enrolmentSchema = Type.Object(
  {
    county: Type.Object({ id: text(64), name: text(60), publicKey: base64(200), epoch: Type.Integer({ minimum: 1 }) }, closed),
    stream: text(64),
    organisation,
    role: text(40),
    secret: text(200),
    certificate: Type.Object({ text: text(20_000), signature: base64(200) }, closed),
    branchKey: Type.Optional(wrappedBranchKeySchema),
    handedKey: Type.Optional(handedKeySchema),
  },
  { additionalProperties: true },
);

/** What every PC of a county knows of it. `publicKey` is SPKI DER, base64: verdicts are checked against it. */
export type CountyCard = { readonly id: string; readonly name: string; readonly publicKey: string; readonly epoch: number };

export type Enrolment = {
  readonly county: CountyCard;
  readonly stream: string;
  /** The organisation as the county's tree has it, and those above it, nearest first. */
  readonly organisation: { readonly id: string; readonly name: string; readonly type: string; readonly above: readonly string[] };
  readonly role: string;
  /** The bearer token is `stream.device.secret`. */
  readonly secret: string;
  readonly certificate: EnrolmentCertificate;
  /** For a PC that joins: what it opens with the branch's recovery key. */
  readonly branchKey?: WrappedBranchKey;
  /** And what it opens with a one-time code, if another PC of the branch handed something in within the last quarter of an hour. */
  readonly handedKey?: HandedKey;
};

/**
 * The county's word that it knows this PC, for a county that was restored from before the enrolment. `text` is JSON of `Certified`;
 * the county signs the line `certificate` and the text as it stands.
 */
export type EnrolmentCertificate = { readonly text: string; readonly signature: string };
export type Certified = {
  readonly county: string;
  readonly stream: string;
  readonly device: string;
  readonly deviceKey: string;
  readonly role: string;
  /** SHA-256 of the bearer's secret, as the county keeps it. */
  readonly secretHash: string;
  /** The organisation, and those above it, nearest first: what the tree may have lost. */
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly type: string }[];
  /** Of a branch that was moved: on which days an organisation was above it, of those that were not always. */
  readonly terms?: readonly SuperiorTerm[];
  /** The device that this one was a copy of, until it became one of its own. */
  readonly copyOf?: string;
  readonly issuedAt: string;
};
export const enrolmentAgainSchema = Type.Object(
  { protocol: Type.Literal(PROTOCOL), text: text(20_000), signature: base64(200), branchKey: Type.Optional(wrappedBranchKeySchema) },
  closed,
);
export type EnrolmentAgain = Static<typeof enrolmentAgainSchema>;

/**
 * A copied PC becomes a device of its own, without a code: it comes with the token that it was copied with, and says by the key that it was
 * copied with who it is from now on. `incarnation` is the one that it writes in: its chain at the county goes on in a later one.
 */
export const ownDeviceSchema = Type.Object(
  {
    protocol: Type.Literal(PROTOCOL),
    incarnation: Type.Integer({ minimum: 1 }),
    device: name,
    deviceKey: base64(200),
    signature: base64(200),
  },
  closed,
);
export type OwnDevice = Static<typeof ownDeviceSchema>;
/** What the copied key signs. */
export const ownDeviceText = (copyOf: string, { incarnation, device, deviceKey }: Omit<OwnDevice, 'protocol' | 'signature'>): string =>
  `own device\n${JSON.stringify([copyOf, incarnation, device, deviceKey])}`;

export type { CountyEnrolmentRefusal as EnrolmentRefusal } from '../domain/refusals/county-device.ts';
