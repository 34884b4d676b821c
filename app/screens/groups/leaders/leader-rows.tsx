import { allowanceTotal, leadersIn, monthsInOffice } from '../../../../src/domain/appraisal/allowance.ts';
import { type AppraisalResult, appraisalOf, type GroupAppraisal, resultOf } from '../../../../src/domain/appraisal/appraisal.ts';
import { doubledAppraisals, type LeaderAppraisal, standingAppraisals } from '../../../../src/domain/appraisal/leader-appraisal.ts';
import type { ReserveCandidate } from '../../../../src/domain/appraisal/reserve.ts';
import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import type { AutonomousGroup } from '../../../../src/domain/group/group.ts';
import { appraisalGradeNames, reserveStateNames } from '../../../../src/domain/names.ts';
import type { Column } from '../../../parts/columns.ts';
import type { StateTab } from '../../../parts/list.ts';
import { State } from '../../../parts/State.tsx';
import { byName } from '../../../words/order.ts';
import { gradeAndStars } from '../appraisal/ScoreTable.tsx';

/** One leader of one group in one year. */
export type LeaderRow = {
  readonly id: string;
  readonly year: string;
  readonly group: AutonomousGroup;
  readonly personId: string;
  readonly name: string;
  readonly months: number;
  /** What the group itself was given. */
  readonly result: AppraisalResult | undefined;
  readonly appraisal: LeaderAppraisal | undefined;
  /** What another PC decided besides; it brings no money. */
  readonly doubles: readonly LeaderAppraisal[];
  readonly reserve: ReserveCandidate | undefined;
  readonly today: CivilDate;
};

type Facts = {
  readonly groups: readonly AutonomousGroup[];
  readonly appraisals: readonly GroupAppraisal[];
  readonly ofLeaders: readonly LeaderAppraisal[];
  readonly reserves: readonly ReserveCandidate[];
  readonly nameOf: (id: string) => string | undefined;
  readonly today: CivilDate;
};

/** By group, never by grade or money: this is a list and no ranking. */
export function leaderRows(year: string, { groups, appraisals, ofLeaders, reserves, nameOf, today }: Facts): readonly LeaderRow[] {
  const standing = standingAppraisals(ofLeaders, year);
  const doubled = doubledAppraisals(ofLeaders, year);
  return groups
    .flatMap((group) =>
      leadersIn(group, year).map((personId): LeaderRow => {
        const isTheirs = (it: LeaderAppraisal) => it.groupId === group.id && it.personId === personId;
        const ofGroup = appraisalOf(appraisals, group.id, year);
        return {
          id: `${group.id}:${personId}:${year}`,
          year,
          group,
          personId,
          name: nameOf(personId) ?? '（已清除）',
          months: monthsInOffice(group, personId, year),
          result: ofGroup && resultOf(ofGroup),
          appraisal: standing.find(isTheirs),
          doubles: doubled.filter(isTheirs),
          reserve: reserves.find((it) => it.personId === personId && it.state !== 'ended'),
          today,
        };
      }),
    )
    .toSorted((one, other) => byName(one.group.name, other.group.name));
}

const yuanText = (fen: number): string => `${fen / 100} 元`;
export const allowanceText = ({ appraisal }: LeaderRow): string => (appraisal ? yuanText(allowanceTotal(appraisal.allowance)) : '');

const gradeText = ({ appraisal, doubles }: LeaderRow): string =>
  appraisal ? `${appraisalGradeNames[appraisal.grade]}${doubles.length > 0 ? '·重复' : ''}` : '待考核';

export const leaderColumns: readonly Column<LeaderRow>[] = [
  { key: 'group', title: '小组', width: 150, rank: 1, grows: true, text: ({ group }) => group.name },
  {
    key: 'name',
    title: '组长',
    width: 86,
    rank: 1,
    text: ({ name }) => name,
    names: ({ personId }) => [personId],
  },
  { key: 'months', title: '在任', width: 72, rank: 2, align: 'right', text: ({ months }) => `${months} 个月` },
  {
    key: 'result',
    title: '小组考评',
    width: 150,
    rank: 3,
    text: ({ result }) => (result ? gradeAndStars(result.grade, result.stars) : '还没有'),
  },
  {
    key: 'grade',
    title: '考核',
    width: 128,
    rank: 1,
    text: (row) => gradeText(row),
    cell: (row) =>
      row.appraisal ? <State is={row.doubles.length > 0 ? 'soon' : 'done'} word={gradeText(row)} /> : <State is="soon" word="待考核" />,
  },
  { key: 'allowance', title: '津贴', width: 86, rank: 1, align: 'right', text: allowanceText },
  { key: 'reserve', title: '后备', width: 78, rank: 2, text: ({ reserve }) => (reserve ? reserveStateNames[reserve.state] : '') },
];

export const leaderTabs: readonly StateTab<LeaderRow>[] = [
  { key: 'open', word: '待考核', has: ({ appraisal }) => appraisal === undefined },
  { key: 'appraised', word: '已考核', has: ({ appraisal }) => appraisal !== undefined },
  { key: 'reserve', word: '后备人选', has: ({ reserve }) => reserve !== undefined },
];
