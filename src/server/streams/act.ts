import { randomBytes } from 'node:crypto';
import type { TypeName } from '../../data/types/index.ts';
import { TYPES } from '../../data/types/index.ts';
import type { ConsoleRefusal } from '../../domain/county/console-refusal.ts';
import { epochNumber } from '../../domain/county/epoch.ts';
import type { SuperiorVerb } from '../../domain/county/readable-acts.ts';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import { bodyHash } from '../../ledger/chain.ts';
import type { Entry, Header } from '../../ledger/entry.ts';
import { sha256 } from '../../ledger/sha256.ts';
import type { Verdict } from '../../ledger/verdict.ts';
import { offerOf } from '../../sync/offer.ts';
import type { County } from '../county.ts';
import type { Database } from '../engine/engine.ts';
import { countyAuthor } from './author.ts';
import { isRecovering } from './heard.ts';
import { epochOf, identityOf } from './identity.ts';
import { headOf, lockStream, receive } from './receive.ts';

/** A readable document as an act of a superior leaves it; without a body it is withdrawn. */
export type SuperiorWrite = { readonly type: TypeName; readonly id: string; readonly base: string | null; readonly body: object | null };
export type SuperiorAct = {
  readonly accountId: string;
  readonly stream: string;
  readonly verb: SuperiorVerb;
  readonly writes: readonly SuperiorWrite[];
  readonly revokes?: NonNullable<Header['revokes']>;
};

/**
 * What a superior does to a stream is an entry like any other: on the county's own chain there, signed with the county's key, judged and
 * given its place under the same lock. Whether the account may act for that organisation is asked before, by the authority table.
 */
export async function actInStream({ key, now }: County, tx: Database, act: SuperiorAct): Promise<Outcome<Verdict, ConsoleRefusal>> {
  const identity = identityOf(key);
  const place = await lockStream(tx, act.stream);
  if (!place) return refuse({ code: 'not-found', type: 'stream', id: act.stream });
  const epoch = await epochOf(tx);
  if (await isRecovering(tx, act.stream, epoch)) return refuse({ code: 'stream-recovering', stream: act.stream });
  const author = countyAuthor({ device: identity.county, stream: act.stream, publicKey: identity.publicKey });
  const head = await headOf(tx, author);
  const at = now();
  const entry = entryOf(act, {
    ...author,
    at,
    incarnation: Math.max(epochNumber(epoch), head.incarnation),
    seq: head.seq + 1,
    prev: head.commitment,
  });
  // Everything a superior writes is readable: there is nothing to seal.
  const offer = offerOf(entry, {
    branchKey: { generation: 1, key: new Uint8Array(32) },
    deviceKey: identity.privateKey,
    isTakenBack: () => false,
  });
  const { judged } = await receive(tx, { identity, epoch, at }, author, place, [offer]);
  const { verdict } = judged[0]!;
  // An act that the county itself refuses is no entry: the whole transaction goes back.
  return verdict.outcome === 'accepted' ? done(verdict) : refuse({ code: 'act-refused', reason: verdict.refusal?.code ?? verdict.outcome });
}

type Chain = Pick<Header, 'device' | 'stream' | 'incarnation' | 'seq' | 'prev'> & { readonly at: Date };

function entryOf({ accountId, verb, writes, revokes }: SuperiorAct, { device, stream, incarnation, seq, prev, at }: Chain): Entry {
  const bodies = writes.map(({ body }) => ({ salt: hex(16), body: JSON.stringify(body) }));
  const header: Header = {
    id: crypto.randomUUID(),
    device,
    incarnation,
    seq,
    stream,
    at: at.toISOString(),
    actor: { profileId: accountId, role: 'superior' },
    verb,
    rules: 'county',
    writes: writes.map(({ type, id, base }, index) => {
      const { salt, body } = bodies[index]!;
      return { kind: TYPES[type].kind, type, id, class: TYPES[type].class, base, bodyHash: bodyHash(sha256, salt, body) };
    }),
    ...(revokes && { revokes }),
    prev,
    salt: hex(16),
  };
  return { header, bodies };
}

const hex = (bytes: number) => randomBytes(bytes).toString('hex');
