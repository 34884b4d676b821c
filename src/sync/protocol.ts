import { type Static, Type } from 'typebox';
import type { Header } from '../ledger/entry.ts';
import type { Place, Verdict } from '../ledger/verdict.ts';
import {
  type BranchPc,
  branchPcSchema,
  handedKeySchema,
  type KeyBox,
  keyBoxSchema,
  type WrappedBranchKey,
  wrappedBranchKeySchema,
} from './wrapped-branch-key.ts';

/** What passes between a desk and its county, by wire and by courier. Hashes are lower-case hex, keys and signatures base64. */
export const PROTOCOL = 1;

/** One request bears this much; what is over waits for the next. */
export const MOST_OFFERS = 200;
export const MOST_BYTES = 4_000_000;

const closed = { additionalProperties: false };
const hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const salt = Type.String({ pattern: '^[0-9a-f]{32}$' });
/** Printable ASCII: it stands in tables, file names and signed texts. */
const id = Type.String({ pattern: '^[!-~]{1,64}$' });
const base64 = Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$', maxLength: MOST_BYTES });
const count = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const time = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' });

const headerWrite = Type.Object(
  {
    kind: id,
    type: id,
    id,
    class: Type.Enum(['A', 'B', 'D']),
    base: Type.Union([hash, Type.Null()]),
    attachments: Type.Optional(Type.Array(hash, { maxItems: 50 })),
    bodyHash: hash,
  },
  closed,
);

const headerSchema = Type.Object(
  {
    id,
    device: id,
    incarnation: count,
    seq: count,
    stream: id,
    at: time,
    actor: Type.Object({ profileId: id, role: id, personId: Type.Optional(id) }, closed),
    verb: id,
    rules: id,
    batch: Type.Optional(Type.Object({ id, n: count, of: count }, closed)),
    writes: Type.Array(headerWrite, { maxItems: 200 }),
    purges: Type.Optional(Type.Array(id, { maxItems: 20_000 })),
    revokes: Type.Optional(Type.Array(Type.Object({ device: id, since: time }, closed), { maxItems: 100 })),
    reissues: Type.Optional(Type.Object({ id, commitment: hash }, closed)),
    prev: hash,
    salt,
  },
  // Fields of a later version pass: the commitment covers them.
  { additionalProperties: true },
);

/** `null`: purged, or taken back before it was delivered. `key` is the generation of the branch key. */
const wireBody = Type.Union([
  Type.Object({ open: Type.Object({ salt, body: Type.String({ maxLength: MOST_BYTES }) }, closed) }, closed),
  Type.Object({ sealed: base64, key: count }, closed),
  Type.Null(),
]);
export type WireBody = Static<typeof wireBody>;

/** `digests`: SHA-256 of the sealed bytes of each write, `null` for an open body; they stay when a purge empties the body. */
const openOffer = Type.Object(
  {
    header: headerSchema,
    bodies: Type.Array(wireBody, { maxItems: 200 }),
    digests: Type.Array(Type.Union([hash, Type.Null()]), { maxItems: 200 }),
    signature: base64,
  },
  closed,
);

/** An entry that stays on its PC: its place in the chain, and nothing of what it says. */
const closedOffer = Type.Object(
  {
    closed: Type.Object({ id, device: id, incarnation: count, seq: count, stream: id, prev: hash, commitment: hash }, closed),
    signature: base64,
  },
  closed,
);

export const offerSchema = Type.Union([openOffer, closedOffer]);
export type OpenOffer = Omit<Static<typeof openOffer>, 'header'> & { readonly header: Header };
export type ClosedOffer = Static<typeof closedOffer>;
export type Offer = OpenOffer | ClosedOffer;

const place = Type.Object({ seq: Type.Integer({ minimum: 0 }), hash }, closed);

const verdict = Type.Object(
  {
    county: id,
    epoch: count,
    stream: id,
    seq: count,
    hash,
    device: id,
    incarnation: count,
    deviceSeq: count,
    entry: id,
    commitment: hash,
    outcome: Type.Enum(['accepted', 'refused', 'conflict']),
    refusal: Type.Optional(Type.Object({ code: id }, { additionalProperties: true })),
    receivers: Type.Optional(Type.Array(id, { maxItems: 20 })),
    founder: Type.Optional(id),
    receivedAt: time,
  },
  { additionalProperties: true },
);
const rowSchema = Type.Object({ verdict, signature: base64, offer: Type.Optional(offerSchema) }, closed);

