import { endsMembership } from '../../domain/group/stream-types.ts';
import type { Entry } from '../entry.ts';
import type { KeptRow, Verdict } from '../verdict.ts';
import type { LedgerIndex } from './ledger-index.ts';

type Shows = NonNullable<KeptRow['shows']>;

/** Which version of a document shows, while a group of records is put together that the index does not know yet. */
export class Standing {
  private readonly verdicts = new Map<string, Verdict['outcome']>();
  /** Entries of this group by document, in order. */
  private readonly newer = new Map<string, string[]>();
  private readonly waiting = new Set<string>();
  private readonly documentsOf = new Map<string, readonly string[]>();
  private readonly index: LedgerIndex;

  constructor(index: LedgerIndex) {
    this.index = index;
  }

  wrote(entry: Entry): void {
    this.waiting.add(entry.header.id);
    this.tookOver(entry);
  }

  tookOver({ header }: Entry): void {
    const ids = header.writes.map((write) => write.id);
    this.documentsOf.set(header.id, ids);
    for (const id of ids) this.newer.set(id, [...(this.newer.get(id) ?? []), header.id]);
  }

  /** Documents of an accepted entry of another over which an own one lies that waits for its verdict; none above the end of a membership, for which none comes. */
  stillOnTop({ header }: Entry): Shows {
    if ((this.index.waiting.size === 0 && this.waiting.size === 0) || endsMembership(header.verb)) return [];
    return header.writes.flatMap(({ id }) => {
      const own = this.versionsOf(id).findLast((entry) => this.isWaiting(entry));
      return own === undefined ? [] : [{ id, entry: own }];
    });
  }

  /** After the verdict on an own entry: what its documents fall back to, where nothing of ours waits above. */
  judged({ entry, outcome }: Verdict): Shows {
    if (!this.isWaiting(entry)) return [];
    this.verdicts.set(entry, outcome);
    if (outcome === 'accepted') return [];
    return this.documentsIn(entry).flatMap((id) => {
      const versions = this.versionsOf(id);
      if (versions.some((each) => this.isWaiting(each))) return [];
      return [{ id, entry: versions.findLast((each) => this.isAccepted(each)) ?? null }];
    });
  }

  /** An entry that another one says again. */
  saidAgain(entry: string): void {
    this.verdicts.set(entry, 'refused');
  }

  isWaiting = (entry: string): boolean => !this.verdicts.has(entry) && (this.waiting.has(entry) || this.index.waiting.has(entry));

  private isAccepted(entry: string): boolean {
    const verdict = this.verdicts.get(entry);
    return verdict ? verdict === 'accepted' : !this.isWaiting(entry) && !this.index.unaccepted.has(entry);
  }

  private versionsOf(documentId: string): string[] {
    const positions = this.index.positionsByDocument.get(documentId) ?? [];
    const known = positions.flatMap((position) => this.index.rows[position]?.entryId || []);
    return [...known, ...(this.newer.get(documentId) ?? [])];
  }

  private documentsIn(entry: string): readonly string[] {
    const position = this.index.positionByEntry.get(entry);
    const row = position === undefined ? undefined : this.index.rows[position];
    return row ? [...row.held, ...row.emptied] : (this.documentsOf.get(entry) ?? []);
  }
}
