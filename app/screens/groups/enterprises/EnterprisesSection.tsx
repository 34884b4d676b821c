import { Button } from 'antd';
import { useState } from 'react';
import { withdrawEnterpriseInvitation } from '../../../../src/commands/invite-enterprise.ts';
import { mayDo } from '../../../../src/domain/authority.ts';
import { type GroupMember, inTheGroup, isOpen } from '../../../../src/domain/group/enterprises.ts';
import { isGroupOver } from '../../../../src/domain/group/group.ts';
import { useCommand } from '../../../live/command.ts';
import { useDesk } from '../../../live/desk.ts';
import { useLine } from '../../../live/line.ts';
import { Refusal } from '../../../parts/Refusal.tsx';
import { State } from '../../../parts/State.tsx';
import { dayWord } from '../../../words/dates.ts';
import { dateTime } from '../../../words/said.ts';
import type { GroupRow } from '../group-rows.tsx';
import { EndMembershipDialog } from './EndMembershipDialog.tsx';
import { InviteEnterpriseDialog } from './InviteEnterpriseDialog.tsx';
import { NamesForPartners } from './NamesForPartners.tsx';
import { useEnterprises } from './use-enterprises.ts';

/** 参加企业: which enterprises share the group, who was asked in, and how somebody leaves. */
export function EnterprisesSection({ row: { group, today } }: { readonly row: GroupRow }) {
  const { isShared, partnership, members, own, invitations } = useEnterprises(group.id);
  const { role } = useDesk().session.actor;
  const line = useLine(({ state }) => (state?.is === 'enrolled' ? state : undefined));
  const withdraw = useCommand(withdrawEnterpriseInvitation);
  const [opens, setOpens] = useState<'invite' | GroupMember>();
  const refused = line?.groups.find(({ id }) => id === group.id)?.refusal;
  if (!isShared) return <p className="caption">这个小组是旧版本里建的，记录只在本支部。要和别的企业共用，请另建一个跨企业小组。</p>;
  const mayInvite = !partnership && !isGroupOver(group) && mayDo(role, 'invite-enterprise');
  const mayEnd = ({ left, organisation }: GroupMember) =>
    left === undefined &&
    (partnership
      ? organisation.id === own?.organisation.id && mayDo(role, 'leave-group')
      : organisation.id !== own?.organisation.id && mayDo(role, 'remove-enterprise'));
  const others = inTheGroup(members).flatMap(({ id, organisation }) => (id === own?.id ? [] : [organisation.name]));
  const now = new Date().toISOString();
  const open = partnership ? [] : invitations.filter((it) => isOpen(it, now));
  return (
    <>
      {refused && <Refusal refusal={{ code: 'county-refuses', status: 0, refusal: refused }} />}
      {members.length === 0 ? (
        <p className="caption">还没有别的企业参加。邀请以后，对方在自己的电脑上加入，小组的计划、活动和项目两边都看得到、都能记。</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">企业</th>
              <th scope="col">身份</th>
              <th scope="col">参加日期</th>
              <th scope="col">现在</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.id}>
                <td>{member.organisation.name}</td>
                <td>{member.handle === undefined ? '发起' : '参加'}</td>
                <td>{dayWord(member.since, today)}</td>
                <td>
                  {member.left ? <State is="ended" word={`${dayWord(member.left, today)}退出`} /> : <State is="done" word="参加中" />}
                </td>
                <td>
                  {mayEnd(member) && (
                    <button type="button" className="link" onClick={() => setOpens(member)}>
                      {partnership ? '退出小组' : '移出小组'}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <NamesForPartners group={group} others={others} />
      {open.length > 0 && (
        <ul className="group-invitations" aria-label="还没有用的邀请">
          {open.map((it) => (
            <li key={it.id}>
              <State is="waiting" word={`邀请了“${it.organisationName}”，${dateTime(it.until)} 以前有效`} />
              {mayInvite && (
                <button type="button" className="link" onClick={() => void withdraw.run(it.id)}>
                  收回邀请
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Refusal refusal={withdraw.refusal} />
      {mayInvite && (
        <div className="form-foot group-invite">
          <Button disabled={!line} onClick={() => setOpens('invite')}>
            邀请企业
          </Button>
          {!line && <span className="caption">接入县级以后才能邀请：小组的记录由县级转交，县级看不到内容。</span>}
        </div>
      )}
      {opens === 'invite' && <InviteEnterpriseDialog group={group} onClose={() => setOpens(undefined)} />}
      {opens && opens !== 'invite' && (
        <EndMembershipDialog member={opens} isOwn={partnership !== undefined} group={group.name} onClose={() => setOpens(undefined)} />
      )}
    </>
  );
}