/** A signed verdict; `offer` is missing where the asker wrote the entry and still has it. */
export type Row = { readonly verdict: Verdict; readonly signature: string; readonly offer?: Offer };

/** An announcement was shown on this PC. The ticket is random and drawn once for it: it counts, and says nothing of whom. */
const noticeRead = Type.Object({ notice: id, ticket: Type.String({ pattern: '^[0-9a-f]{32}$' }) }, closed);
export type NoticeRead = Static<typeof noticeRead>;

/** `head`: the newest own entry that this PC holds; rows about entries up to it need not bring the entry. */
export const syncRequestSchema = Type.Object(
  {
    protocol: Type.Literal(PROTOCOL),
    county: id,
    epoch: count,
    /** What this PC's clock says as the request leaves it. The county tells people of a wrong one; nothing is decided by it. */
    at: Type.Optional(time),
    /** The one that this PC writes in. An older one than that of its chain at the county: another PC goes on as the same device. */
    incarnation: Type.Optional(count),
    /**
     * Of a group across enterprises: then head, vector and offers are about that stream alone, and so is the answer. Without it, the
     * branch's own and the notices from above.
     */
    stream: Type.Optional(id),
    head: Type.Object({ incarnation: Type.Integer({ minimum: 0 }), seq: Type.Integer({ minimum: 0 }), commitment: hash }, closed),
    vector: Type.Record(id, place),
    /** What this PC knows of the organisations above it, and on which days they were (`scopeOf`). */
    scope: Type.Optional(hash),
    /** The branch was moved: this PC asks for the rules of the superiors that it had, for the days on which it had them. */
    formerRules: Type.Optional(Type.Literal(true)),
    offers: Type.Array(offerSchema, { maxItems: MOST_OFFERS }),
    /** The newest generation of the branch key that this PC has; if the county keeps a newer one, the answer brings it. */
    holds: Type.Optional(count),
    /** A new generation of the branch key. It comes alone: what is offered is sealed under it from the next request on. */
    branchKey: Type.Optional(wrappedBranchKeySchema),
    /** To which key this PC wants to be sent new branch keys. */
    keyBox: Type.Optional(keyBoxSchema),
    asksPcs: Type.Optional(Type.Literal(true)),
    reads: Type.Optional(Type.Array(noticeRead, { maxItems: 100 })),
    /** The answer may be this long; slow lines ask for less. */
    mostBytes: Type.Integer({ minimum: 10_000, maximum: MOST_BYTES }),
  },
  // What a newer desk says besides is passed over: it must not be shut out. What it offers is as strict as ever.
  { additionalProperties: true },
);
export type SyncRequest = Omit<Static<typeof syncRequestSchema>, 'offers' | 'branchKey' | 'keyBox' | 'reads'> & {
  readonly offers: readonly Offer[];
  readonly branchKey?: WrappedBranchKey;
  readonly keyBox?: KeyBox;
  readonly reads?: readonly NoticeRead[];
};

/** Rows that a restored county lost, in the order of their `seq`; each brings its offer, a refused one too. */
export const returnedRowsSchema = Type.Object(
  {
    protocol: Type.Literal(PROTOCOL),
    stream: id,
    rows: Type.Array(Type.Object({ verdict, signature: base64, offer: offerSchema }, closed), {
      minItems: 1,
      maxItems: MOST_OFFERS,
    }),
  },
  closed,
);
export type ReturnedRows = {
  readonly protocol: typeof PROTOCOL;
  readonly stream: string;
  readonly rows: readonly (Row & { readonly offer: Offer })[];
};
export const returnedRowsAnswerSchema = Type.Object({ last: place }, { additionalProperties: true });
/** Where the stream's log stands now. */
export type ReturnedRowsAnswer = { readonly last: Place };

const streamAnswer = Type.Union([
  Type.Object({ state: Type.Literal('rows'), rows: Type.Array(rowSchema), last: place }, closed),
  Type.Object({ state: Type.Literal('behind'), last: place }, closed),
]);
export type StreamAnswer =
  | { readonly state: 'rows'; readonly rows: readonly Row[]; readonly last: Place }
  /** The county does not know the asker's place: it went back in time. `last` is what it still has. */
  | { readonly state: 'behind'; readonly last: Place };

