import type { Draft } from '../../../electron/contract.ts';
import type { ImportPlan } from '../../../src/commands/import-plan.ts';
import { packed, unpacked } from '../../../src/exchange/import/packed.ts';
import { fromBase64, toBase64 } from '../../base64.ts';
import { dropDraft, useDrawer } from '../../live/draft.ts';
import type { Subject } from './subject.ts';

const keyOf = ({ id }: Subject) => `import-plan-${id}`;

/** A confirmed import lies in the drawer until its last entry is written; too large for one message, it can only be undone. */
const MOST_CHARACTERS = 3_000_000;

export async function keepPlan(subject: Subject, plan: ImportPlan): Promise<void> {
  const about = { title: `${subject.title}（写到一半）`, where: { ...subject.back, page: 'import' } };
  const json = JSON.stringify({ about, value: toBase64(packed(plan)) });
  if (json.length > MOST_CHARACTERS) return;
  const key = keyOf(subject);
  const reply = await window.shell.saveDraft({ key, json });
  if (reply.ok) useDrawer.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: { key, json, savedAt: new Date().toISOString() } } }));
}

export const dropPlan = (subject: Subject): void => dropDraft(keyOf(subject));

export const useKeptPlan = (subject: Subject): Draft | undefined => useDrawer(({ drafts }) => drafts[keyOf(subject)]);
export const planIn = (draft: Draft): ImportPlan => unpacked(fromBase64((JSON.parse(draft.json) as { value: string }).value)) as ImportPlan;
