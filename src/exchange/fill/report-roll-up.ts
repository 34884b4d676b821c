import type { CivilDate, Month } from '../../domain/civil-date.ts';
import type { Coverage } from '../../domain/report/roll-up.ts';
import { COUNTY_FORMS } from '../forms/county.ts';
import type { FilledForm } from '../forms/form.ts';

/** A figure as it stands on the sheet; `source` is from how many reports it was added. */
export type RollUpLine = {
  readonly line: string;
  readonly figure: string;
  readonly computed: string;
  readonly stated: string;
  readonly change: string;
  readonly source: string;
};
export type RollUpSheet = {
  readonly unit: string;
  readonly month: Month;
  readonly dueOn: CivilDate;
  readonly coverage: Coverage;
  readonly lines: readonly RollUpLine[];
  readonly parts: readonly { readonly name: string; readonly coverage: Coverage }[];
};

/** 汇总 as it is shown. It has no serial: nobody brings it back to be recorded. */
export function rollUpSheet({ unit, month, dueOn, coverage, lines, parts }: RollUpSheet): FilledForm {
  return {
    form: COUNTY_FORMS['report-roll-up'],
    unit,
    period: `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`,
    serial: '',
    draft: false,
    values: {
      应报: `${coverage.due} 个`,
      已计入: `${coverage.counted} 个`,
      没报: `${coverage.absent} 个`,
      退回未改: `${coverage.returned} 个`,
      迟报: `${coverage.cameLate} 个`,
      截止日期: dueOn,
    },
    rows: {
      项: lines.map(({ line, figure, computed, stated, change, source }) => ({
        ...{ 项目: line, 指标: figure, 计算数: computed, 上报数: stated, 较上月: change, 来源: source },
      })),
      组织: parts.map(({ name, coverage: { due, counted, absent, returned, cameLate } }) => ({
        ...{ 组织: name, 应报: due, 已计入: counted, 没报: absent, 退回: returned, 迟报: cameLate },
      })),
    },
  };
}
