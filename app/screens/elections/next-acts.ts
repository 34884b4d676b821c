import type { Verb } from '../../../src/domain/authority.ts';
import { ELECTION } from '../../../src/domain/election/election.ts';
import { type ElectionRow, standingCount } from './election-rows.tsx';

/** The verbs that a button on an election can do; the vote at this PC is a page of its own. */
export type ActKey = Extract<
  Verb,
  | 'open-candidates'
  | 'stand-for-election'
  | 'rewrite-candidacy'
  | 'stand-down'
  | 'close-candidates'
  | 'draw-speaking-order'
  | 'record-speeches'
  | 'record-vote'
  | 'recommend-leader'
  | 'decline-leader'
  | 'appoint-elected'
  | 'end-leader-term'
  | 'annul-election'
>;
export type NextActs = { readonly what: string; readonly act?: ActKey; readonly others: readonly ActKey[] };

/** The step that lies next and what else may be done in this state. SM-2 decides; this only orders the buttons. */
export function nextActs(row: ElectionRow): NextActs {
  const { what, act, others = [] } = stepOf(row);
  const annul: readonly ActKey[] = ELECTION.transitions[row.election.state].includes('annulled') ? ['annul-election'] : [];
  return { what, ...(act && { act }), others: [...others, ...annul] };
}

function stepOf(row: ElectionRow): { readonly what: string; readonly act?: ActKey; readonly others?: readonly ActKey[] } {
  const { election, winner } = row;
  switch (election.state) {
    case 'planned':
      return { what: '开始报名', act: 'open-candidates' };
    case 'candidates-open': {
      const count = standingCount(row);
      const own: readonly ActKey[] = count > 0 ? ['rewrite-candidacy', 'stand-down'] : [];
      return { what: `报名，已有 ${count} 人`, act: 'stand-for-election', others: ['close-candidates', ...own] };
    }
    case 'no-candidate':
      return { what: '没有人报名，再开始报名；或者在小组里直接任命', act: 'open-candidates' };
    case 'candidates-closed':
      return election.order ? { what: '开竞职演说大会', act: 'record-speeches' } : { what: '抽签定演说次序', act: 'draw-speaking-order' };
    case 'speeches-held':
      return { what: '无记名推选', act: 'record-vote' };
    case 'tie':
      return { what: '没有选出，再推选一轮', act: 'record-vote' };
    case 'voted':
      return { what: `${winner}当选，报请聘任`, act: 'recommend-leader' };
    case 'result-recommended':
      if (row.group?.scope === 'cross-enterprise')
        return { what: `等批准的党组织聘任${winner}；聘书在纸上的，照文件补录`, act: 'appoint-elected', others: ['decline-leader'] };
      return { what: `聘任${winner}（第二道关口）`, act: 'appoint-elected', others: ['decline-leader'] };
    case 'not-confirmed':
      return { what: '没有聘任，重新报名；或者在小组里直接任命', act: 'open-candidates' };
    case 'appointed':
    case 'in-office':
      return { what: '任期内；届满、辞职或者免去时记下来', others: ['end-leader-term'] };
    case 'ended':
      return { what: '任期已结束，只供查阅' };
    case 'annulled':
      return { what: '已宣布无效，只供查阅' };
  }
}