export const syncAnswerSchema = Type.Object(
  {
    protocol: Type.Literal(PROTOCOL),
    county: id,
    epoch: count,
    at: time,
    streams: Type.Record(id, streamAnswer),
    certificate: Type.Optional(Type.Object({ text: Type.String({ maxLength: 20_000 }), signature: base64 }, closed)),
    fork: Type.Optional(
      Type.Object(
        {
          incarnation: Type.Integer({ minimum: 0 }),
          seq: Type.Integer({ minimum: 0 }),
          commitment: hash,
          isCopied: Type.Optional(Type.Literal(true)),
        },
        closed,
      ),
    ),
    generation: Type.Optional(count),
    branchKey: Type.Optional(wrappedBranchKeySchema),
    pcs: Type.Optional(Type.Array(branchPcSchema)),
    ended: Type.Optional(Type.Literal(true)),
  },
  // Fields of a later version pass.
  { additionalProperties: true },
);
export type SyncAnswer = {
  readonly protocol: typeof PROTOCOL;
  readonly county: string;
  readonly epoch: number;
  readonly at: string;
  readonly streams: Readonly<Record<string, StreamAnswer>>;
  /** The tree changed above the asker: its enrolment as it is now. Streams of organisations that are not in it are read no longer. */
  readonly certificate?: { readonly text: string; readonly signature: string };
  /**
   * The offers do not follow what the county knows of this device; nothing of them was taken. `isCopied`: another PC goes on as the same
   * device, and the asker is to become one of its own.
   */
  readonly fork?: { readonly incarnation: number; readonly seq: number; readonly commitment: string; readonly isCopied?: true };
  /** Of the branch key that the county keeps: offers that are sealed under another one are not taken, and not refused either. */
  readonly generation?: number;
  /** The asker has an older one. */
  readonly branchKey?: WrappedBranchKey;
  readonly pcs?: readonly BranchPc[];
  /** The asker's enterprise is not in this group any more: nothing more is taken, and nothing comes behind its leaving. */
  readonly ended?: true;
};

/** Whoever was given a code asks for what lies under it. The handle is derived from the code, which the county never hears. */
export const groupInvitationRequestSchema = Type.Object({ protocol: Type.Literal(PROTOCOL), handle: hash }, closed);
export type GroupInvitationRequest = Static<typeof groupInvitationRequestSchema>;
export const groupInvitationAnswerSchema = Type.Object(
  { groupId: id, sealedKeys: Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength: 40_000 }), until: time },
  { additionalProperties: true },
);
/** The same three things stand in the file of a stick. */
export type GroupInvitationAnswer = Static<typeof groupInvitationAnswerSchema>;

/** The branch's keys for a further PC under a one-time code; the county keeps them for a quarter of an hour. */
export const handedKeyRequestSchema = Type.Object({ protocol: Type.Literal(PROTOCOL), handedKey: handedKeySchema }, closed);
export type HandedKeyRequest = Static<typeof handedKeyRequestSchema>;

/**
 * What a PC that was revoked had written and not sent yet: kept apart until somebody at the console looked at it. `stream`: of a group across
 * enterprises, which all of the offers are about then, and so is the answer; without it, the branch's own.
 */
export const lateWorkSchema = Type.Object(
  { protocol: Type.Literal(PROTOCOL), stream: Type.Optional(id), offers: Type.Array(offerSchema, { maxItems: MOST_OFFERS }) },
  closed,
);
export type LateWork = { readonly protocol: typeof PROTOCOL; readonly stream?: string; readonly offers: readonly Offer[] };
export const lateWorkAnswerSchema = Type.Object(
  {
    /** Entries of this PC that wait for somebody to look at them. */
    waiting: Type.Integer({ minimum: 0 }),
    /** The newest entry of this PC that the county has or keeps apart; the next one follows it. */
    upTo: Type.Object({ incarnation: Type.Integer({ minimum: 0 }), seq: Type.Integer({ minimum: 0 }) }, closed),
    accepted: Type.Integer({ minimum: 0 }),
    refused: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: true },
);
export type LateWorkAnswer = Static<typeof lateWorkAnswerSchema>;
