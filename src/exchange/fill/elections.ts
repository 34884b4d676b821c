import type { Candidacy } from '../../domain/election/candidacy.ts';
import type { Election } from '../../domain/election/election.ts';
import { validIn } from '../../domain/election/round.ts';
import type { AutonomousGroup } from '../../domain/group/group.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { appointmentForm, electionCountForm, electionMeetingForm } from '../forms/election.ts';
import type { FilledForm } from '../forms/form.ts';
import { fillForm, namesOf } from './sheet-head.ts';

/** What the sheets of an election are filled from; `nameOf` is the name as this receiver may read it. */
export type ElectionFacts = {
  readonly organisation: Organisation;
  readonly election: Election;
  readonly group: AutonomousGroup;
  readonly candidacies: readonly Candidacy[];
  readonly nameOf: (id: string) => string | undefined;
};

/** F-08, once the order was drawn; before that the order is that of the call. */
export function electionMeetingSheet({ organisation, election, group, candidacies, nameOf }: ElectionFacts): FilledForm {
  const held = election.steps.find(({ to }) => to === 'speeches-held')?.on ?? '';
  const ids = election.order ?? election.candidates;
  const ofPerson = (id: string) => candidacies.findLast((it) => it.electionId === election.id && it.personId === id && !it.withdrawnOn);
  const rows = ids.map((id, at) => ({
    次序: at + 1,
    姓名: namesOf([id], nameOf),
    工作方案要点: ofPerson(id)?.plan ?? '',
    竞职承诺: ofPerson(id)?.pledge ?? '',
  }));
  const values = {
    小组名称: group.name,
    会议日期: held,
    候选人数: `${ids.length} 人`,
    推选结果: election.winnerId ? `${namesOf([election.winnerId], nameOf)}当选，报请聘任。` : '',
  };
  const head = { organisation, period: held || (election.steps[0]?.on ?? ''), aboutId: election.id, draft: !held };
  return fillForm(electionMeetingForm, head, values, { 候选人: rows });
}

/** F-09 of the last ballot; before one, empty columns to count on. */
export function electionCountSheet({ organisation, election, group, nameOf }: ElectionFacts): FilledForm {
  const round = election.rounds.at(-1);
  const count = (value: number | undefined) => (value === undefined ? '' : value);
  const among = round?.among ?? election.order ?? election.candidates;
  const votesOf = (id: string) => round?.votes.find(({ personId }) => personId === id)?.votes;
  const values = {
    小组名称: group.name,
    推选日期: round?.on ?? '',
    方式: round ? (round.way === 'paper' ? '纸质选票' : '本机投票') : '纸质选票',
    应到: count(round?.expected),
    实到: count(round?.present),
    发出选票: count(round?.ballotsOut),
    收回选票: count(round?.ballotsIn),
    有效票: count(round && validIn(round)),
    无效票: count(round?.invalid),
    弃权: count(round?.abstained),
    结果: round ? (election.winnerId ? `${namesOf([election.winnerId], nameOf)}当选` : '没有选出，再推选一轮') : '',
  };
  const rows = among.map((id, at) => ({ 序号: at + 1, 候选人: namesOf([id], nameOf), 得票: count(votesOf(id)) }));
  const head = { organisation, period: round?.on ?? election.steps[0]?.on ?? '', aboutId: election.id, draft: !round };
  return fillForm(electionCountForm, head, values, { 得票: rows });
}

/** F-10 of whoever was appointed by this election. */
export function appointmentSheet({ organisation, election, group, nameOf }: ElectionFacts): FilledForm | undefined {
  const term = group.leaders.find(({ electionId }) => electionId === election.id);
  if (!term) return undefined;
  return letterSheet(organisation, { id: election.id, name: namesOf([term.who], nameOf), group: group.name, term });
}

type Letter = {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly term: { readonly from: string; readonly until?: string; readonly number: string; readonly organisation: string };
};

/** F-10 of whoever gives it out. */
export function letterSheet(organisation: Pick<Organisation, 'name'>, { id, name, group, term }: Letter): FilledForm {
  const { from, until = '', number } = term;
  const values = {
    姓名: name,
    正文: `经公开竞聘、组员推选，聘任你为自主党小组“${group}”组长，聘期自 ${from}${until && ` 至 ${until}`}。`,
    聘书编号: number,
    职务: '组长',
    聘期: `${from} 至 ${until}`,
    聘任组织: term.organisation,
  };
  return fillForm(appointmentForm, { organisation, period: from, aboutId: id }, values);
}
