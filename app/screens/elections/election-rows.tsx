import type { Doc } from '../../../src/data/document.ts';
import type { CivilDate } from '../../../src/domain/civil-date.ts';
import { type Candidacy, standingFor } from '../../../src/domain/election/candidacy.ts';
import { type Election, type ElectionState, electionOn, isUnderWay } from '../../../src/domain/election/election.ts';
import { type Voters, votersOf } from '../../../src/domain/election/voters.ts';
import { type AutonomousGroup, countedParticipants } from '../../../src/domain/group/group.ts';
import { electionStateNames } from '../../../src/domain/names.ts';
import type { Standing } from '../../../src/domain/person.ts';
import type { Column } from '../../parts/columns.ts';
import { HowFar } from '../../parts/HowFar.tsx';
import type { StateTab } from '../../parts/list.ts';
import { State, type StateKind } from '../../parts/State.tsx';
import { dayWord } from '../../words/dates.ts';
import { byName } from '../../words/order.ts';

/** One line of the list: the election with its group, who stands and who votes. */
export type ElectionRow = {
  readonly id: string;
  readonly election: Election;
  readonly group: AutonomousGroup | undefined;
  readonly groupName: string;
  readonly standing: readonly Candidacy[];
  readonly voters: Voters;
  readonly winner: string;
  readonly today: CivilDate;
  readonly savedAt: string;
};

type Beside = {
  readonly groupById: ReadonlyMap<string, AutonomousGroup>;
  readonly candidacies: readonly Candidacy[];
  /** `undefined` for who was purged. */
  readonly nameOf: (id: string) => string | undefined;
  /** Of the roster, or written down of another enterprise; not of who is on a partner's own roster. */
  readonly standingOf: (id: string) => Standing | undefined;
  readonly today: CivilDate;
};

export function rowOf({ id, body, at }: Doc<'election'>, { groupById, candidacies, nameOf, standingOf, today }: Beside): ElectionRow {
  const group = groupById.get(body.groupId);
  const election = group ? electionOn(body, group, today) : body;
  const counted = group ? countedParticipants(group).map(({ who }) => who) : [];
  return {
    id,
    election,
    group,
    groupName: group?.name ?? '（小组已不在）',
    standing: standingFor(election, candidacies),
    voters: votersOf(election.electorate, counted, { isPurged: (who) => nameOf(who) === undefined, standingOf }),
    winner: election.winnerId ? (nameOf(election.winnerId) ?? '（已清除）') : '',
    today,
    savedAt: at,
  };
}

const kinds: Readonly<Record<ElectionState, StateKind>> = {
  planned: 'ahead',
  'candidates-open': 'running',
  'no-candidate': 'soon',
  'candidates-closed': 'running',
  'speeches-held': 'soon',
  tie: 'soon',
  voted: 'soon',
  'result-recommended': 'waiting',
  'not-confirmed': 'soon',
  appointed: 'done',
  'in-office': 'done',
  ended: 'ended',
  annulled: 'ended',
};
export const ElectionStateMark = ({ row, soft = false }: { readonly row: ElectionRow; readonly soft?: boolean }) => (
  <State is={kinds[row.election.state]} word={electionStateNames[row.election.state]} soft={soft} />
);

/** How many stand: until the call is closed by their candidacies, then as it was closed. */
export const standingCount = ({ election, standing }: ElectionRow): number =>
  election.state === 'candidates-open' ? standing.length : election.candidates.length;

/** Who stands, in the order in which they speak once it is drawn. */
export const standsIn = ({ election, standing }: ElectionRow): readonly string[] =>
  election.state === 'candidates-open' ? standing.map(({ personId }) => personId) : (election.order ?? election.candidates);

const begunOn = ({ election }: ElectionRow): CivilDate => election.steps[0]?.on ?? '';

export const electionColumns: readonly Column<ElectionRow>[] = [
  {
    key: 'group',
    title: '小组',
    width: 160,
    rank: 1,
    grows: true,
    text: ({ groupName }) => groupName,
    compare: (a, b) => byName(a.groupName, b.groupName),
  },
  {
    key: 'state',
    title: '状态',
    width: 110,
    rank: 1,
    text: ({ election }) => electionStateNames[election.state],
    cell: (row) => <ElectionStateMark row={row} />,
  },
  { key: 'standing', title: '候选人', width: 72, rank: 2, align: 'right', text: (row) => `${standingCount(row)} 人` },
  {
    key: 'winner',
    title: '当选',
    width: 86,
    rank: 2,
    text: ({ winner }) => winner,
    cell: ({ winner }) => winner || '—',
    names: ({ election }) => (election.winnerId ? [election.winnerId] : []),
  },
  {
    key: 'term',
    title: '聘期至',
    width: 100,
    rank: 3,
    text: ({ election }) => election.term?.until ?? '',
    cell: ({ election, today }) => (election.term ? dayWord(election.term.until, today) : '—'),
  },
  {
    key: 'on',
    title: '开始',
    width: 100,
    rank: 4,
    text: begunOn,
    cell: (row) => dayWord(begunOn(row), row.today),
    compare: (a, b) => byName(begunOn(a), begunOn(b)),
  },
  { key: 'pips', title: '流转', width: 64, rank: 1, cell: (row) => <HowFar id={row.id} savedAt={row.savedAt} inList /> },
];

export const electionTabs: readonly StateTab<ElectionRow>[] = [
  { key: 'under-way', word: '正在办', has: ({ election }) => isUnderWay(election) },
  { key: 'in-office', word: '在任', has: ({ election }) => election.state === 'in-office' },
  { key: 'over', word: '已结束', has: ({ election }) => election.state === 'ended' || election.state === 'annulled' },
];
