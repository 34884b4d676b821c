import type { Majority } from '../../../src/domain/election/round.ts';
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
      const majority = majorities[parameterAt(settings, 'election-majority', today).value];
      return `应到 ${votersWord({ voters })}；${quorum}，${majority}。`;
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
