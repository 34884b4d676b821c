import { generateKeyPairSync } from 'node:crypto';
import { documentProblem } from '../../src/data/document-problem.ts';
import { done, refuse } from '../../src/domain/outcome.ts';
import { type ChainHead, NO_ENTRY } from '../../src/ledger/chain.ts';
import { sha256 } from '../../src/ledger/sha256.ts';
import { BEFORE_FIRST, type CountyRefusal, type Place, placeAfter, type Verdict, verdictText } from '../../src/ledger/verdict.ts';
import type { DeskKeys } from '../../src/sync/desk/desk-keys.ts';
import type { LineFault, Post } from '../../src/sync/desk/post.ts';
import type { EnrolmentAgain, EnrolmentRequest } from '../../src/sync/enrolment.ts';
import { commitmentOfOffer, isClosed, isSignedBy, unsoundBody } from '../../src/sync/offer.ts';
import type { Offer, OpenOffer, ReturnedRows, Row, SyncAnswer, SyncRequest } from '../../src/sync/protocol.ts';
import { isVerdictSigned, signText } from '../../src/sync/signature.ts';
import type { BranchPc, KeyBox, WrappedBranchKey } from '../../src/sync/wrapped-branch-key.ts';
import { aBranchKey } from './entries.ts';

type KeptRow = Row & { readonly offer: Offer };
type Device = { readonly stream: string; readonly publicKey: Uint8Array; head: ChainHead; box?: KeyBox; revoked?: boolean };
type Stream = { rows: KeptRow[]; branchKey?: WrappedBranchKey };
type Books = { epoch: number; streams: Map<string, Stream>; devices: Map<string, Device> };

export type CountyInMemory = ReturnType<typeof aCounty>;
export const NO_ANSWER: LineFault = { code: 'county-unreachable', reason: 'ECONNREFUSED' };

