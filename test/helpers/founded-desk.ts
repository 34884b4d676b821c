import path from 'node:path';
import type { FirstStart } from '../../electron/contract.ts';
import { createDesk, type Desk } from '../../electron/desk/desk.ts';
import type { DeskPorts } from '../../electron/desk/ports.ts';
import { organisation, PASSWORD } from './invented-branch.ts';

export type Folders = { readonly profile: string; readonly documents: string };
type Branch = Omit<FirstStart, 'folder'>;

/** A branch founded in empty folders by the desk's own services, without a window; its secretary is at the desk. */
export async function foundedDesk({ profile, documents }: Folders, branch: Branch, ports: Partial<DeskPorts> = {}) {
  const desk: Desk = createDesk({
    host: 'preview',
    version: '0.1.0',
    userData: profile,
    proposedFolder: path.join(documents, '先锋台账'),
    pickFolder: async () => null,
    emit: () => undefined,
    dropCache: async () => undefined,
    ...ports,
  });
  const start = await desk.start();
  if (start.at !== 'first-start') throw new Error(`the folder is not empty: ${start.at}`);
  const created = await desk.createLedger({ ...branch, folder: start.folder.token });
  if (!created.ok) throw new Error(created.refusal.code);
  const session = await desk.confirmRecoveryKey(created.value.recoveryKey);
  if (!session.ok) throw new Error(session.refusal.code);
  return { desk, session: session.value };
}

/** Scrypt's N for passwords that everybody may know. It stands in the ledger; what the app founds by itself costs what it costs. */
export const LIGHT_COST = 2 ** 12;

/** A ledger of the invented branch with a secretary and nothing written down, closed. */
export async function emptyLedger(folders: Folders): Promise<void> {
  const secretary = { name: '郑海涛', role: 'secretary', password: PASSWORD } as const;
  const { desk } = await foundedDesk(folders, { organisation, profile: secretary }, { passwordCost: LIGHT_COST });
  await desk.lock();
}
