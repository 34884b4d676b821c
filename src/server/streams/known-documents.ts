import type { Answer } from '../../domain/answer.ts';
import type { GroupInvitation, GroupKeyShare, GroupMember } from '../../domain/group/enterprises.ts';
import type { GroupStanding } from '../../domain/group/membership-trouble.ts';
import { mayTakeNameBack } from '../../domain/group/shared-name.ts';
import { isOfMembership } from '../../domain/group/stream-types.ts';
import { NO_PACKS, type Packs } from '../../domain/rule-pack/rule-pack.ts';
import type { Verdict } from '../../ledger/verdict.ts';
import { isClosed } from '../../sync/offer.ts';
import type { Offer, WireBody } from '../../sync/protocol.ts';
import type { Author } from './author.ts';
import type { NamesTold } from './names-told.ts';

type GroupAuthor = NonNullable<Author['inGroup']>;

/** What the county has of a document. `body` is readable (class A); of sealed ones it knows only which version is current. */
export type KnownDocument = {
  readonly stream: string;
  readonly kind: string | null;
  readonly type: string | null;
  readonly class: string | null;
  readonly hash: string | null;
  readonly body: string | null;
  /** The document that an answer or a submitted name is about; the hash of an invitation's handle. */
  readonly about: string | null;
  /** Of a submission: who has it, nearest first. */
  readonly receivers: readonly string[] | null;
  /** The row that wrote this version. */
  readonly seq: number;
  readonly purged: boolean;
};

/** A version that an entry wrote, whatever came of it. */
export type Version = {
  readonly seq: number;
  readonly position: number;
  readonly document: string;
  readonly hash: string;
  readonly entry: string;
  readonly accepted: boolean;
};

type Given = {
  readonly documents?: Iterable<readonly [string, KnownDocument]>;
  readonly refused?: readonly Pick<Version, 'document' | 'hash' | 'entry'>[];
  readonly answers?: readonly Answer[];
  readonly packs?: Packs;
  readonly superiors?: readonly string[];
  /** Of a group's stream, where something is to be judged by who is in it: the standing documents that say so. */
  readonly membership?: Iterable<readonly [string, KnownDocument]>;
  /** Of a group's stream: by whom names were told that are written again or purged. */
  readonly names?: NamesTold;
};

/** The documents that a group of entries touches, as they stand while one entry after the other is judged. */
export class KnownDocuments {
  readonly changed = new Set<string>();
  readonly purgedNow = new Set<string>();
  readonly versions: Version[] = [];
  /** Of the stream's organisation and of those above it, where something is to be judged by them. */
  readonly packs: Packs;
  /** Above the stream's organisation today, nearest first, where something is handed in. */
  readonly superiors: readonly string[];
  private readonly documents: Map<string, KnownDocument>;
  private readonly refused = new Map<string, string>();
  private readonly answers = new Map<string, Answer[]>();
  private readonly membership: Map<string, KnownDocument>;
  private readonly names: NamesTold;

  constructor(given: Given = {}) {
    const { documents = [], refused = [], answers = [], packs = NO_PACKS, superiors = [], membership = [], names = new Map() } = given;
    this.names = names;
    this.packs = packs;
    this.superiors = superiors;
    this.documents = new Map(documents);
    this.membership = new Map(membership);
    for (const { document, hash, entry } of refused) this.refused.set(`${document} ${hash}`, entry);
    for (const answer of answers) this.answered(answer);
  }

  one = (id: string): KnownDocument | undefined => this.documents.get(id);
  isPurged = (id: string): boolean => this.documents.get(id)?.purged === true;
  /** The entry that wrote a version which was refused. */
  refusedEntry = (document: string, hash: string): string | undefined => this.refused.get(`${document} ${hash}`);
  /** A name in a group that somebody else told: `purged` also where the one who told it left since, and the founder asks. */
  isNameOfAnother(id: string, by: GroupAuthor, what: 'written' | 'purged'): boolean {
    const told = this.names.get(id);
    if (!told || told.byId === by.organisationId) return false;
    const leftAt = this.standing<GroupMember>('group-member').flatMap(({ body: { organisation, left }, seq }) =>
      left !== undefined && organisation.id === told.byId ? seq : [],
    );
    return what === 'written' || !mayTakeNameBack({ ...told, leftAt }, by);
  }
  answersOn = (submission: string): readonly Answer[] => this.answers.get(submission) ?? [];

