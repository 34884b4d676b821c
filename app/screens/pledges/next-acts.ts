import type { Verb } from '../../../src/domain/authority.ts';
import { mayBeNamedPublicly } from '../../../src/domain/person.ts';
import type { PledgeState } from '../../../src/domain/pledge.ts';
import { dayWord } from '../../words/dates.ts';
import type { PledgeRow } from './pledge-rows.tsx';

/** The verbs that a button on a pledge can do. */
export type ActKey = Extract<
  Verb,
  | 'rewrite-pledge'
  | 'declare-pledge'
  | 'review-pledge'
  | 'publish-pledge'
  | 'take-pledge-down'
  | 'begin-pledges'
  | 'review-own-pledge'
  | 'evaluate-pledge'
  | 'archive-pledges'
>;

/** The step that lies next and what else may be done in this state. SM-7 decides; this only orders the buttons. */
export type NextActs = { readonly what: string; readonly act?: ActKey; readonly others: readonly ActKey[] };

const byState: Readonly<Record<PledgeState, NextActs>> = {
  draft: { what: '写够了条数就示诺', act: 'declare-pledge', others: ['rewrite-pledge'] },
  returned: { what: '按退回的意见改，再示诺', act: 'rewrite-pledge', others: ['declare-pledge'] },
  declared: { what: '支部审诺', act: 'review-pledge', others: [] },
  reviewed: { what: '公示，或直接开始践诺', act: 'publish-pledge', others: ['begin-pledges'] },
  published: { what: '开始践诺', act: 'begin-pledges', others: ['take-pledge-down'] },
  performing: { what: '到期本人自评，支部评诺', act: 'review-own-pledge', others: ['evaluate-pledge', 'take-pledge-down'] },
  'self-reviewed': { what: '支部评诺', act: 'evaluate-pledge', others: ['take-pledge-down'] },
  evaluated: { what: '归档', act: 'archive-pledges', others: ['take-pledge-down'] },
  archived: { what: '已归档', others: ['take-pledge-down'] },
};

export function nextActs(row: PledgeRow): NextActs {
  const { pledge, person, today } = row;
  const { what, act, others } = byState[pledge.state];
  const hangs = pledge.published !== undefined && !pledge.published.takenDownOn;
  const kept = others.filter((key) => key !== 'take-pledge-down' || hangs);
  const isTooFew = pledge.items.length < row.least || pledge.items.length > row.most;
  if (pledge.state === 'draft' && isTooFew) return { what: '把承诺写全', act: 'rewrite-pledge', others: [] };
  if (pledge.state === 'reviewed' && !(person && mayBeNamedPublicly(person, today))) {
    return { what: '开始践诺；本人没有同意公示', act: 'begin-pledges', others: kept.filter((key) => key !== 'begin-pledges') };
  }
  return { what, ...(act ? { act } : {}), others: kept };
}

/** The rule behind the next step with this pledge's numbers. */
export function whyNext(row: PledgeRow): string | undefined {
  const { pledge, today, least, most, name } = row;
  const last = pledge.steps.at(-1);
  switch (pledge.state) {
    case 'draft':
      return `每人 ${least} 至 ${most} 条，现在 ${pledge.items.length} 条。`;
    case 'returned':
      return last?.reason ? `${dayWord(last.on, today)} 退回：${last.reason}` : undefined;
    case 'declared':
      return `${dayWord(pledge.declaredOn ?? pledge.from, today)} 示诺，${pledge.items.length} 条，看是不是具体、能检查。`;
    case 'reviewed':
      return row.person && mayBeNamedPublicly(row.person, today)
        ? `${name}同意公示姓名和事迹。`
        : '公示要本人同意；没有同意的不公示，照常践诺。';
    case 'performing':
      return row.isOverdue
        ? `${dayWord(pledge.until, today)} 已到期。没有自评的，评诺要写明理由。`
        : `${dayWord(pledge.until, today)} 到期。`;
    case 'self-reviewed':
      return `${dayWord(pledge.selfReview?.on ?? pledge.until, today)} 已自评；评诺由本人以外的人办。`;
    case 'evaluated':
      return '一年的评完了，可以一起归档。';
    default:
      return undefined;
  }
}
