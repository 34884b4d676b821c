import type { ReportRefusal } from '../../../src/domain/refusals/report.ts';
import { lineOf } from '../../../src/domain/report/lines.ts';
import type { LineNumber } from '../../../src/domain/report/monthly-report.ts';
import { monthWord } from '../dates.ts';
import type { Words } from '../said.ts';

const circled = (line: number) => String.fromCodePoint(0x2460 + line - 1);
const called = (line: number) => `${circled(line)}${lineOf(line as LineNumber).title}`;
const takes: Record<string, string> = {
  count: '一个整数',
  hours: '小时数，可以带一位小数',
  money: '金额',
  date: '一个日期',
  name: '一个名称',
};
const steps: Record<string, string> = {
  returned: '退回',
  amended: '补报更正',
  voided: '停用',
  'hand-over-corrected': '更正送达',
  'withdraw-paper-count': '撤销补录',
};

export const reportWords: Words<ReportRefusal> = {
  'report-few-shown': ({ line, least }) => ({
    what: `月报第 ${line} 项写明了很少的几个。`,
    rule: `上级统一规定：敏感计数少于 ${least} 的不写明（规则包）。`,
    next: '同步一次，取回规则，再报一次。',
  }),
  'report-month-ahead': ({ month, today }) => ({ what: `${monthWord(month, today)}还没有到。`, figures: `今天 ${today}。` }),
  'report-month-running': ({ month, lastDay, today }) => ({
    what: `${monthWord(month, today)}还没有过完。`,
    rule: '月报写到月底；现在上报，后面几天的只能补报更正。',
    figures: `月底是 ${lastDay}，今天 ${today}。`,
    next: '等过完再报；上级要得早的，可以照此上报。',
  }),
  'report-lines-open': ({ lines }) => ({
    what: `还有 ${lines.length} 行要核对。`,
    rule: '每行要有记录，或写明本月无变化。',
    figures: `${lines.map(called).join('、')}。`,
    next: '补录或记“本月无变化”；也可以照此上报。',
  }),
  'report-names-people': ({ names }) => ({
    what: `文字里写了${names.join('、')}的名字，不能上报。`,
    rule: '没有告知、没有同意“姓名上报”的人，名字不出本机。',
    figures: `${names.length} 人。`,
    next: '改成岗位或“一名党员”；或先请本人签告知书（F-59）。',
  }),
  'report-receiver-missing': () => ({ what: '还没有填上级党组织，不知道报给谁。', next: '到“设置 › 本单位”填上级名称。' }),
  'report-reason-needed': ({ step }) => ({ what: `${steps[step] ?? '这一步'}要写明理由。` }),
  'report-nothing-to-amend': ({ month, version }) => ({
    what: '没有要更正的：现在的数字和上报时一样。',
    figures: `${month}，第 ${version} 版。`,
    next: '先改记录，数字会跟着变。',
  }),
  'report-all-recorded': ({ month }) => ({ what: '每一行都有记录，不用再记“无变化”。', figures: `${month}。` }),
  'paper-figure-unknown': ({ line }) => ({
    what: `${called(line)}的这个数不能补录。`,
    rule: '有记录的数字从记录里来，不另填。',
    next: '改记录，这一行会跟着变。',
  }),
  'paper-amount-wrong': ({ title, takes: kind }) => ({ what: `“${title}”填得不对。`, rule: `这里填${takes[kind] ?? '数字'}，不小于 0。` }),
  'paper-date-outside': ({ on, month }) => ({ what: '日期不在这个月里。', figures: `月报是 ${month}，填的是 ${on}。` }),
};
