import { useState } from 'react';
import type { TreeOrganisation } from '../../../../src/domain/county/organisation.ts';
import { type Answered, ask } from '../../api/ask.ts';
import { type Act, useAct } from '../../api/use-act.ts';
import { useInside } from '../../session.ts';
import { todayHere } from '../../today.ts';

export type ChangeDialogProps = { readonly organisation: TreeOrganisation; readonly onClose: () => void };

/** From when a change of the tree holds, and why, as every one of them is asked. */
export type When = { readonly on: string | undefined; readonly reason: string };
export const useWhen = (): readonly [When, (change: Partial<When>) => void] => {
  const [when, setWhen] = useState<When>({ on: todayHere(), reason: '' });
  return [when, (change) => setWhen((before) => ({ ...before, ...change }))];
};

/** Sends a change of the tree; when the county has it, the tree is read anew and the dialog closes. */
export function useChange(method: 'POST' | 'PUT', url: string, onClose: () => void): Act<[body: object, when: When], TreeOrganisation> {
  const { readTreeAgain } = useInside();
  return useAct(async (body: object, { on, reason }: When): Promise<Answered<TreeOrganisation>> => {
    const answer = await ask<TreeOrganisation>(method, url, { ...body, on, ...(reason.trim() !== '' && { reason: reason.trim() }) });
    if (!answer.ok) return answer;
    await readTreeAgain();
    onClose();
    return answer;
  });
}
