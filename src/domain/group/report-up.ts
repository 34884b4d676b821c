import { type Answer, type ClosingAnswer, closingOf } from '../answer.ts';
import type { CivilDate, Month } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { type AutonomousGroup, GROUP, groupOn, leaderOf } from './group.ts';
import { type GroupPaper, type HandedUp, type HandingUp, headOf, namer, type SubmittedPerson, troubleOf } from './handed-up.ts';
import type { GroupReport, GroupReportFigures, GroupReportTexts } from './report.ts';

/** F-05 of a group across enterprises, for the organisation that approved it (GRP-13, 一月一汇报): what was counted, and the two texts. */
export type GroupReportUp = GroupPaper &
  GroupReportTexts & {
    readonly form: 'F-05';
    readonly approval: { readonly number: string; readonly on: CivilDate };
    /** Not `month`: by that the county finds the report of a whole branch, and adds it up. */
    readonly ofMonth: Month;
    readonly leader?: SubmittedPerson;
    readonly figures: GroupReportFigures;
  };

/** `earlier` is what was handed in of the same month before. */
export function groupReportUp(
  { difficulties, nextMonth, month, figures }: GroupReport & { readonly figures: GroupReportFigures },
  group: AutonomousGroup,
  { handing, earlier }: { readonly handing: HandingUp; readonly earlier: GroupReportUp | undefined },
): Outcome<HandedUp<GroupReportUp>> {
  const trouble = troubleOf(handing);
  if (trouble) return refuse(trouble);
  const { approval } = group;
  if (!approval) return refuse({ code: 'wrong-state', type: GROUP.type, state: group.state, expected: ['approved', 'filed', 'active'] });
  const naming = namer(handing);
  const leader = leaderOf(groupOn(group, handing.on));
  const submission: GroupReportUp = {
    ...headOf(group, handing),
    form: 'F-05',
    ...(earlier && { matter: earlier.matter, version: earlier.version + 1 }),
    approval: { number: approval.number, on: approval.on },
    ofMonth: month,
    ...(leader && { leader: naming.person(leader.who) }),
    figures,
    difficulties,
    nextMonth,
  };
  return done({ submission, names: naming.names() });
}

/** What of a month lies before the organisation that approved the group. */
export const askedByGroupReport = ({ state, submissionId }: GroupReport): string | undefined =>
  state === 'handed-in' ? submissionId : undefined;

/** What was said to it in the end. Taken in, nothing more is to be done; returned, it is opened again. */
export function groupReportAnswer(report: GroupReport, answers: readonly Answer[]): ClosingAnswer | undefined {
  const asked = askedByGroupReport(report);
  return asked === undefined ? undefined : closingOf(answers.filter(({ about }) => about.id === asked));
}
