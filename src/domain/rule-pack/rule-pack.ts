import type { CivilDate } from '../civil-date.ts';
import type { ParameterSetting } from '../parameters.ts';
import type { SchemeFields } from '../points-scheme.ts';

/** `fixed`: nobody below sets it otherwise. `advised`: holds wherever the branch has set nothing itself (本单位自定). */
export type Binding = 'fixed' | 'advised';

/** One rule number of a pack. `sourceOn` is the day of the document that it comes from. */
export type PackRule = Pick<ParameterSetting, 'key' | 'value' | 'source'> & { readonly sourceOn: CivilDate; readonly binding: Binding };
/** `fixed`: new points periods are opened by it; `advised`: the branch may put it in force. */
export type PackScheme = { readonly binding: Binding; readonly scheme: SchemeFields };
/** The superior's own file for a form; `fileId` names the document that holds its bytes, so that a next version need not bring it again. */
export type PackForm = {
  readonly form: string;
  readonly format: 'docx' | 'xlsx';
  readonly fileId: string;
  readonly fileName: string;
  readonly bytes: number;
};
/** Words that a form prints instead of its own; which there are is said by `PACK_TEXTS`. */
export type PackText = { readonly code: PackTextCode; readonly text: string; readonly source: string };
export const PACK_TEXTS = ['privacy-notice'] as const;
export type PackTextCode = (typeof PACK_TEXTS)[number];

/** What an organisation sets for all below it: complete, so that one version alone says what holds. Never changed once it is out. */
export type RulePack = {
  readonly v: 1;
  readonly id: string;
  readonly issuerId: string;
  readonly issuer: string;
  /** How many organisations stand above the issuer: of two on one line the deeper one is nearer to the branch. */
  readonly depth: number;
  readonly version: number;
  readonly title: string;
  readonly documentNumber?: string;
  /** The day on which it was published. */
  readonly on: CivilDate;
  readonly validFrom: CivilDate;
  readonly validTo?: CivilDate;
  /** Why it holds for days before its own publishing. */
  readonly retroactive?: string;
  readonly rules: readonly PackRule[];
  readonly schemes: readonly PackScheme[];
  readonly forms: readonly PackForm[];
  readonly texts: readonly PackText[];
};
export type PackContents = Pick<RulePack, 'rules' | 'schemes' | 'forms' | 'texts'>;

/** Withdraws a pack: `endsOn` is the last day on which it holds. One that has not begun by then never holds. */
export type PackEnd = {
  readonly v: 1;
  readonly id: string;
  readonly packId: string;
  readonly issuer: string;
  readonly on: CivilDate;
  readonly endsOn: CivilDate;
  readonly reason: string;
};

/** The bytes of a form's file. */
export type PackFile = {
  readonly v: 1;
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly base64: string;
  readonly on: CivilDate;
};

/** Bytes. They travel over the same slow lines as everything else, and every PC below keeps them. */
export const PACK_FILE_LIMIT = 300_000;
export const PACK_FILES_LIMIT = 1_000_000;

/** The days on which an organisation stood above a branch: from the start without `from`, to this day without `until`; both belong to them. */
export type SuperiorTerm = { readonly id: string; readonly from?: CivilDate; readonly until?: CivilDate };

/** Where a branch stood that was moved, as its county certified it last. */
export type SuperiorTerms = { readonly v: 1; readonly id: string; readonly terms: readonly SuperiorTerm[]; readonly on: CivilDate };

/** The packs that are known, and which of them were withdrawn. Of an issuer that has `terms`, a pack holds on its days only. */
export type Packs = {
  readonly packs: readonly RulePack[];
  readonly ends: readonly PackEnd[];
  readonly terms?: readonly SuperiorTerm[];
};
export const NO_PACKS: Packs = { packs: [], ends: [] };
