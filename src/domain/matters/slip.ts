import { addDays, type CivilDate } from '../civil-date.ts';
import { parameterAt } from '../parameters.ts';
import { dueBy, type OpenMatter, type TodayFacts } from './matter.ts';

export type SlipMatter =
  | { readonly code: 'open-slips'; readonly count: number }
  | {
      readonly code: 'sort-slips';
      readonly count: number;
      readonly oldest: CivilDate;
      readonly limitDays: number;
      readonly source: string;
    };

/** What lies in the drop box is opened the same day; what was opened becomes an idea, or is set aside, within the answer limit. */
export function slipMatters({ slips, slipsInBox, parameters }: TodayFacts, today: CivilDate): readonly OpenMatter<SlipMatter>[] {
  const inBox: readonly OpenMatter<SlipMatter>[] =
    slipsInBox === 0 ? [] : [{ id: 'open-slips', ...dueBy(today, today), matter: { code: 'open-slips', count: slipsInBox } }];
  const opened = slips.filter((slip) => slip.state === 'opened');
  if (opened.length === 0) return inBox;
  const oldest = opened.map((slip) => slip.droppedOn).toSorted()[0]!;
  const { value: limitDays, source } = parameterAt(parameters, 'idea-answer-days', oldest);
  const matter: SlipMatter = { code: 'sort-slips', count: opened.length, oldest, limitDays, source };
  return [...inBox, { id: 'sort-slips', ...dueBy(addDays(oldest, limitDays), today), matter }];
}
