import type { Form } from './form.ts';
import { column, pairs, seal, table, upright } from './parts.ts';

/** The month's sums of a superior: one row per figure, and one per organisation below with what came from it. */
const rollUpForm = upright(
  'F-62',
  '党支部工作月报汇总表',
  pairs('应报', '已计入', '没报', '退回未改', '迟报', '截止日期'),
  table(
    '项',
    column('项目', 34),
    column('指标', 30),
    column('计算数', 38, 'right'),
    column('上报数', 26, 'right'),
    column('较上月', 22, 'right'),
    column('来源', 22, 'right'),
  ),
  table(
    '组织',
    column('组织', 65),
    column('应报', 20, 'right'),
    column('已计入', 20, 'right'),
    column('没报', 20, 'right'),
    column('退回', 20, 'right'),
    column('迟报', 20, 'right'),
  ),
  seal('制表人', '汇总单位'),
);

/** Forms of the console, by the name of their templates in `assets/templates/county`. */
export const COUNTY_FORMS = { 'report-roll-up': rollUpForm } as const satisfies Readonly<Record<string, Form>>;
export type CountyFormName = keyof typeof COUNTY_FORMS;
