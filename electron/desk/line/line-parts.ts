import type { EntryActor } from '../../../src/ledger/entry.ts';
import type { Ledger } from '../../../src/ledger/file/ledger.ts';
import type { Post } from '../../../src/sync/desk/post.ts';
import type { Came } from '../../../src/sync/desk/sync.ts';
import type { CourierOut, LineState } from '../../contract.ts';
import type { CountyFile } from './county-file.ts';

/** What a line works with, and whom it tells. */
export type LineParts = {
  /** The ledger of the session as it is now: a stick that was pulled comes back with another. */
  readonly ledger: () => Ledger;
  readonly folder: string;
  readonly file: CountyFile;
  /** None where nobody has given this PC an address. */
  readonly postTo: (file: CountyFile, token: string) => Post | undefined;
  /** Courier files that are not answered yet; `asks`: also those that bring nothing and ask. */
  readonly out: (left: ReadonlyMap<string, number>, asks: boolean) => readonly CourierOut[];
  readonly save: (file: CountyFile) => Promise<void>;
  readonly kept: KeptContact | undefined;
  readonly keep: (kept: KeptContact) => Promise<void>;
  /** This PC was a copy and has a registration of its own now: so has its ledger. */
  readonly goOnAs: (device: string) => Promise<void>;
  /** The open profile, in whose session keys of groups are written. */
  readonly actor: () => EntryActor;
  readonly onState: (state: LineState) => void;
  readonly onRecords: () => void;
  /** Another PC of the branch renewed the keys: this one's ledger opens with the new recovery key, too. */
  readonly onRenewed: () => void;
  readonly now: () => number;
};
export type KeptContact = { readonly lastContactAt?: string; readonly came?: Came & { readonly at: string } };
