import { documentProblem } from '../../data/document-problem.ts';
import { isTypeName, TYPES } from '../../data/types/index.ts';
import { mayPartner } from '../../domain/group/partner.ts';
import { isOfGroupStream, isOfMembership } from '../../domain/group/stream-types.ts';
import { packsNamed } from '../../domain/rule-pack/rules-name.ts';
import { settingsOf } from '../../domain/rule-pack/settings.ts';
import type { HeaderWrite } from '../../ledger/entry.ts';
import type { CountyRefusal } from '../../ledger/verdict.ts';
import { isClosed, isSignedBy, unsoundBody } from '../../sync/offer.ts';
import type { Offer, OpenOffer, WireBody } from '../../sync/protocol.ts';
import type { Author } from './author.ts';
import { ruleOnChange } from './change-rules.ts';
import type { KnownDocuments } from './known-documents.ts';

export type Judgement = { readonly outcome: 'accepted' } | { readonly outcome: 'refused' | 'conflict'; readonly refusal: CountyRefusal };

/**
 * What the county finds of an entry that follows its author's chain: one check after the other, the first that fails is the answer.
 * What is sealed is kept, not judged; of an entry that stays on its PC there is nothing to judge but whose it is.
 */
export function judge(offer: Offer, author: Author, known: KnownDocuments): Judgement {
  const refusal = faultOf(offer, author, known);
  if (!refusal) return { outcome: 'accepted' };
  return { outcome: refusal.code === 'base-old' ? 'conflict' : 'refused', refusal };
}

function faultOf(offer: Offer, author: Author, known: KnownDocuments): CountyRefusal | undefined {
  const isSigned = author.signed ? author.signed.has(offer) : isSignedBy(offer, author.publicKey);
  if (!isSigned) return { code: 'signature-wrong' };
  const refusal = author.refuses?.(isClosed(offer) ? offer.closed.id : offer.header.id);
  if (refusal) return refusal;
  if (isClosed(offer)) return undefined;
  const document = unsoundBody(offer);
  if (document !== undefined) return { code: 'body-unsound', document };
  return faultOfPartner(offer, author) ?? faultOfPurges(offer, author, known) ?? faultOfWrites(offer, author, known);
}

/** What decides about a group stays with the enterprise that founded it. */
function faultOfPartner({ header: { verb, actor } }: OpenOffer, { inGroup }: Author): CountyRefusal | undefined {
  if (!inGroup || inGroup.organisationId === inGroup.ownerId || mayPartner(verb)) return undefined;
  return { code: 'verb-not-yours', verb, role: actor.role };
}

/** Nobody takes a group's own document, or who has access to it, from the others: without these there is no group any more. */
function faultOfPurges({ header }: OpenOffer, author: Author, known: KnownDocuments): CountyRefusal | undefined {
  const { purges = [], revokes = [], verb, actor } = header;
  if (revokes.length > 0 && !author.mayRevoke) return { code: 'verb-not-yours', verb, role: actor.role };
  const typeOf = (id: string) => known.one(id)?.type ?? undefined;
  if (!purges.every((id) => author.mayPurge(verb, actor.role, typeOf(id)))) return { code: 'verb-not-yours', verb, role: actor.role };
  const foreign = purges.find((id) => (known.one(id)?.stream ?? author.stream) !== author.stream);
  if (foreign !== undefined) return { code: 'document-of-another', document: foreign };
  const name = author.inGroup && purges.find((id) => known.isNameOfAnother(id, author.inGroup!, 'purged'));
  if (name !== undefined) return { code: 'name-of-another', document: name };
  const lasting = author.inGroup && purges.find((id) => id === author.stream || isOfMembership(typeOf(id) ?? ''));
  return lasting === undefined ? undefined : { code: 'purge-breaks-group', document: lasting };
}

function faultOfWrites({ header, bodies }: OpenOffer, author: Author, known: KnownDocuments): CountyRefusal | undefined {
  const seen = new Map<string, string>();
  for (const [index, write] of header.writes.entries()) {
    const body = bodies[index] ?? null;
    const fault =
      faultOfStream(write, author) ??
      faultOfClass(write, body) ??
      faultOfBase(write, author, known, seen) ??
      (write.class === 'A' ? faultOfReadable({ write, body, header, author, known }) : undefined);
    if (fault) return fault;
    seen.set(write.id, write.bodyHash);
  }
  return undefined;
}

