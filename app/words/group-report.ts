import { type CivilDate, lastDayOf, type Month, monthOf } from '../../src/domain/civil-date.ts';
import type { GroupReportFigures } from '../../src/domain/group/report.ts';

/** What a group's month counts, as rows: the same in the window and for a leader in self-service. */
export const groupReportRows = (figures: GroupReportFigures): readonly { readonly label: string; readonly value: string }[] => [
  { label: '活动', value: `${figures.activities} 次，组内 ${figures.inside} 人次，组外 ${figures.outside} 人次` },
  { label: '项目', value: `完成 ${figures.tasksDone} 项，在办 ${figures.tasksGoing} 项` },
  { label: '建议', value: `活动上提出 ${figures.ideas} 条` },
];
export const GROUP_REPORT_COUNTED = '数是从活动、项目和金点子记录里数的；要改请改记录。交出以后，数按交出时的算。';

/** Beside the button, while the month still runs. */
export const monthStillRuns = (month: Month, today: CivilDate): string | undefined =>
  today < lastDayOf(month) && month === monthOf(today)
    ? `${Number(month.slice(5))} 月还没过完：交出以后再办的活动和项目，这份汇报里没有。`
    : undefined;

/** What leaves by handing in the month of a group across enterprises. */
export const GROUP_REPORT_UP =
  '跨企业的小组，交出时随报批准组建的党组织：左边的数、困难与请求、下月安排、组长的单位和类型（同意上报的写姓名）。';
