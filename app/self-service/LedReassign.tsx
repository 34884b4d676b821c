import { type FormEvent, useState } from 'react';
import { reassignTask } from '../../src/commands/reassign-task.ts';
import { mayBeReassigned, type Task, tasksOf } from '../../src/domain/plan/task.ts';
import { LedFoot, type LedForm, LedPart } from './LedPart.tsx';
import type { Led } from './led-groups.ts';
import type { LedProps } from './OwnLed.tsx';
import { useOwnAct } from './own.ts';
import { bodiesIn } from './packet.ts';

type Fields = { readonly title: string; readonly itemId: string; readonly personId: string; readonly reason: string };

/** 改派 (SM-3): an item goes into other hands, or is handed out where nobody claimed it, until the work is handed in. */
export function LedReassign({ group, ...props }: LedProps) {
  const act = useOwnAct(props);
  const isOf = (it: { readonly groupId: string }) => it.groupId === group.groupId;
  const tasks = tasksOf(bodiesIn(props.packet, 'plan-item').filter(isOf), bodiesIn(props.packet, 'claim').filter(isOf)).filter(
    mayBeReassigned,
  );
  if (tasks.length === 0) return null;
  return (
    <LedPart
      {...{ act, group }}
      title="改派项目"
      verb="改派"
      then="，由新的负责人办。"
      write={(context, { itemId, personId, reason }: Fields) => reassignTask(context, { itemId, personId }, { reason })}
      form={(given) => <ReassignForm tasks={tasks} people={group.people} {...given} />}
    />
  );
}

type ReassignFormProps = LedForm<Fields> & { readonly tasks: readonly Task[]; readonly people: Led['people'] };

function ReassignForm({ tasks, people, busy, onSave, onClose }: ReassignFormProps) {
  const [itemId, setItemId] = useState('');
  const [personId, setPersonId] = useState('');
  const [reason, setReason] = useState('');
  const task = tasks.find(({ item }) => item.id === itemId);
  const nameOf = (id: string | undefined) => people.find((one) => one.id === id)?.name;
  const others = people.filter(({ id }) => id !== task?.lead?.personId);
  const chosen = others.some(({ id }) => id === personId) ? personId : '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (task && chosen && reason.trim()) void onSave({ title: task.item.title, itemId, personId: chosen, reason });
  };
  return (
    <form className="own-idea" autoComplete="off" onSubmit={save}>
      <label htmlFor="reassign-item">项目</label>
      <select id="reassign-item" value={itemId} onChange={(event) => setItemId(event.target.value)} autoComplete="off">
        <option value="">请选一项</option>
        {tasks.map(({ item, lead }) => (
          <option key={item.id} value={item.id}>
            {item.title}（{lead ? `${nameOf(lead.personId) ?? '已不在组里的人'}负责` : '还没有人申领'}）
          </option>
        ))}
      </select>
      <label htmlFor="reassign-to">改由谁负责</label>
      <select id="reassign-to" value={chosen} onChange={(event) => setPersonId(event.target.value)} autoComplete="off">
        <option value="">请选一人</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <label htmlFor="reassign-why">为什么改派</label>
      <input id="reassign-why" value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} autoComplete="off" />
      <LedFoot busy={busy} isMissing={!task || !chosen || !reason.trim()} onClose={onClose} />
    </form>
  );
}
