import { type Outcome, refuse } from '../outcome.ts';
import { stepTo, type Taken } from '../step.ts';
import { activeWhenReady } from './active.ts';
import { type AutonomousGroup, GROUP } from './group.ts';

/** GRP-06: across enterprises the approval is also put on file with the initiator's own enterprise; the receipt has a number. */
export function fileGroup(group: AutonomousGroup, receipt: string, step: Taken): Outcome<AutonomousGroup> {
  if (group.scope !== 'cross-enterprise') return refuse({ code: 'group-filing-not-asked', group: group.name });
  const number = receipt.trim();
  if (!number) return refuse({ code: 'field-missing', field: 'registerNumber' });
  const filed = stepTo(GROUP, { ...group, filing: { number, on: step.on } }, 'filed', step);
  return filed.ok ? activeWhenReady(filed.value, step) : filed;
}
