import type { ClosedVote, VotePacket } from '../../app/vote/vote.ts';
import { type BodyOf, TYPES, type TypeName } from '../../src/data/types/index.ts';
import { ABSTAIN } from '../../src/domain/election/round.ts';
import type { LeaderTerm } from '../../src/domain/group/group.ts';
import type { UrnTotals } from '../../src/domain/urn.ts';
import type { Act } from '../../src/ledger/entry.ts';
import { aCandidacy, anElection, aRound } from '../helpers/elections.ts';
import { aGroup, anApproval, aParticipant } from '../helpers/groups.ts';
import { aPerson } from '../helpers/people.ts';

const NAMES = ['林晓舟', '何秀兰', '周建国', '陈立新', '沈敏', '韩磊', '吴国平', '许佳倩'];
const people = NAMES.map((name, at) => aPerson({ id: `voter-${at + 1}`, name }));
const who = people.map(({ id }) => id);

const writeOf = <T extends TypeName>(type: T, body: BodyOf<T> & { readonly id: string }): Act['writes'][number] => {
  const { kind, class: documentClass } = TYPES[type];
  return { kind, type, id: body.id, class: documentClass, base: null, body: JSON.stringify(body) };
};
const spoken = [{ to: 'speeches-held', on: '2026-03-18', by: 'profile-1', role: 'secretary' }] as const;

/** One meeting for three posts: the first waits for its ballot, the second came out even, for the third nobody has stood yet. */
export function inventedElections(): Act {
  const groups = ['质量体系', '安全生产', '节能降耗'].map((name, at) =>
    aGroup({ id: `group-${at + 1}`, name, state: 'approved', approval: anApproval, participants: who.map((one) => aParticipant(one)) }),
  );
  const of = (at: number) => ({ id: `election-${at}`, groupId: `group-${at}`, meetingId: 'meeting-1' });
  const elections = [
    anElection({ ...of(1), candidates: who.slice(0, 2), order: [who[1]!, who[0]!], steps: spoken }),
    anElection({
      ...of(2),
      candidates: who.slice(2, 5),
      order: who.slice(2, 5),
      state: 'tie',
      rounds: [aRound({ [who[2]!]: 3, [who[3]!]: 3, [who[4]!]: 1 }, { abstained: 1, on: '2026-03-18' })],
      steps: spoken,
    }),
    anElection({ ...of(3), candidates: [], state: 'candidates-open', steps: [{ ...spoken[0], to: 'candidates-open' }] }),
  ].map(({ order, ...election }) => (order?.length ? { ...election, order } : election));
  const candidacies = elections.flatMap(({ id: electionId, candidates }) =>
    candidates.map((personId) => aCandidacy(personId, { electionId, appliedOn: '2026-03-12' })),
  );
  return {
    id: 'invented-elections',
    verb: 'plan-elections',
    writes: [
      ...people.map((body) => writeOf('person', body)),
      ...groups.map((body) => writeOf('autonomous-group', body)),
      ...elections.map((body) => writeOf('election', body)),
      ...candidacies.map((body) => writeOf('candidacy', body)),
    ],
  };
}

const vacated = (leader: string): LeaderTerm => ({
  ...{ who: leader, how: 'election', number: '恒川支〔2026〕7 号', organisation: '恒川精密机械党支部' },
  ...{ from: '2026-01-10', endedOn: '2026-03-01', until: '2099-12-31' },
});

const POSTS = ['质量体系', '安全生产', '节能降耗', '技术攻关'];
/** Four approved groups with eight members each, and no election yet: enough for eighteen who stand. The third's leader went early. */
export function inventedGroupsToElect(): Act {
  const members = POSTS.map((_, at) =>
    NAMES.map((name, index) => aPerson({ id: `member-${at}-${index}`, name: `${name}${'甲乙丙丁'[at]}` })),
  );
  const groups = POSTS.map((name, at) =>
    aGroup({
      id: `group-${at + 1}`,
      name,
      state: 'approved',
      approval: anApproval,
      participants: members[at]!.map(({ id }) => aParticipant(id)),
      leaders: at === 2 ? [vacated(members[at]![0]!.id)] : [],
    }),
  );
  return {
    id: 'invented-groups-to-elect',
    verb: 'found-group',
    writes: [...members.flat().map((body) => writeOf('person', body)), ...groups.map((body) => writeOf('autonomous-group', body))],
  };
}

const packet: VotePacket = {
  v: 1,
  title: '推选组长：质量体系',
  question: '请选一位组长',
  choices: [...people.slice(0, 2).map(({ id, name }) => ({ key: id, word: name })), { key: ABSTAIN, word: '弃权' }],
  voters: people.map(({ id, name }) => ({ id, name })),
  back: { rail: 'groups', tab: 'elections', page: 'urn', id: 'election-1' },
  verb: 'record-vote',
  before: 0,
};
const totals: UrnTotals = { called: 8, came: 7, counts: [4, 2, 1].map((count, at) => ({ choice: packet.choices[at]!.key, count })) };

/** The vote of the first post as the page gets it, and as it is once somebody has ended it. */
export const inventedVote = JSON.stringify(packet);
const { title, back, verb } = packet;
export const inventedTotals = JSON.stringify({ title, back, verb, before: 0, on: '2026-03-19', totals } satisfies ClosedVote);
