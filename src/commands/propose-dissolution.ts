import { type GroundNumbers, proposeDissolution as proposed } from '../domain/group/dissolution.ts';
import { type AutonomousGroup, type DissolutionGround, openDissolution } from '../domain/group/group.ts';
import { dissolutionUp } from '../domain/group/submission.ts';
import { done, type Outcome } from '../domain/outcome.ts';
import type { StepNote } from '../domain/step.ts';
import type { Write } from '../ledger/entry.ts';
import { changeGroup, type GroupOutcome, numbersOf } from './change-group.ts';
import type { CommandContext } from './context.ts';
import { handingUp } from './handing-up.ts';
import { handUp } from './submissions.ts';

/** Puts the end of a group before the approving organisation, with today's numbers; across enterprises the proposal goes up to it. */
export function proposeDissolution(
  context: CommandContext,
  id: string,
  ground: Exclude<DissolutionGround, 'appraisal-failed'>,
  note?: StepNote,
): GroupOutcome {
  const writes: Write[] = [];
  return changeGroup(context, { verb: 'propose-dissolution', id, note, also: async () => writes }, async (group, step) => {
    const numbers = await numbersOf(context, group);
    const outcome = proposed(group, ground, { numbers, step });
    if (!outcome.ok) return outcome;
    const up = await proposalUp(context, outcome.value, numbers);
    if (!up.ok) return up;
    writes.push(...up.value.writes);
    return done(up.value.group);
  });
}

type ProposalUp = { readonly group: AutonomousGroup; readonly writes: readonly Write[] };

/** What goes up with a group whose end was just proposed, and the group that knows it; inside one enterprise nothing does. */
export async function proposalUp(context: CommandContext, group: AutonomousGroup, numbers: GroundNumbers): Promise<Outcome<ProposalUp>> {
  const open = openDissolution(group);
  if (group.scope === 'enterprise' || !open) return done({ group, writes: [] });
  const handing = await handingUp(context, { texts: [group.name, open.explanation ?? ''], on: open.proposedOn });
  if (!handing.ok) return handing;
  const up = dissolutionUp(group, numbers, handing.value);
  if (!up.ok) return up;
  const { submission, names } = up.value;
  const known = group.dissolutions.map((it) => (it === open ? { ...it, submissionId: submission.id } : it));
  return done({ group: { ...group, dissolutions: known }, writes: handUp(submission, names) });
}
