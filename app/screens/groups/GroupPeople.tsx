import { useState } from 'react';
import { mayDo } from '../../../src/domain/authority.ts';
import { isCounted, leaderOf, type Participant } from '../../../src/domain/group/group.ts';
import type { OutsideParticipant } from '../../../src/domain/group/outside.ts';
import { participantStateNames, standingNames } from '../../../src/domain/names.ts';
import { useDesk } from '../../live/desk.ts';
import { usePeople } from '../../live/people.ts';
import { Card } from '../../parts/Card.tsx';
import { State, type StateKind } from '../../parts/State.tsx';
import { go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { PurgePerson } from '../people/PurgePerson.tsx';
import { useEnterprises } from './enterprises/use-enterprises.ts';
import type { GroupRow } from './group-rows.tsx';

const kinds: Readonly<Record<Participant['state'], StateKind>> = {
  invited: 'waiting',
  confirmed: 'running',
  filed: 'done',
  left: 'ended',
  'not-renewed': 'ended',
  removed: 'ended',
};
/** The leader first, then by standing in the group, those who went last. */
const order = ({ group }: GroupRow) => {
  const leader = leaderOf(group)?.who;
  const rank = (line: Participant) =>
    line.who === leader ? 0 : line.state === 'filed' ? 1 : line.state === 'confirmed' ? 2 : line.state === 'invited' ? 3 : 4;
  return group.participants.toSorted((one, other) => rank(one) - rank(other));
};

/** Who is not on next year's list is told by their last day. */
const stateWord = ({ leaving, today }: GroupRow, line: Participant): string => {
  const last = isCounted(line) ? leaving.get(line.who) : undefined;
  return last ? `参加到${dayWord(last, today)}` : participantStateNames[line.state];
};

function useLine(row: GroupRow) {
  const { byId, outside, partners, nameOf } = usePeople();
  const { members } = useEnterprises(row.group.id);
  return ({ who }: Participant) => {
    const guest = outside.get(who);
    const person = byId.get(who) ?? guest;
    const parts = [
      leaderOf(row.group)?.who === who && '组长',
      row.group.initiatorId === who && '发起人',
      person && standingNames[person.standing],
      guest?.unit,
      members.find(({ id }) => id === partners.get(who)?.memberId)?.organisation.name,
    ];
    return {
      name: nameOf(who) ?? '（已清除）',
      beside: parts.filter(Boolean).join('　'),
      known: byId.has(who),
      guest,
    };
  };
}

const Name = ({ id, name, known }: { readonly id: string; readonly name: string; readonly known: boolean }) =>
  known ? (
    <button type="button" className="link" onClick={() => go({ rail: 'people', tab: 'roster', page: 'person', id })}>
      {name}
    </button>
  ) : (
    <span>{name}</span>
  );

/** 组员 beside the timeline: who is in, and how far. */
export function PeopleCard({ row }: { readonly row: GroupRow }) {
  const lineOf = useLine(row);
  const open = order(row).filter((it) => isCounted(it) || it.state === 'invited');
  return (
    <Card title="组员" side={<span className="caption">{row.count} 人</span>}>
      <ul className="group-people">
        {open.map((it) => {
          const { name, beside, known } = lineOf(it);
          return (
            <li key={`${it.who} ${it.state}`}>
              <Name id={it.who} name={name} known={known} />
              <span className="caption">{beside}</span>
              <State is={kinds[it.state]} word={stateWord(row, it)} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** Everybody who ever was in, with their days. */
export function PeopleTable({ row }: { readonly row: GroupRow }) {
  const lineOf = useLine(row);
  const { today } = row;
  const { role } = useDesk().session.actor;
  const [purging, setPurging] = useState<OutsideParticipant>();
  const mayPurge = row.group.scope === 'cross-enterprise' && mayDo(role, 'purge-person');
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">身份</th>
            <th scope="col">特长</th>
            <th scope="col">确认</th>
            <th scope="col">备案</th>
            <th scope="col">现在</th>
            {mayPurge && <th scope="col">外单位</th>}
          </tr>
        </thead>
        <tbody>
          {order(row).map((it) => {
            const { name, beside, known, guest } = lineOf(it);
            const on = (state: Participant['state']) => it.steps.find(({ to }) => to === state)?.on;
            const [confirmed, filed] = [on('confirmed'), on('filed')];
            return (
              <tr key={`${it.who} ${it.steps[0]?.on} ${it.state}`}>
                <td>
                  <Name id={it.who} name={name} known={known} />
                </td>
                <td>{beside}</td>
                <td>{it.skill}</td>
                <td>{confirmed && `${dayWord(confirmed, today)}${it.confirmedBy === 'self' ? '　本机' : '　签字'}`}</td>
                <td>{filed && dayWord(filed, today)}</td>
                <td>
                  <State is={kinds[it.state]} word={stateWord(row, it)} />
                </td>
                {mayPurge && (
                  <td>
                    {guest && (
                      <button type="button" className="link" onClick={() => setPurging(guest)}>
                        清除个人信息
                      </button>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {purging && <PurgePerson person={purging} onClose={() => setPurging(undefined)} />}
    </>
  );
}
