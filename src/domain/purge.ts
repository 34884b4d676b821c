import type { Role } from './actor.ts';
import type { CivilDate } from './civil-date.ts';
import { MEMBERSHIP } from './group/stream-types.ts';
import type { Person } from './person.ts';

/** `not-ours`: a slip about a person, which this desk does not take. */
export type PurgeGround = 'request' | 'consent-withdrawn' | 'purpose-reached' | 'retention-over' | 'not-ours';

/**
 * What a purge took and why: ids and counts, nobody's name. It is written before the bodies go, so that a purge torn apart by a
 * power cut is known to be unfinished as long as one of its documents is still there.
 */
export type PurgeNote = {
  readonly v: 1;
  readonly id: string;
  readonly ground: PurgeGround;
  readonly on: CivilDate;
  readonly by: string;
  readonly role: Role;
  readonly erased: readonly { readonly type: string; readonly id: string }[];
  readonly counts: readonly { readonly type: string; readonly count: number }[];
};

/** Somebody of the roster, or of another enterprise, of whom no phone is kept. */
type Purged = Pick<Person, 'id' | 'name' | 'phone'>;

/** A document of which some version, perhaps an earlier or a withdrawn one, names the person or is about them. */
export type PurgeTrace = {
  readonly type: string;
  readonly id: string;
  /** A stream is named after this document. */
  readonly namesStream?: boolean;
};
/** Any document, as far as a purge has to understand it. */
export type PurgeDocument = { readonly type: string; readonly id: string; readonly body: unknown };
export type PurgePlan = {
  /** Gone for good, in every version. */
  readonly erase: readonly { readonly type: string; readonly id: string }[];
  /** Shared records that name the person: the old one goes, a copy without the name takes its place. */
  readonly copies: readonly (PurgeDocument & { readonly of: string })[];
  /** Records that pointed at one of those and now point at the copy; and groups across enterprises, whose number stays, without the name. */
  readonly relinked: readonly PurgeDocument[];
  /** Groups across enterprises that name the person: nothing goes of these, so that the name stays in their earlier versions. */
  readonly lasting: readonly { readonly type: string; readonly id: string }[];
  /** Texts with this name that may mean somebody else of the same name: a person decides. */
  readonly unsure: readonly { readonly type: string; readonly id: string; readonly texts: readonly string[] }[];
  /** Records that stay and count on; they know the person by a number that no longer leads to anybody. */
  readonly stays: readonly { readonly type: string; readonly count: number }[];
};

/**
 * Everything that a purge of one person reaches (PIPL 47). What is about the person alone goes whole, and so does what was withdrawn;
 * what others share keeps its figures and loses the name, also where only an earlier version had it (`traces`). What was handed up and
 * what was answered goes without a copy: a purge hands nothing in. `copyId` gives each copy its id; `meant` are the unsure records of which a person said: clean them too.
 */
export function purgePlan(
  person: Purged,
  documents: readonly PurgeDocument[],
  {
    copyId,
    traces = [],
    meant = [],
  }: { readonly copyId: (id: string) => string; readonly traces?: readonly PurgeTrace[]; readonly meant?: readonly string[] },
): PurgePlan {
  const own = documents.filter((it) => isAbout(it, person.id));
  const shared = documents.filter((it) => !isAbout(it, person.id));
  const cleaner = cleanerFor(person, namesOfOthers(person, documents));
  const traced = new Set(traces.map((it) => it.id));
  const naming = shared.filter((it) => !NAMED_BY_RIGHT.includes(it.type) && (traced.has(it.id) || cleaner.finds(it.body)));
  const sure = naming.filter((it) => !cleaner.hasNamesake || meant.includes(it.id));

  const lasting = sure.filter(isLasting);
  const gone = sure.filter((it) => !isLasting(it));
  const copied = gone.filter((it) => !HANDED_UP.includes(it.type));
  const newIds = new Map(copied.map((it) => [it.id, copyId(it.id)]));
  const relink = (value: unknown) => eachText(value, (text) => newIds.get(text) ?? text);
  const copies = copied.map((it) => ({ type: it.type, id: newIds.get(it.id)!, of: it.id, body: relink(cleaner.clean(it.body)) }));
  const cleanOf = (it: PurgeDocument) => (lasting.includes(it) ? cleaner.clean(it.body) : it.body);
  const points = (it: PurgeDocument) => !NEVER_REWRITTEN.includes(it.type) && textsOf(it.body).some((text) => newIds.has(text));
  const relinked = shared
    .filter((it) => !newIds.has(it.id) && (points(it) || (lasting.includes(it) && cleaner.finds(it.body))))
    .map((it) => ({ type: it.type, id: it.id, body: relink(cleanOf(it)) }));

  return {
    erase: [...own, ...gone, ...withdrawn(traces, documents)].map(({ type, id }) => ({ type, id })),
    copies,
    relinked,
    lasting: lasting.map(({ type, id }) => ({ type, id })),
    unsure: naming
      .filter((it) => !sure.includes(it))
      .map((it) => ({ type: it.type, id: it.id, texts: textsOf(it.body).filter((text) => cleaner.finds(text)) })),
    stays: countByType(shared.filter((it) => textsOf(it.body).includes(person.id))),
  };
}