  /** Who is in the group and who may come, as the entries before this one left it. */
  groupStanding(groupId: string, { organisationId: byId, ...rest }: GroupAuthor): GroupStanding {
    const of = <T>(wanted: string): readonly T[] => this.standing<T>(wanted).map(({ body }) => body);
    return {
      ...{ groupId, byId, ...rest },
      members: of<GroupMember>('group-member'),
      invitations: of<GroupInvitation>('group-invitation'),
      shares: of<GroupKeyShare>('group-key-share'),
    };
  }
  private standing = <T>(wanted: string): readonly { readonly body: T; readonly seq: number }[] =>
    [...this.membership.values()].flatMap(({ type, body, seq }) =>
      type === wanted && body !== null ? [{ body: JSON.parse(body) as T, seq }] : [],
    );

  /** What an entry did to its documents, once it is known what came of it. */
  take(offer: Offer, { stream, seq, entry, outcome, receivers: all }: TakenAs): void {
    if (isClosed(offer)) return;
    const accepted = outcome === 'accepted';
    for (const [position, { id, kind, type, class: documentClass, bodyHash: hash }] of offer.header.writes.entries()) {
      this.versions.push({ seq, position, document: id, hash, entry, accepted });
      if (!accepted) {
        this.refused.set(`${id} ${hash}`, entry);
        continue;
      }
      this.refused.delete(`${id} ${hash}`);
      const body = this.isPurged(id) || documentClass !== 'A' ? null : readable(offer.bodies[position]);
      const answer: Answer | undefined = type === 'answer' && body !== null ? JSON.parse(body) : undefined;
      if (answer) this.answered(answer);
      const about = aboutOf(type, body);
      const receivers = (type === 'submission' && body !== null && all) || null;
      if (!this.isPurged(id)) this.put(id, { stream, kind, type, class: documentClass, hash, body, about, receivers, seq, purged: false });
    }
    if (accepted) for (const id of offer.header.purges ?? []) this.purge(id, { stream, seq });
  }

  /** An id that was never seen is purged too: what is offered for it later arrives empty. */
  private purge(id: string, { stream, seq }: Pick<KnownDocument, 'stream' | 'seq'>): void {
    const { kind, type, class: documentClass } = this.documents.get(id) ?? { kind: null, type: null, class: null };
    this.put(id, { stream, kind, type, class: documentClass, hash: null, body: null, about: null, receivers: null, seq, purged: true });
    this.purgedNow.add(id);
  }

  private put(id: string, document: KnownDocument): void {
    this.documents.set(id, document);
    if (document.type !== null && isOfMembership(document.type)) this.membership.set(id, document);
    this.changed.add(id);
  }

  private answered(answer: Answer): void {
    this.answers.set(answer.about.id, [...this.answersOn(answer.about.id), answer]);
  }
}

const WITH_ABOUT: readonly string[] = ['answer', 'submitted-name'];
function aboutOf(type: string, body: string | null): string | null {
  if (body === null) return null;
  if (type === 'group-invitation') return (JSON.parse(body) as GroupInvitation).handleHash;
  return WITH_ABOUT.includes(type) ? (JSON.parse(body) as Pick<Answer, 'about'>).about.id : null;
}

type TakenAs = Pick<Verdict, 'stream' | 'seq' | 'entry' | 'outcome' | 'receivers'>;

/** A withdrawn document has the body `null` as JSON. */
const readable = (body: WireBody | undefined): string | null =>
  body && 'open' in body && body.open.body !== 'null' ? body.open.body : null;
