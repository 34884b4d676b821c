import { allowanceTotal } from '../../domain/appraisal/allowance.ts';
import { type GroupAppraisal, resultOf, type Stars } from '../../domain/appraisal/appraisal.ts';
import type { LeaderAppraisal } from '../../domain/appraisal/leader-appraisal.ts';
import { retentionOf } from '../../domain/appraisal/renewal.ts';
import type { ReserveCandidate } from '../../domain/appraisal/reserve.ts';
import { slipsIn } from '../../domain/appraisal/satisfaction.ts';
import { INDICATOR } from '../../domain/appraisal/score.ts';
import type { AutonomousGroup } from '../../domain/group/group.ts';
import { appraisalGradeNames, indicatorNames, respondentKindNames, scorePartNames } from '../../domain/names.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { allowanceForm, groupAppraisalForm, renewalForm, reserveLetterForm } from '../forms/appraisal.ts';
import type { FilledForm } from '../forms/form.ts';
import { fillForm, namesOf } from './sheet-head.ts';

type NameOf = (id: string) => string | undefined;
type OfGroup = {
  readonly organisation: Organisation;
  readonly appraisal: GroupAppraisal;
  readonly group: AutonomousGroup;
  readonly nameOf: NameOf;
};

/** F-07 with everybody who is asked, to be ticked by hand; answers that were given already stand there as a tick. */
export function renewalSheet({ organisation, appraisal, group, nameOf }: OfGroup): FilledForm {
  const rows = appraisal.renewals.map(({ who, answer }, at) => ({
    序号: at + 1,
    姓名: namesOf([who], nameOf),
    继续: answer === 'continues' ? '√' : '',
    不继续: answer === 'stops' ? '√' : '',
    换组: answer === 'changes-group' ? '√' : '',
    本人签名: '',
  }));
  const next = String(Number(appraisal.year) + 1);
  const values = { 小组名称: group.name, 考评年度: `${appraisal.year} 年`, 续组年度: `${next} 年` };
  return fillForm(renewalForm, { organisation, period: `${next} 年`, aboutId: appraisal.id }, values, { 组员: rows });
}

const number = (hundredths: number): number => hundredths / 100;
const starWord = (stars: Stars): string => (stars === 0 ? '不评星' : `${'一二三四五'[stars - 1]}星`);

/** F-54: the totals and every line of the result; before it is decided a draft without one. */
export function groupAppraisalSheet({ organisation, appraisal, group }: OfGroup): FilledForm {
  const result = resultOf(appraisal);
  const { part, whole } = retentionOf(appraisal.renewals);
  const values = {
    小组名称: group.name,
    考评年度: `${appraisal.year} 年`,
    续组人数: `${whole} 人中 ${part} 人继续`,
    算出得分: result ? number(result.scored.scoreHundredths) : '',
    评定: result ? `${appraisalGradeNames[result.grade]}，${starWord(result.stars)}` : '',
    反馈: '',
    理由: result?.reason ?? '',
  };
  const slips = appraisal.satisfaction.map((it) => ({
    测评对象: respondentKindNames[it.kind],
    满意: it.verySatisfied,
    比较满意: it.satisfied,
    一般: it.basicallySatisfied,
    不满意: it.unsatisfied,
    合计: slipsIn(it),
  }));
  const lines = (result?.scored.lines ?? []).map((line) => ({
    指标: indicatorNames[INDICATOR[line.part]],
    项目: scorePartNames[line.part],
    做到: `${line.done} / ${line.of}`,
    得分: number(line.pointsHundredths),
    权重: number(line.weightHundredths),
    计入: number(line.countedHundredths),
  }));
  const head = { organisation, period: `${appraisal.year} 年`, aboutId: appraisal.id, draft: !result };
  return fillForm(groupAppraisalForm, head, values, { 测评: slips, 得分: lines });
}

const yuan = (fen: number): number => fen / 100;

/** F-11 over all groups of a year, in the order given; withdrawn appraisals are not on it. Amounts in yuan. */
export function allowanceSheet({
  organisation,
  year,
  appraisals,
  groupNameOf,
  nameOf,
}: {
  readonly organisation: Organisation;
  readonly year: string;
  readonly appraisals: readonly LeaderAppraisal[];
  readonly groupNameOf: NameOf;
  readonly nameOf: NameOf;
}): FilledForm {
  const rows = appraisals.map((it, at) => ({
    序号: at + 1,
    小组: groupNameOf(it.groupId) ?? '',
    组长: namesOf([it.personId], nameOf),
    在任月数: it.months,
    考核结果: appraisalGradeNames[it.grade],
    岗位津贴: yuan(it.allowance.postFen),
    奖励津贴: yuan(it.allowance.bonusFen),
    合计: yuan(allowanceTotal(it.allowance)),
    签领: '',
  }));
  const total = appraisals.reduce((sum, { allowance }) => sum + allowanceTotal(allowance), 0);
  const values = { 考核年度: `${year} 年`, 人数: `${appraisals.length} 人`, 合计: `${yuan(total)} 元` };
  return fillForm(allowanceForm, { organisation, period: `${year} 年`, aboutId: `allowance-${year}` }, values, { 组长: rows });
}

/** Once the person has agreed and a receiver is named. `appraisals` are those that the list names. */
export function reserveLetterSheet({
  organisation,
  candidate,
  appraisals,
  groupNameOf,
  nameOf,
}: {
  readonly organisation: Organisation;
  readonly candidate: ReserveCandidate;
  readonly appraisals: readonly LeaderAppraisal[];
  readonly groupNameOf: NameOf;
  readonly nameOf: NameOf;
}): FilledForm | undefined {
  const { recommendation } = candidate;
  if (!recommendation) return undefined;
  const recommendedOn = candidate.steps.findLast(({ to }) => to === 'recommended')?.on ?? '';
  const shown = appraisals.filter(({ id, state }) => candidate.evidence.includes(id) && state === 'decided');
  const groups = [...new Set(shown.map(({ groupId }) => groupNameOf(groupId) ?? ''))].filter(Boolean).map((name) => `“${name}”`);
  const values = {
    收信单位: recommendation.receiver,
    正文: `${namesOf([candidate.personId], nameOf)}同志担任自主党小组${groups.join('、')}组长期间，活动成效好，组员反响好，已列为所在支部书记后备人选，现推荐给你单位，请在岗位安排时予以考虑。`,
    姓名: namesOf([candidate.personId], nameOf),
    列入日期: candidate.steps[0]?.on ?? '',
    考核情况: shown.map(({ year, grade }) => `${year} 年${appraisalGradeNames[grade]}`).join('、'),
    主要表现: candidate.deeds,
    本人同意日期: recommendation.agreedOn,
  };
  return fillForm(reserveLetterForm, { organisation, period: recommendedOn, aboutId: candidate.id }, values);
}
