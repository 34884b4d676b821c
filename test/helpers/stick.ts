import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { DeskPorts } from '../../electron/desk/ports.ts';
import { anIdea } from './ideas.ts';
import { PASSWORD } from './invented-branch.ts';
import { aPc, type Desk, foundLedger, granted, recordsOf } from './pc.ts';

/** A PC with a stick; `choose` is what a person picks in the next dialog. */
export async function aPcWithStick(changes: Partial<DeskPorts> = {}) {
  const chosen = { folder: '' };
  const pc = await aPc({ pickFolder: async () => chosen.folder, ...changes });
  const choose = async (desk: Pick<Desk, 'chooseFolder'>, folder: string, purpose: 'ledger' | 'backup' = 'backup') => {
    mkdirSync(folder, { recursive: true });
    chosen.folder = folder;
    return (await desk.chooseFolder(purpose))!.token;
  };
  return { pc, choose, stick: path.join(pc.root, 'stick') };
}

let written = 0;
export async function writeIdea(desk: Desk, title = '注塑余料回用'): Promise<string> {
  written += 1;
  const id = `0f6c1c52-7f51-4d0e-9f0a-${String(written).padStart(12, '0')}`;
  const body = JSON.stringify(anIdea({ id, title }));
  const write = { kind: 'ideas', type: 'golden-idea', id, class: 'B', base: null, body } as const;
  await granted(desk.append([{ id: `act-${written}`, verb: 'log-idea', writes: [write] }]));
  return id;
}

/** The titles (of the organisation: the name) in the order in which they were written. */
export const titlesIn = async (desk: Desk): Promise<readonly string[]> =>
  (await recordsOf(desk)).flatMap((record) => ('entry' in record ? record.entry.bodies.map(titleOf) : []));

function titleOf(body: { readonly body: string } | null): string {
  if (body === null) return '(purged)';
  const { title, name } = JSON.parse(body.body);
  return title ?? name;
}

/** A branch with one idea and a backup of it on the stick. */
export async function backedUp() {
  const { pc, choose, stick } = await aPcWithStick();
  const desk = pc.start();
  const { recoveryKey } = await foundLedger(desk);
  await writeIdea(desk, '在备份里');
  await granted(desk.backUp(await choose(desk, stick)));
  const file = readdirSync(stick)[0]!;
  const restoreInto = async (program: Desk, folder: string, secret = PASSWORD) =>
    program.restore({ from: await choose(program, stick), file, into: await choose(program, folder, 'ledger'), secret });
  return { pc, choose, stick, desk, recoveryKey, file, restoreInto, home: pc.ports.proposedFolder };
}
