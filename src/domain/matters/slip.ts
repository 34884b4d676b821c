import { addDays, type CivilDate } from '../civil-date.ts';
import { parameterAt } from '../parameters.ts';
import { isSignatureDue, signatureKeptUntil } from '../slip.ts';
import { dueBy, type OpenMatter, type TodayFacts } from './matter.ts';

export type SlipMatter =
  | { readonly code: 'open-slips'; readonly count: number }
  | {
      readonly code: 'sort-slips';
      readonly count: number;
      readonly oldest: CivilDate;
      readonly limitDays: number;
      readonly source: string;
    }
  | { readonly code: 'clear-signatures'; readonly count: number; readonly months: number; readonly source: string };

/** What lies in the drop box is opened the same day; what was opened becomes an idea, or is set aside, within the answer limit. */
export const slipMatters = (facts: TodayFacts, today: CivilDate): readonly OpenMatter<SlipMatter>[] => [
  ...inTheBox(facts, today),
  ...toSort(facts, today),
  ...toClear(facts, today),
];

const inTheBox = ({ slipsInBox }: TodayFacts, today: CivilDate): readonly OpenMatter<SlipMatter>[] =>
  slipsInBox === 0 ? [] : [{ id: 'open-slips', ...dueBy(today, today), matter: { code: 'open-slips', count: slipsInBox } }];

function toSort({ slips, parameters }: TodayFacts, today: CivilDate): readonly OpenMatter<SlipMatter>[] {
  const opened = slips.filter((slip) => slip.state === 'opened');
  if (opened.length === 0) return [];
  const oldest = opened.map((slip) => slip.droppedOn).toSorted()[0]!;
  const { value: limitDays, source } = parameterAt(parameters, 'idea-answer-days', oldest);
  const matter: SlipMatter = { code: 'sort-slips', count: opened.length, oldest, limitDays, source };
  return [{ id: 'sort-slips', ...dueBy(addDays(oldest, limitDays), today), matter }];
}

/** Names on slips that became nothing. The software only says so: a person decides and does it. */
function toClear({ slips, parameters }: TodayFacts, today: CivilDate): readonly OpenMatter<SlipMatter>[] {
  const { value: months, source } = parameterAt(parameters, 'retention-months', today);
  const due = slips.filter((slip) => isSignatureDue(slip, months, today));
  const earliest = due.flatMap((slip) => signatureKeptUntil(slip, months) ?? []).toSorted()[0];
  if (!earliest) return [];
  return [{ id: 'clear-signatures', ...dueBy(earliest, today), matter: { code: 'clear-signatures', count: due.length, months, source } }];
}
