import { type FormEvent, useState } from 'react';
import { confirmParticipant } from '../../src/commands/confirm-participant.ts';
import type { AutonomousGroup } from '../../src/domain/group/group.ts';
import { isGroupOver, openLineOf } from '../../src/domain/group/group.ts';
import { OwnRefusal } from './OwnRefusal.tsx';
import { type OwnProps, useOwnAct } from './own.ts';
import { bodiesIn } from './packet.ts';

/** 邀请我参加的小组: whoever is asked says for themselves that they take part (GRP-03). */
export function OwnInvitations(props: OwnProps) {
  const { packet } = props;
  const [joined, setJoined] = useState<string>();
  const invited = bodiesIn(packet, 'autonomous-group').filter(
    (group) => !isGroupOver(group) && openLineOf(group, packet.personId)?.state === 'invited',
  );
  if (invited.length === 0 && joined === undefined) return null;
  return (
    <section className="card">
      <h3>邀请我参加的小组</h3>
      <p className="caption">参加不参加，自己定。原来的支部、党小组不变。</p>
      {invited.map((group) => (
        <Invitation key={group.id} {...props} group={group} onJoined={() => setJoined(group.name)} />
      ))}
      {joined !== undefined && <p role="status">已参加“{joined}”，已保存在这台电脑。</p>}
    </section>
  );
}

type InvitationProps = OwnProps & { readonly group: AutonomousGroup; readonly onJoined: () => void };

function Invitation({ group, onJoined, ...props }: InvitationProps) {
  const [skill, setSkill] = useState('');
  const { run, busy, refusal } = useOwnAct(props);
  const join = async (event: FormEvent) => {
    event.preventDefault();
    const said = { personId: props.packet.personId, ...(skill.trim() && { skill }) };
    if (await run((context) => confirmParticipant(context, group.id, said))) onJoined();
  };
  const id = `skill-${group.id}`;
  return (
    <form className="own-idea own-part" autoComplete="off" onSubmit={join}>
      <h4>{group.name}</h4>
      <p>{group.goals}</p>
      <label htmlFor={id}>我的特长，可不填</label>
      <input id={id} value={skill} maxLength={60} onChange={(event) => setSkill(event.target.value)} autoComplete="off" />
      <OwnRefusal refusal={refusal} />
      <button type="submit" className="big-button big-red" disabled={busy} aria-label={`参加：${group.name}`}>
        {busy ? '正在保存' : '我参加'}
      </button>
    </form>
  );
}