/** A county that follows src/sync/README.md and keeps everything in memory. It refuses what a test tells it to refuse. */
export function aCounty({ id = 'county-1' } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const signingKey = privateKey.export({ format: 'der', type: 'pkcs8' });
  const card = { id, name: '云岭县委“两新”工委', publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') };
  let books: Books = { epoch: 1, streams: new Map(), devices: new Map() };
  let refuses: (offer: OpenOffer) => CountyRefusal | undefined = () => undefined;
  const codes = new Map<string, { readonly stream: string; readonly organisationName: string }>();
  /** Everything that came in, as bytes on the wire. */
  const received: string[] = [];

  const streamOf = (name: string): Stream => {
    const stream = books.streams.get(name) ?? { rows: [] };
    books.streams.set(name, stream);
    return stream;
  };
  const placeOf = (stream: Stream): Place => stream.rows.at(-1)?.verdict ?? BEFORE_FIRST;

  function put(stream: Stream, offer: Offer, device: string, found: Pick<Verdict, 'outcome' | 'refusal'>): void {
    const { id: entry, incarnation, seq: deviceSeq, stream: name } = isClosed(offer) ? offer.closed : offer.header;
    const commitment = commitmentOfOffer(offer);
    const { outcome, refusal } = found;
    const verdict: Verdict = {
      county: id,
      epoch: books.epoch,
      stream: name,
      ...placeAfter(sha256, placeOf(stream), { stream: name, commitment, outcome }),
      device,
      incarnation,
      deviceSeq,
      entry,
      commitment,
      outcome,
      ...(refusal && { refusal }),
      receivedAt: '2026-03-02T08:00:00Z',
    };
    stream.rows.push({ verdict, signature: signText(signingKey, verdictText(verdict)), offer });
  }

  function judge(stream: Stream, offer: Offer, { publicKey: key }: Device): Pick<Verdict, 'outcome' | 'refusal'> {
    const refused = (refusal: CountyRefusal, outcome: Verdict['outcome'] = 'refused') => ({ outcome, refusal });
    if (!isSignedBy(offer, key)) return refused({ code: 'signature-wrong' });
    if (isClosed(offer)) return { outcome: 'accepted' };
    const unsound = unsoundBody(offer);
    if (unsound) return refused({ code: 'body-unsound', document: unsound });
    for (const [index, write] of offer.header.writes.entries()) {
      const body = offer.bodies[index];
      const text = body && 'open' in body ? body.open.body : 'null';
      const problem = text === 'null' ? undefined : documentProblem({ ...write, body: text });
      if (problem) return refused({ code: 'county-body-invalid', document: write.id, type: write.type, ...problem });
      const current = currentOf(stream, write.id);
      if (write.base === current) continue;
      const entry = refusedWriter(stream, write.id, write.base);
      if (entry) return refused({ code: 'depends-on-refused', document: write.id, entry }, 'conflict');
      return refused({ code: 'base-old', document: write.id, current }, 'conflict');
    }
    const refusal = refuses(offer);
    return refusal ? refused(refusal) : { outcome: 'accepted' };
  }

  function takeOffers(request: SyncRequest, device: Device, name: string): SyncAnswer['fork'] {
    const stream = streamOf(device.stream);
    const known = new Map(stream.rows.map(({ verdict }) => [verdict.entry, verdict.commitment]));
    for (const offer of request.offers) {
      const { id: entry, seq, prev, incarnation, stream: named } = isClosed(offer) ? offer.closed : offer.header;
      const commitment = commitmentOfOffer(offer);
      if (known.get(entry) === commitment) continue;
      if (named !== device.stream) throw new Error('a desk wrote into a stream that is not its own');
      if (seq !== device.head.seq + 1 || prev !== device.head.commitment) return device.head;
      put(stream, offer, name, judge(stream, offer, device));
      known.set(entry, commitment);
      device.head = { incarnation, seq, commitment };
    }
    return undefined;
  }

  function answer(request: SyncRequest, name: string): SyncAnswer {
    const device = books.devices.get(name)!;
    const stream = streamOf(device.stream);
    const place = request.vector[device.stream] ?? BEFORE_FIRST;
    const at = '2026-03-02T08:00:00.000Z';
    const about = { protocol: 1, county: id, epoch: books.epoch, at } as const;
    const isKnown = place.seq === 0 || stream.rows[place.seq - 1]?.verdict.hash === place.hash;
    if (!isKnown) return { ...about, streams: { [device.stream]: { state: 'behind', last: lastOf(stream) } } };
    if (request.branchKey && request.branchKey.generation > (stream.branchKey?.generation ?? 0)) stream.branchKey = request.branchKey;
    if (request.keyBox) device.box = request.keyBox;
    const kept = stream.branchKey;
    const isOlder = kept && request.offers.some((offer) => sealedUnder(offer).some((generation) => generation !== kept.generation));
    const fork = isOlder ? undefined : takeOffers(request, device, name);
    let bytes = 0;
    const rows: Row[] = [];
    for (const { verdict, signature, offer } of stream.rows.slice(place.seq)) {
      const has = !fork && verdict.device === name && verdict.deviceSeq <= request.head.seq;
      const row = has ? { verdict, signature } : { verdict, signature, offer };
      bytes += JSON.stringify(row).length;
      if (rows.length > 0 && bytes > request.mostBytes) break;
      rows.push(row);
    }
    return {
      ...about,
      streams: { [device.stream]: { state: 'rows', rows, last: lastOf(stream) } },
      ...(fork && { fork }),
      ...(kept && { generation: kept.generation }),
      ...(kept && request.holds !== undefined && request.holds < kept.generation && { branchKey: kept }),
      ...(request.asksPcs && { pcs: pcsOf(device.stream) }),
    };
  }

  const pcsOf = (stream: string): readonly BranchPc[] =>
    [...books.devices]
      .filter(([, device]) => device.stream === stream)
      .map(([device, { box = null, revoked = false }]) => ({ device, box, revoked }));

  function takeBack({ stream: name, rows }: ReturnedRows): { readonly last: Place } {
    const stream = streamOf(name);
    for (const row of rows) {
      const { verdict, signature } = row;
      const next = placeAfter(sha256, placeOf(stream), verdict);
      if (verdict.seq < next.seq) continue;
      const isOurs = isVerdictSigned(Buffer.from(card.publicKey, 'base64'), verdict, signature);
      if (!isOurs || verdict.seq !== next.seq || verdict.hash !== next.hash) throw new Error('a row was given back that does not follow');
      stream.rows.push(row);
      const device = books.devices.get(verdict.device);
      if (device) device.head = { incarnation: verdict.incarnation, seq: verdict.deviceSeq, commitment: verdict.commitment };
    }
    return { last: lastOf(stream) };
  }

  const lastOf = (stream: Stream): Place => {
    const { seq, hash } = placeOf(stream);
    return { seq, hash };
  };

  function enrol({ code, device, deviceKey, ledger }: EnrolmentRequest) {
    const given = codes.get(code.replace(/[\s-]/g, '').toUpperCase());
    if (!given) return refuse({ code: 'county-refuses', status: 422, refusal: { code: 'code-unknown' } } as const);
    const name = ledger?.stream ?? given.stream;
    const stream = streamOf(name);
    if (ledger) stream.branchKey ??= ledger.branchKey;
    addDevice(name, device, Buffer.from(deviceKey, 'base64'));
    const organisation = { id: name, name: given.organisationName, type: 'branch', above: ['云岭工业园党委', card.name] };
    const text = JSON.stringify({ county: id, stream: name, device, deviceKey });
    return done({
      county: { ...card, epoch: books.epoch },
      stream: name,
      organisation,
      role: 'branch',
      secret: `secret of ${device}`,
      certificate: { text, signature: signText(signingKey, text) },
      ...(stream.branchKey && { branchKey: stream.branchKey }),
    });
  }
  function enrolAgain({ text, signature }: EnrolmentAgain) {
    if (signature !== signText(signingKey, text))
      return refuse({ code: 'county-refuses', status: 403, refusal: { code: 'certificate-forged' } } as const);
    const { stream, device, deviceKey } = JSON.parse(text);
    addDevice(stream, device, Buffer.from(deviceKey, 'base64'));
    return done({ county: { ...card, epoch: books.epoch } });
  }
  const addDevice = (stream: string, name: string, key: Uint8Array) =>
    void books.devices.set(name, { stream, publicKey: key, head: { incarnation: 0, seq: 0, commitment: NO_ENTRY } });

  /** The line of one device; JSON goes over it, as on a real one. */
  const lineOf =
    (device: string): Post =>
    async (path, body) => {
      const text = JSON.stringify(body);
      received.push(text);
      const overWire = JSON.parse(text);
      if (path === '/enrol') return enrol(overWire);
      if (path === '/enrol/again') return enrolAgain(overWire);
      if (!books.devices.has(device)) return refuse({ code: 'county-refuses', status: 401, refusal: { code: 'device-unknown' } });
      if (path === '/sync/rows') return done(JSON.parse(JSON.stringify(takeBack(overWire))));
      if (path === '/sync') return done(JSON.parse(JSON.stringify(answer(overWire, device))));
      return refuse({ code: 'county-refuses', status: 404, refusal: { code: 'address-unknown' } });
    };

  return {
    id,
    received,
    streamOf,
    lineOf,
    giveCode: (code: string, of: { readonly stream: string; readonly organisationName: string }) => void codes.set(code, of),
    /** From now on refuses what this says. */
    refusing(rule: typeof refuses) {
      refuses = rule;
    },
    /** A device that has enrolled, with the keys that its desk holds. */
    enrolled(device: string, stream = 'branch-1', branchKeys = [aBranchKey()]): DeskKeys {
      const pair = generateKeyPairSync('ed25519');
      addDevice(stream, device, pair.publicKey.export({ format: 'der', type: 'spki' }));
      const deviceKey = pair.privateKey.export({ format: 'der', type: 'pkcs8' });
      const county = { ...card, epoch: books.epoch };
      return { county, stream, device, deviceKey, branchKeys, certificate: { text: '{}', signature: '' } };
    },
    backup: (): Books => structuredClone(books),
    restore(backup: Books) {
      books = { ...structuredClone(backup), epoch: books.epoch + 1 };
    },
  };
}

const sealedUnder = (offer: Offer): readonly number[] =>
  isClosed(offer) ? [] : offer.bodies.flatMap((body) => (body && 'sealed' in body ? [body.key] : []));
const currentOf = ({ rows }: Stream, document: string): string | null => {
  for (const { verdict, offer } of rows.toReversed()) {
    if (verdict.outcome !== 'accepted' || isClosed(offer)) continue;
    const write = offer.header.writes.find((each) => each.id === document);
    if (write) return write.bodyHash;
  }
  return null;
};
const refusedWriter = ({ rows }: Stream, document: string, base: string | null): string | undefined =>
  rows.findLast(
    ({ verdict, offer }) =>
      verdict.outcome !== 'accepted' &&
      !isClosed(offer) &&
      offer.header.writes.some((write) => write.id === document && write.bodyHash === base),
  )?.verdict.entry;
