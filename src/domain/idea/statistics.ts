import type { Figure, RecordReference } from '../amount.ts';
import { type CivilDate, daysBetween, isWithin } from '../civil-date.ts';
import type { Idea } from '../idea.ts';
import { verifiedNetFen } from './benefit.ts';
import {
  adoptedOn,
  countsAsIdea,
  countsForProposers,
  firstAnsweredOn,
  implementedOn,
  reviewedOn,
  rewardedOn,
  verifiedOn,
} from './milestones.ts';

type Dates = Readonly<Record<'reviewed' | 'adopted' | 'implemented' | 'answered' | 'verified' | 'rewarded', CivilDate | undefined>>;

/** Read out of the steps once per idea: a year's chart asks for them a hundred times. */
const known = new WeakMap<Idea, Dates>();
function datesOf(idea: Idea): Dates {
  const kept = known.get(idea);
  if (kept) return kept;
  const dates = {
    reviewed: reviewedOn(idea),
    adopted: adoptedOn(idea),
    implemented: implementedOn(idea),
    answered: firstAnsweredOn(idea),
    verified: verifiedOn(idea),
    rewarded: rewardedOn(idea),
  };
  known.set(idea, dates);
  return dates;
}

/** COMP-12's figures for a period, last day inclusive, each with the records it counts and its rule in one sentence. */
export function ideaStatistics(ideas: readonly Idea[], employees: number, from: CivilDate, to: CivilDate): readonly Figure[] {
  const { proposed, reviewed, adopted, answered, verified, rewarded, ...others } = ofPeriod(ideas, from, to);
  const proposers = [...others.proposers];
  const adoptedOfReviewed = reviewed.filter((idea) => datesOf(idea).adopted);
  const implemented = adopted.filter((idea) => datesOf(idea).implemented);
  const span = `${from} 至 ${to}`;
  return [
    figure(
      'proposed',
      '提出',
      { is: 'count', value: proposed.length, unit: '条' },
      proposed,
      `提出日期在 ${span} 的金点子；草稿、撤回的和并入别条的不计`,
    ),
    figure(
      'per-head',
      '人均',
      { is: 'average', part: proposed.length, whole: employees, unit: '条' },
      proposed,
      `提出 ${proposed.length} 条 ÷ 职工 ${employees} 人`,
    ),
    {
      ...figure(
        'participation',
        '参与',
        { is: 'share', part: proposers.length, whole: employees },
        [],
        `提出过金点子的 ${proposers.length} 人 ÷ 职工 ${employees} 人；并入别条的建议人也算，匿名的算不到人`,
      ),
      records: proposers.map((id) => ({ type: 'person', id })),
    },
    figure(
      'adoption',
      '采纳',
      { is: 'share', part: adoptedOfReviewed.length, whole: reviewed.length },
      adoptedOfReviewed,
      `已采纳 ${adoptedOfReviewed.length} 条 ÷ ${span} 评审过的 ${reviewed.length} 条；试行的转为采纳后才算`,
    ),
    figure(
      'implementation',
      '实施',
      { is: 'share', part: implemented.length, whole: adopted.length },
      implemented,
      `已实施 ${implemented.length} 条 ÷ ${span} 采纳的 ${adopted.length} 条`,
    ),
    figure(
      'answer-days',
      '答复用时',
      medianDays(answered),
      answered,
      `${span} 答复的 ${answered.length} 条，从提出到第一次答复的天数取中位数`,
    ),
    figure(
      'benefit',
      '已验证年效益',
      { is: 'money', fen: verified.reduce((sum, idea) => sum + (verifiedNetFen(idea) ?? 0), 0) },
      verified,
      `${span} 验证的 ${verified.length} 条的年净效益之和：折成全年后减一次性投入`,
    ),
    figure(
      'rewards',
      '奖励',
      { is: 'money', fen: rewarded.reduce((sum, { reward }) => sum + (reward?.fen ?? 0), 0) },
      rewarded,
      `${span} 按纸质文件补录奖励的 ${rewarded.length} 条；企业、工会、党组织出的都在内`,
    ),
  ];
}

/** One way through all ideas: the figures stand over a list of thousands and follow every save. */
function ofPeriod(ideas: readonly Idea[], from: CivilDate, to: CivilDate) {
  const inPeriod = (date: CivilDate | undefined): boolean => date !== undefined && isWithin(date, from, to);
  const found = {
    proposed: [] as Idea[],
    reviewed: [] as Idea[],
    adopted: [] as Idea[],
    answered: [] as Idea[],
    verified: [] as Idea[],
    rewarded: [] as Idea[],
    proposers: new Set<string>(),
  };
  for (const idea of ideas) {
    const dates = datesOf(idea);
    const isProposed = inPeriod(idea.proposedOn);
    if (idea.reward && inPeriod(dates.rewarded)) found.rewarded.push(idea);
    if (!countsForProposers(idea)) continue;
    if (isProposed) for (const id of idea.proposerIds) found.proposers.add(id);
    if (inPeriod(dates.answered)) found.answered.push(idea);
    if (!countsAsIdea(idea)) continue;
    if (isProposed) found.proposed.push(idea);
    if (inPeriod(dates.reviewed)) found.reviewed.push(idea);
    if (inPeriod(dates.adopted)) found.adopted.push(idea);
    if (inPeriod(dates.verified)) found.verified.push(idea);
  }
  return found;
}

const figure = (key: string, title: string, amount: Figure['amount'], ideas: readonly Idea[], rule: string): Figure => ({
  key,
  title,
  amount,
  records: ideas.map((idea): RecordReference => ({ type: 'golden-idea', id: idea.id })),
  rule,
});

function medianDays(ideas: readonly Idea[]): Figure['amount'] {
  if (ideas.length === 0) return { is: 'none' };
  const days = ideas.map((idea) => daysBetween(idea.proposedOn, datesOf(idea).answered!)).toSorted((one, other) => one - other);
  const half = days.length >> 1;
  return days.length % 2 === 1
    ? { is: 'average', part: days[half]!, whole: 1, unit: '天' }
    : { is: 'average', part: days[half - 1]! + days[half]!, whole: 2, unit: '天' };
}
