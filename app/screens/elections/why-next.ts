import { type Majority, type Round, resultOf, validIn } from '../../../src/domain/election/round.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { useParameters } from '../../live/parameters.ts';
import { quorumWords } from '../../words/refusals/election.ts';
import type { ElectionRow } from './election-rows.tsx';
import { votersWord } from './voters-words.ts';

const majorities: Readonly<Record<Majority, string>> = {
  'over-half-of-valid': '得票最多并且超过有效票的一半当选',
  'over-half-of-expected': '得票最多并且超过应到人数的一半当选',
  'most-votes': '得票最多的当选',
};

/** The rule behind the next step with this election's numbers. */
export function useWhyNext({ election, voters, today }: ElectionRow): string | undefined {
  const settings = useParameters();
  switch (election.state) {
    case 'candidates-open':
      return '参加竞聘的必须是正式党员，写工作方案，作竞职承诺。';
    case 'speeches-held':
    case 'tie': {
      const quorum = quorumWords[parameterAt(settings, 'election-quorum', today).value];
      const majority = parameterAt(settings, 'election-majority', today).value;
      return `${lastRound(election.rounds.at(-1), majority)}应到 ${votersWord({ voters })}；${quorum}，${majorities[majority]}。`;
    }
    case 'result-recommended':
      return '批准组建的党组织聘任，发聘书。';
    case 'not-confirmed':
    case 'annulled':
    case 'ended':
      return election.steps.at(-1)?.reason;
    default:
      return undefined;
  }
}

/** Why nobody was elected, and among how many the next round is. */
function lastRound(round: Round | undefined, majority: Majority): string {
  if (!round) return '';
  const result = resultOf(round, { majority });
  if (result.result !== 'again') return '';
  const most = Math.max(...round.votes.map(({ votes }) => votes));
  const of = majority === 'over-half-of-expected' ? `应到 ${round.expected} 人` : `有效票 ${validIn(round)} 张`;
  const why = result.because === 'tied' ? `最多的同是 ${most} 票` : `最多的 ${most} 票，没有过半（${of}）`;
  return `上一轮${why}，在这 ${result.among.length} 人中再推选。`;
}
