import { changeOrganisation as change, type Organisation } from '../domain/organisation.ts';
import { refuse } from '../domain/outcome.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** The organisation's own facts, as they stand on every form from now on; what was handed in keeps its head. */
export async function changeOrganisation(
  context: CommandContext,
  facts: Omit<Organisation, 'v' | 'id'>,
): Promise<CommandOutcome<Organisation>> {
  const { orgId } = context.actor;
  const before = await context.facts.one('organisation', orgId);
  if (!before) return refuse({ code: 'not-found', type: 'organisation', id: orgId });
  const outcome = change(before.body, facts);
  return outcome.ok ? save(context, 'change-organisation', [write('organisation', orgId, before, outcome.value)], outcome.value) : outcome;
}
