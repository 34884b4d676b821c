import type { Round } from '../../../src/domain/election/round.ts';
import { pledgeStateNames } from '../../../src/domain/names.ts';
import type { PledgeState } from '../../../src/domain/pledge.ts';
import { useDocs } from '../../live/documents.ts';
import { usePeople } from '../../live/people.ts';
import { FactList, type Step } from '../../parts/Facts.tsx';
import { go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { type ElectionRow, standingCount, standsIn } from './election-rows.tsx';
import { electorateWord, votersWord } from './voters-words.ts';

const stages = [
  { key: 'call', word: '报名', from: ['planned', 'candidates-open', 'no-candidate', 'not-confirmed'] },
  { key: 'speeches', word: '演说', from: ['candidates-closed'] },
  { key: 'vote', word: '推选', from: ['speeches-held', 'tie'] },
  { key: 'appointment', word: '聘任', from: ['voted', 'result-recommended'] },
  { key: 'office', word: '在任', from: ['appointed', 'in-office', 'ended'] },
] as const;

/** Five stages; what was annulled stays where it stood. */
export function stagesOf({ election }: ElectionRow): readonly Step[] {
  const reached = election.state === 'annulled' ? election.steps.at(-2)?.to : election.state;
  const now = stages.findIndex(({ from }) => (from as readonly (string | undefined)[]).includes(reached));
  return stages.map(({ key, word }, index) => ({ key, word, at: index < now ? 'done' : index === now ? 'now' : 'ahead' }));
}

/** 得票 of one ballot, the most first. */
export const votesText = ({ votes, abstained, invalid }: Round, nameOf: (id: string) => string): string =>
  [
    ...votes.toSorted((one, other) => other.votes - one.votes).map((it) => `${nameOf(it.personId)} ${it.votes} 票`),
    ...(abstained > 0 ? [`弃权 ${abstained}`] : []),
    ...(invalid > 0 ? [`无效 ${invalid}`] : []),
  ].join('，');

export function ElectionFacts({ row }: { readonly row: ElectionRow }) {
  const people = usePeople();
  const nameOf = (id: string) => people.nameOf(id) ?? '（已清除）';
  const { election, winner, today } = row;
  const last = election.rounds.at(-1);
  const pledge = useDocs('pledge')?.find(({ body }) => body.electionId === election.id);
  const ids = standsIn(row);
  return (
    <FactList
      rows={[
        { label: '候选人', value: standingCount(row) > 0 && ids.map(nameOf).join('、') },
        { label: '演说次序', value: election.order && '已抽签，按上面的次序' },
        {
          label: '谁推选',
          value: `${electorateWord(row)}，${votersWord(row)}`,
        },
        {
          label: '推选',
          value:
            last &&
            `${dayWord(last.on, today)}，应到 ${last.expected}，实到 ${last.present}，收回 ${last.ballotsIn}：${votesText(last, nameOf)}`,
        },
        { label: '当选', value: winner },
        { label: '竞职承诺', value: pledge && <OpenPledge id={pledge.id} state={pledge.body.state} /> },
        { label: '聘期', value: election.term && `${dayWord(election.term.from, today)} 至 ${dayWord(election.term.until, today)}` },
      ].map(({ label, value }) => ({ label, value: value || undefined }))}
    />
  );
}

/** What the leader promised goes on under 承诺. */
function OpenPledge({ id, state }: { readonly id: string; readonly state: PledgeState }) {
  return (
    <button type="button" className="link" onClick={() => go({ rail: 'pioneer', tab: 'pledges', page: 'pledge', id })}>
      {pledgeStateNames[state]}，看承诺
    </button>
  );
}
