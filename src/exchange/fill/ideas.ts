import type { Figure } from '../../domain/amount.ts';
import { amountText, moneyText } from '../../domain/amount-text.ts';
import { forecastNetFen, verifiedNetFen } from '../../domain/idea/benefit.ts';
import { decisionOf } from '../../domain/idea/decision-of.ts';
import { rewardedOn } from '../../domain/idea/milestones.ts';
import { fullNumber } from '../../domain/idea/number.ts';
import { averageScore } from '../../domain/idea/review.ts';
import type { Idea } from '../../domain/idea.ts';
import { ideaActNames, ideaCategoryNames, ideaStateNames } from '../../domain/names/idea.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { ScoreCriterion } from '../../domain/parameters.ts';
import type { FilledForm } from '../forms/form.ts';
import { ideaForm, ideaScoreForm, ideaSlipForm, ideaStatisticsForm } from '../forms/idea.ts';
import { ideasForm } from '../forms/ledgers.ts';
import { fillForm, namesOf } from './sheet-head.ts';

type NameOf = (personId: string) => string | undefined;

/** F-23: the ledger, in the order given; money in yuan, so that a workbook can add it up. */
export function ideasSheet(organisation: Organisation, ideas: readonly Idea[], nameOf: NameOf, period: string): FilledForm {
  const rows = ideas.map((idea) => ({
    编号: idea.number,
    名称: idea.title,
    建议人: proposers(idea, nameOf),
    类别: ideaCategoryNames[idea.category],
    提出日期: idea.proposedOn,
    状态: ideaStateNames[idea.state],
    答复日期: idea.answeredOn ?? '',
    '预计年效益（元）': yuan(forecastNetFen(idea)),
    '验证年效益（元）': yuan(verifiedNetFen(idea)),
    '奖励（元）': yuan(rewardedOn(idea) && idea.reward?.fen),
  }));
  return fillForm(ideasForm, { organisation, period, aboutId: organisation.id }, {}, { 金点子: rows });
}

/** F-23, the figures of a period with the rule that counted them. */
export function ideaStatisticsSheet(organisation: Organisation, figures: readonly Figure[], period: string): FilledForm {
  const rows = figures.map(({ title, amount, rule }) => ({ 项目: title, 数值: amountText(amount), 计算办法: rule }));
  return fillForm(ideaStatisticsForm, { organisation, period, aboutId: organisation.id }, {}, { 指标: rows });
}

/** F-21. */
export function ideaSheet(organisation: Organisation, idea: Idea, nameOf: NameOf): FilledForm {
  const opinions = idea.scores?.flatMap(({ opinion }) => (opinion ? [opinion] : [])) ?? [];
  const values = {
    名称: idea.title,
    金点子编号: fullNumber(idea),
    类别: ideaCategoryNames[idea.category],
    建议人: proposers(idea, nameOf),
    提出日期: idea.proposedOn,
    现状: idea.situation ?? '',
    措施: idea.measure ?? '',
    效果: idea.effect ?? '',
    预计年效益: money(forecastNetFen(idea)),
    验证年效益: money(verifiedNetFen(idea)),
    评审意见: [scoreText(idea), ...opinions].filter(Boolean).join('\n'),
  };
  return fillForm(ideaForm, { organisation, period: idea.proposedOn, aboutId: idea.id, draft: idea.state === 'draft' }, values);
}

/** F-22 before the meeting: one line per criterion, and how many points there are altogether. */
export function ideaScoreSheet(organisation: Organisation, idea: Idea, criteria: readonly ScoreCriterion[]): FilledForm {
  const values = {
    名称: idea.title,
    金点子编号: fullNumber(idea),
    类别: ideaCategoryNames[idea.category],
    现状: idea.situation ?? '',
    措施: idea.measure ?? '',
  };
  const rows = criteria.map(({ criterion, most }) => ({ 评分项: criterion, 满分: most, 得分: '', 说明: '' }));
  const all = criteria.reduce((sum, { most }) => sum + most, 0);
  const 评分 = [...rows, { 评分项: '合计', 满分: all, 得分: '', 说明: '' }];
  return fillForm(ideaScoreForm, { organisation, period: idea.proposedOn, aboutId: idea.id }, values, { 评分 });
}

/** F-22: what the committee decided, why, and what comes next; `next` is written by the screen that knows it, `into` takes a duplicate up. */
export function ideaSlipSheet(
  organisation: Organisation,
  idea: Idea,
  nameOf: NameOf,
  { next, into }: { readonly next: string; readonly into?: Idea | undefined },
): FilledForm {
  const decision = decisionOf(idea);
  const taken = into && decision?.act === 'merged' ? `${fullNumber(into)}“${into.title}”` : '';
  const values = {
    名称: idea.title,
    金点子编号: fullNumber(idea),
    建议人: proposers(idea, nameOf),
    提出日期: idea.proposedOn,
    答复日期: idea.answeredOn ?? '',
    评分: scoreText(idea),
    结论: decision ? `${ideaActNames[decision.act]}${taken}` : ideaStateNames[idea.state],
    理由: decision?.reason ?? '',
    下一步: next,
  };
  return fillForm(ideaSlipForm, { organisation, period: idea.proposedOn, aboutId: idea.id }, values);
}

const proposers = (idea: Idea, nameOf: NameOf): string => {
  if (idea.claimedName) return `${idea.claimedName}（未核实）`;
  return idea.anonymous ? '匿名' : namesOf(idea.proposerIds, nameOf);
};
const money = (fen: number | undefined): string => (fen === undefined ? '' : moneyText(fen));
const yuan = (fen: number | '' | undefined): number | string => (typeof fen === 'number' ? fen / 100 : '');

function scoreText(idea: Idea): string {
  const { sum, scorers } = averageScore(idea);
  return scorers ? `${scorers} 人评分，平均 ${amountText({ is: 'average', part: sum, whole: scorers, unit: '分' })}` : '';
}