/** A type that nobody declares here is sealed, and the PC that opens it judges it. */
function faultOfStream({ id: document, type }: HeaderWrite, { inGroup }: Author): CountyRefusal | undefined {
  const isInPlace = inGroup ? !isTypeName(type) || isOfGroupStream(type) : !isOfMembership(type);
  return isInPlace ? undefined : { code: 'stream-not-for', document, type };
}

/** A type that a newer program declares is taken at its word as long as it is sealed. */
function faultOfClass(write: HeaderWrite, body: WireBody): CountyRefusal | undefined {
  const { id: document, type, class: found } = write;
  const declared = isTypeName(type) ? TYPES[type].class : undefined;
  if ((declared && declared !== found) || found === 'D') return { code: 'class-wrong', document, type, found };
  return found === 'B' && body && 'open' in body ? { code: 'body-unsound', document } : undefined;
}

/** Does it replace the version that is current? `seen` are versions that the same entry wrote before. */
function faultOfBase(
  { id: document, base }: HeaderWrite,
  author: Author,
  known: KnownDocuments,
  seen: ReadonlyMap<string, string>,
): CountyRefusal | undefined {
  const before = known.one(document);
  if (before && before.stream !== author.stream) return { code: 'document-of-another', document };
  if (author.inGroup && known.isNameOfAnother(document, author.inGroup, 'written')) return { code: 'name-of-another', document };
  if (before?.purged) return { code: 'county-document-purged', document };
  const current = seen.get(document) ?? before?.hash ?? null;
  if (base === current) return undefined;
  const entry = base === null ? undefined : known.refusedEntry(document, base);
  return entry === undefined ? { code: 'base-old', document, current } : { code: 'depends-on-refused', document, entry };
}

/** The escape of U+0000, and not a backslash that somebody typed before `u0000`. PostgreSQL keeps no such text. */
const HOLDS_ZERO = /(?:^|[^\\])(?:\\\\)*\\u0000/;

/** The form of a submission, as it is written and as it stood before. */
const formOf = (body: string | null | undefined): string | undefined =>
  body ? (JSON.parse(body) as { readonly form?: string }).form : undefined;

type Readable = {
  readonly write: HeaderWrite;
  readonly body: WireBody;
  readonly header: OpenOffer['header'];
  readonly author: Author;
  readonly known: KnownDocuments;
};

function faultOfReadable({ write, body, header, author, known }: Readable): CountyRefusal | undefined {
  const { kind, type, id: document } = write;
  const { verb, actor } = header;
  const invalid = (path: string, reason: string): CountyRefusal => ({ code: 'county-body-invalid', document, type, path, reason });
  const json = body && 'open' in body && body.open.body !== 'null' ? body.open.body : null;
  const problem = documentProblem({ kind, type, class: 'A', body: json });
  if (problem) return invalid(problem.path, problem.reason);
  const forms = [formOf(json), formOf(known.one(document)?.body)].filter((form) => form !== undefined);
  const mayWrite = (form?: string) => author.mayWrite(type, verb, actor.role, form);
  if (!(forms.length > 0 ? forms.every(mayWrite) : mayWrite())) return { code: 'verb-not-yours', verb, role: actor.role };
  // Taken back before it was delivered, or purged: there is nothing to read.
  if (body === null) return undefined;
  if (json !== null && HOLDS_ZERO.test(json)) return invalid('', 'the character U+0000');
  const after: { readonly id?: unknown } | null = json === null ? null : JSON.parse(json);
  if (after && after.id !== document) return invalid('/id', 'another id');
  const rule = ruleOnChange(type, {
    before: known.one(document),
    after,
    answers: known.answersOn(document),
    settings: settingsOf(packsNamed(header.rules, known.packs)),
    ...(author.inGroup && { group: known.groupStanding(author.stream, author.inGroup) }),
  });
  return rule && { code: 'rule', document, rule };
}
