import type { ElectionState } from '../../../src/domain/election/election.ts';
import { electionStateNames } from '../../../src/domain/names.ts';
import type { Who } from '../../live/who.ts';
import type { PastStep } from '../../parts/past.ts';
import type { ElectionRow } from './election-rows.tsx';

const words: Readonly<Record<ElectionState, string>> = {
  ...electionStateNames,
  planned: '定竞聘',
  'candidates-open': '开始报名',
  'candidates-closed': '报名截止',
  'speeches-held': '竞职演说',
  tie: '推选，没有选出',
  voted: '推选',
  'result-recommended': '报请聘任',
  'not-confirmed': '没有聘任',
  appointed: '聘任',
  'in-office': '上任',
  ended: '结束任期',
  annulled: '宣布无效',
};
const decisions: readonly ElectionState[] = ['appointed', 'not-confirmed', 'annulled', 'ended'];

/** Newest first. Of a ballot its totals and nothing else. */
export function pastOf({ election }: ElectionRow, whoOf: Who): readonly PastStep[] {
  return election.steps
    .map((step, at): PastStep => {
      const round = step.to === 'voted' || step.to === 'tie' ? election.rounds.find(({ on }) => on === step.on) : undefined;
      return {
        key: `s${at}`,
        on: step.on,
        what: words[step.to],
        figures: [
          round && `应到 ${round.expected}，实到 ${round.present}，收回 ${round.ballotsIn} 票`,
          step.paper && `${step.paper.issuer} ${step.paper.documentNumber}`,
          step.reason,
        ]
          .filter(Boolean)
          .join('；'),
        who: whoOf(step),
        dot: decisions.includes(step.to) ? 'decision' : step.to === 'in-office' ? 'act' : 'other',
      };
    })
    .toReversed();
}
