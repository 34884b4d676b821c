import type { Reply } from './refusals.ts';

export type Draft = { readonly key: string; readonly json: string; readonly savedAt: string };
/** What was dropped in the box, opened with the branch's private key after unlocking; only the date is kept, never the hour. */
export type Slip = { readonly id: string; readonly number: string; readonly droppedOn: string; readonly json: string };
/** `setAside` counts what lay in the box and could not be opened: changed, or sealed for another ledger. */
export type OpenedBox = { readonly slips: readonly Slip[]; readonly setAside: number };

/** What is sealed beside the ledger: drafts, preferences, and the box on the locked screen. */
export type DrawerCalls = {
  saveDraft(draft: { readonly key: string; readonly json: string }): Promise<Reply<null>>;
  drafts(): Promise<Reply<readonly Draft[]>>;
  dropDraft(key: string): Promise<Reply<null>>;
  /** Preferences that are no draft and no fact, such as column choices and the font size. */
  savePreference(preference: { readonly key: string; readonly json: string }): Promise<Reply<null>>;
  preferences(): Promise<Reply<Readonly<Record<string, string>>>>;
  /** Works on the locked screen. Answers the number to note. */
  dropSlip(json: string): Promise<Reply<{ readonly number: string }>>;
  /** Opens all pending slips, shuffled. They stay in the box until `emptySlips` names them. */
  slips(): Promise<Reply<OpenedBox>>;
  emptySlips(ids: readonly string[]): Promise<Reply<null>>;
};
