import { type Static, type TSchema, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { organisation } from '../src/data/types/organisation.ts';
import type { Organisation } from '../src/domain/organisation.ts';
import type { Method } from './channels.ts';
import type { Shell } from './contract.ts';

/** The shape of what each method is given. The window is not trusted: what does not fit is a bug or an attack, and is thrown back. */

const object = <P extends Record<string, TSchema>>(properties: P) => Type.Object(properties, { additionalProperties: false });
const address = Type.String({ pattern: '^[0-9a-f]{64}$' });
const oneOf = <const V extends string[]>(...values: V) => Type.Unsafe<V[number]>({ type: 'string', enum: values });
const text = (maxLength: number) => Type.String({ maxLength });
const list = <T extends TSchema>(of: T, maxItems: number) => Type.Array(of, { maxItems });
const none = Type.Undefined();
const id = Type.String({ minLength: 1, maxLength: 64 });
/** What a draft or a preference is kept under: words and ids of what it is about. */
const key = Type.String({ minLength: 1, maxLength: 200 });
const secret = text(256);
const name = Type.String({ minLength: 1, maxLength: 60 });
const token = Type.String({ minLength: 1, maxLength: 64 });
const orNull = <T extends TSchema>(of: T) => Type.Union([of, Type.Null()]);
/** Json, or any long text: the size of the whole message is what limits it. */
const long = Type.String();
const role = oneOf('secretary', 'deputy', 'organisation', 'publicity', 'discipline', 'participant');

const write = object({
  kind: Type.Unsafe<Parameters<Shell['append']>[0][number]['writes'][number]['kind']>(name),
  type: Type.Unsafe<Parameters<Shell['append']>[0][number]['writes'][number]['type']>(name),
  id,
  class: oneOf('A', 'B', 'D'),
  base: orNull(text(64)),
  body: orNull(long),
  attachments: Type.Optional(list(address, 100)),
});
const acts = list(
  object({
    id,
    verb: name,
    writes: list(write, 1000),
    batch: Type.Optional(object({ id, n: Type.Integer({ minimum: 1 }), of: Type.Integer({ minimum: 1 }) })),
    rules: Type.Optional(id),
    stream: Type.Optional(id),
  }),
  1000,
);
const file = object({ suggestedName: text(200), extension: Type.String({ pattern: '^[a-z0-9]{1,8}$' }), base64: long });
const sheet = object({ suggestedName: text(200), html: long, landscape: Type.Boolean() });

const way = {
  address: text(500),
  fingerprint: Type.Optional(address),
  authority: Type.Optional(text(20_000)),
  proxy: Type.Optional(text(500)),
};

const wayToKeys = Type.Union([
  object({ by: Type.Literal('recovery-key'), recoveryKey: secret }),
  object({ by: Type.Literal('code'), code: secret }),
  object({ by: Type.Literal('stick'), code: secret, base64: text(100_000) }),
]);

const ARGUMENT = {
  start: none,
  chooseFolder: oneOf('ledger', 'backup', 'auto-backup', 'export', 'courier'),
  createLedger: object({
    folder: token,
    organisation: Type.Unsafe<Organisation>(organisation.schema),
    profile: object({ name, role, password: secret }),
  }),
  confirmRecoveryKey: secret,
  reopen: orNull(token),
  unlock: object({ profileId: id, password: secret }),
  unlockByRecoveryKey: object({ profileId: id, recoveryKey: secret, newPassword: secret }),
  lock: none,
  append: acts,
  records: Type.Integer({ minimum: 0 }),
  history: id,
  purge: object({ documentIds: list(id, 100_000), verb: name }),
  markIdNumbers: list(text(64), 100_000),
  profiles: none,
  addProfile: object({ name, role, password: secret, personId: Type.Optional(id) }),
  linkProfile: object({ profileId: id, personId: id }),
  removeProfile: id,
  changePassword: object({ old: secret, new: secret }),
  renewRecoveryKey: secret,
  handOver: object({ name, password: secret, personId: Type.Optional(id) }),
  saveDraft: object({ key, json: long }),
  drafts: none,
  dropDraft: key,
  savePreference: object({ key, json: long }),
  preferences: none,
  dropSlip: long,
  slips: none,
  emptySlips: list(id, 1000),
  setPin: object({ personId: id, pin: text(16) }),
  pinHolders: none,
  beginSelfService: list(object({ personId: id, json: long, shared: list(id, 10_000), leads: list(id, 1000) }), 10_000),
  identify: object({ pin: text(16) }),
  appendAsParticipant: acts,
  beginVote: long,
  keepTotals: long,
  dropTotals: none,
  ledgerFacts: none,
  checkChain: none,
  backUp: token,
  setAutoBackup: orNull(token),
  backupsIn: token,
  lookInto: object({ from: token, file: text(255), secret }),
  restore: object({ from: token, file: text(255), into: token, secret }),
  exportAll: object({ folder: token, files: list(file, 1000) }),
  wipe: secret,
  keepFile: Type.String({ maxLength: 3_400_000 }),
  keptFile: address,
  lineState: none,
  noticeRead: text(36),
  enrol: object({ ...way, code: text(60), recoveryKey: secret }),
  join: object({ ...way, folder: token, code: text(60), keys: wayToKeys, profile: object({ name, role, password: secret }) }),
  handKeys: oneOf('county', 'stick'),
  inviteToGroup: object({ groupId: id, groupName: text(60) }),
  openGroupInvitation: object({ code: secret, base64: Type.Optional(text(100_000)) }),
  handInLateWork: none,
  takeBranchKey: secret,
  changeLine: object(way),
  syncNow: object({ mayWithdraw: Type.Boolean() }),
  unsentActs: none,
  exportUnsent: none,
  refusedCases: none,
  countyCards: token,
  askToJoin: object({ stick: token, file: text(255), folder: token, profile: object({ name, role, password: secret }) }),
  askToJoinAgain: token,
  joinByCourier: object({ stick: token, password: secret, recoveryKey: secret }),
  dropJoining: none,
  enrolByCourier: object({ folder: token, file: text(255), recoveryKey: secret }),
  writeCourier: token,
  courierFiles: token,
  takeCourier: object({ folder: token, files: list(text(255), 300), mayWithdraw: Type.Boolean() }),
  carryCourier: object({ folder: token, files: list(text(255), 300) }),
  saveFile: file,
  printToPdf: sheet,
  print: sheet,
  dropCache: none,
} satisfies Record<Method, TSchema>;

type Frozen<T> = T extends readonly (infer E)[] ? readonly Frozen<E>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Same<A, B> = [Frozen<A>] extends [Frozen<B>] ? ([Frozen<B>] extends [Frozen<A>] ? true : false) : false;
type Differing = { [M in Method]: Same<Static<(typeof ARGUMENT)[M]>, Parameters<Shell[M]>[0]> extends true ? never : M }[Method];
true satisfies [Differing] extends [never] ? true : Differing;

const compiled = Object.fromEntries(Object.entries(ARGUMENT).map(([method, schema]) => [method, Compile(schema as TSchema)]));

/** Only the first argument counts; no method takes a second. */
export const fits = (method: Method, args: readonly unknown[]): boolean => args.length <= 1 && compiled[method]!.Check(args[0]);

/** No message between window and main is larger: Chromium's pipe does not survive huge ones. */
export const MESSAGE_LIMIT = 4 * 1024 * 1024;

/** The bytes of all texts in a value, counted without copying it. */
export function weightOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [key, part]) => sum + key.length + weightOf(part), 0);
}
