import { askedBy } from '../domain/group/answers.ts';
import type { AutonomousGroup, Ruling } from '../domain/group/group.ts';
import { groundNumbers, heldDaysByGroup } from '../domain/group/signs.ts';
import type { Write } from '../ledger/entry.ts';
import { changeRecord } from './change-record.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, settingsOf } from './context.ts';
import { takenBack } from './submissions.ts';

type Change = Omit<Parameters<typeof changeRecord<'autonomous-group'>>[1], 'type'>;

export const changeGroup = (
  context: CommandContext,
  change: Change,
  rule: Parameters<typeof changeRecord<'autonomous-group'>>[2],
): Promise<CommandOutcome<AutonomousGroup>> => changeRecord(context, { ...change, type: 'autonomous-group' }, rule);

/** Gives up or decides here, mostly off a paper, what lies before the approving organisation: there it is taken back by the same act. */
export function decideGroup(
  context: CommandContext,
  change: Omit<Change, 'also'>,
  rule: Parameters<typeof changeRecord<'autonomous-group'>>[2],
): Promise<CommandOutcome<AutonomousGroup>> {
  const writes: Write[] = [];
  return changeGroup(context, { ...change, also: async () => writes }, async (group, step) => {
    const back = await takenBack(context, askedBy(group));
    if (!back.ok) return back;
    writes.push(...back.value);
    return rule(group, step);
  });
}

/** What somebody at this PC writes on a ruling of their own organisation; copied off a paper the paper says it. */
export type RulingInput = { readonly number: string; readonly opinion?: string };

export async function ownRuling({ facts, actor }: CommandContext, { number, opinion }: RulingInput): Promise<Ruling> {
  const organisation = (await facts.one('organisation', actor.orgId))?.body.name ?? '';
  return { number, organisation, ...(opinion && { opinion }) };
}

/** The numbers of a group today, as the rules about its end take them. */
export const numbersOf = async (context: CommandContext, group: AutonomousGroup) =>
  groundNumbers(group, {
    held: heldDaysByGroup(await bodiesOf(context.facts, 'activity')).get(group.id) ?? [],
    settings: await settingsOf(context.facts),
    today: context.today,
  });

export const otherGroupsOf = async (context: CommandContext, but: string): Promise<readonly AutonomousGroup[]> =>
  (await bodiesOf(context.facts, 'autonomous-group')).filter(({ id }) => id !== but);

export type GroupOutcome = Promise<CommandOutcome<AutonomousGroup>>;
