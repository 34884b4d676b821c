import { useCallback, useEffect, useRef, useState } from 'react';
import { create } from 'zustand';
import type { Draft } from '../../electron/contract.ts';
import type { Doc } from '../../src/data/document.ts';
import { usePreferences } from '../preference.ts';
import type { Where } from '../where.ts';

const EVERY_MS = 5000;

type Drawer = { readonly drafts: Readonly<Record<string, Draft>> };
/** The drawer as main keeps it, read once after unlocking; 没做完 on 今日 lists its drafts. */
export const useDrawer = create<Drawer>(() => ({ drafts: {} }));

export async function openDrawer(): Promise<void> {
  const [drafts, preferences] = await Promise.all([window.shell.drafts(), window.shell.preferences()]);
  useDrawer.setState({ drafts: drafts.ok ? Object.fromEntries(drafts.value.map((draft) => [draft.key, draft])) : {} });
  usePreferences.setState({
    preferences: preferences.ok ? preferences.value : {},
    keep: (key, json) => void window.shell.savePreference({ key, json }),
  });
}

/** What a draft is about, so that 没做完 can name it and lead back to it. */
export type DraftAbout = { readonly title: string; readonly where: Where };
type KeptDraft<V> = { readonly about: DraftAbout; readonly value: V };
export const draftAbout = (draft: Draft): DraftAbout => (JSON.parse(draft.json) as KeptDraft<unknown>).about;

const waiting = new Map<string, () => void>();
/** Before locking and closing: what was typed within the last five seconds is kept too, and what the disk refused until now. */
export async function keepDraftsNow(): Promise<void> {
  for (const write of [...waiting.values()]) write();
  keepRefusedDrafts();
  await Promise.allSettled([...writes]);
}
const writes = new Set<Promise<unknown>>();
/** What the drawer did not take: a stick was pulled, the disk was full. */
const refused = new Map<string, string>();
/** Once more, when the folder is back. */
export function keepRefusedDrafts(): void {
  for (const [key, json] of [...refused]) send(key, json);
}

function send(key: string, json: string): void {
  refused.delete(key);
  useDrawer.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: { key, json, savedAt: new Date().toISOString() } } }));
  const write = window.shell.saveDraft({ key, json }).then(({ ok }) => {
    if (!ok && useDrawer.getState().drafts[key]?.json === json) refused.set(key, json);
  });
  writes.add(write);
  void write.finally(() => writes.delete(write));
}

/** What the cache held of entries that the ledger lost, kept for a person to look at: never shown as saved. */
export async function rescueIntoDrawer(documents: readonly Doc[]): Promise<void> {
  const reply = await window.shell.saveDraft({
    key: 'rescued',
    json: JSON.stringify({ about: { title: '台账里没有的记录', where: { rail: 'settings', tab: 'ledger' } }, value: documents }),
  });
  if (!reply.ok) throw new Error(`the drawer did not take what was rescued: ${reply.refusal.code}`);
}

export type UseDraft<V> = {
  readonly value: V;
  readonly set: (change: V | ((value: V) => V)) => void;
  /** When the drawer last took it (ISO), for the mark 草稿; `undefined` while there is none. */
  readonly keptAt: string | undefined;
  /** After saving, or when the text is given up. */
  readonly drop: () => void;
};

/**
 * A form's values that outlive locking and closing: kept in the drawer every five seconds while they change.
 * While nothing is typed, and again once it is saved, the value is what the record holds now, not what it held when typing began.
 */
export function useDraft<V>(key: string, recorded: V, about: DraftAbout): UseDraft<V> {
  const kept = useDrawer((drawer) => drawer.drafts[key]);
  const [typed, setTyped] = useState<V | undefined>(() => (kept ? (JSON.parse(kept.json) as KeptDraft<V>).value : undefined));
  const value = typed ?? recorded;
  const latest = useRef(value);
  if (typed === undefined) latest.current = recorded;
  const subject = useRef(about);
  subject.current = about;
  const set = useCallback(
    (change: V | ((value: V) => V)) => {
      latest.current = typeof change === 'function' ? (change as (value: V) => V)(latest.current) : change;
      setTyped(latest.current);
      if (waiting.has(key)) return;
      const write = () => {
        if (waiting.get(key) !== write) return;
        clearTimeout(timer);
        waiting.delete(key);
        const draft: KeptDraft<V> = { about: subject.current, value: latest.current };
        send(key, JSON.stringify(draft));
      };
      const timer = setTimeout(write, EVERY_MS);
      waiting.set(key, write);
    },
    [key],
  );
  useEffect(() => () => waiting.get(key)?.(), [key]);
  const drop = useCallback(() => {
    waiting.delete(key);
    setTyped(undefined);
    dropDraft(key);
  }, [key]);
  return { value, set, keptAt: kept?.savedAt, drop };
}

export function dropDraft(key: string): void {
  refused.delete(key);
  useDrawer.setState(({ drafts }) => {
    const { [key]: _dropped, ...rest } = drafts;
    return { drafts: rest };
  });
  void window.shell.dropDraft(key);
}