/** Does the text of a body, of whatever version, name this person, or is it about them? */
export function tracesPerson(person: Purged, documents: readonly PurgeDocument[]): (trace: PurgeTrace, text: string) => boolean {
  const { finds } = cleanerFor(person, namesOfOthers(person, documents));
  return ({ type, id }, text) =>
    id === person.id || text.includes(`"personId":"${person.id}"`) || ((isOfPerson(type) || !NAMED_BY_RIGHT.includes(type)) && finds(text));
}

/** What was undone is no document any more, but its bodies are still in the ledger. */
const withdrawn = (traces: readonly PurgeTrace[], documents: readonly PurgeDocument[]): readonly PurgeTrace[] => {
  const there = new Set(documents.map((it) => it.id));
  return traces.filter((it) => !there.has(it.id) && !it.namesStream);
};

const namesOfOthers = (person: Purged, documents: readonly PurgeDocument[]): readonly string[] =>
  documents.flatMap((it) => (isOfPerson(it.type) && it.id !== person.id ? [(it.body as Person).name] : []));

/** A purge whose bodies are not all gone yet has to be finished. */
export const unfinishedPurges = (notes: readonly PurgeNote[], idsThatAreThere: ReadonlySet<string>): readonly PurgeNote[] =>
  notes.filter((note) => note.erased.some(({ id }) => idsThatAreThere.has(id)));

export function countByType(records: readonly { readonly type: string }[]): PurgePlan['stays'] {
  const counts = new Map<string, number>();
  for (const { type } of records) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count }));
}

/** What superiors say to all below them: theirs to purge. A copy in the branch's own stream would be refused, and the whole entry with it. */
const FROM_ABOVE: readonly string[] = ['announcement', 'rule-pack', 'pack-file', 'pack-end', 'superior-terms'];
/** What gives an enterprise access to a group: numbers, keys and the names of enterprises. */
const OF_ACCESS: readonly string[] = [...MEMBERSHIP, 'group-key'];
/** Other people's own names, also as they were handed up, and an enterprise that bears somebody's name. */
const NAMED_BY_RIGHT: readonly string[] = [
  ...OF_ACCESS,
  ...['person', 'outside-participant', 'submitted-name', 'shared-name', 'organisation', 'purge-note'],
  ...FROM_ABOVE,
];
/** Between a branch and its superior: written by the acts for it alone, so that the county would refuse a copy, and the whole entry with it. */
const HANDED_UP: readonly string[] = ['submission', 'submitted-name', 'answer'];
const NEVER_REWRITTEN: readonly string[] = [...HANDED_UP, ...OF_ACCESS];
/** Its number is that of a stream, which all enterprises of the group and the county know: a copy would be another group, without them. */
const isLasting = ({ type, body }: PurgeDocument): boolean =>
  type === 'autonomous-group' && (body as { scope?: unknown }).scope === 'cross-enterprise';
const isOfPerson = (type: string): boolean => type === 'person' || type === 'outside-participant';

const isAbout = ({ type, id, body }: PurgeDocument, personId: string): boolean =>
  (isOfPerson(type) && id === personId) || (body as { personId?: unknown }).personId === personId;

/**
 * Finds a person's name and phone in texts; a longer name of somebody else that contains the name is left alone.
 * The name becomes as many 某, so that no text outgrows its field.
 */
function cleanerFor(person: Purged, otherNames: readonly string[]) {
  const longer = otherNames.filter((name) => name !== person.name && name.includes(person.name));
  const own = [person.name, person.phone ?? ''].filter((text) => text.length > 1);
  const pattern = new RegExp([...longer, ...own].map(escaped).join('|') || '(?!)', 'g');
  const clean = (text: string) =>
    text.replace(pattern, (found) => (own.includes(found) ? (found === person.name ? '某' : '*').repeat(found.length) : found));
  return {
    hasNamesake: otherNames.includes(person.name),
    finds: (value: unknown) => textsOf(value).some((text) => clean(text) !== text),
    clean: (value: unknown) => eachText(value, clean),
  };
}
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsOf);
}

function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => eachText(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, eachText(item, change)]));
}
