import { useState } from 'react';
import { acceptTask } from '../../src/commands/accept-task.ts';
import { returnTask } from '../../src/commands/return-task.ts';
import { taskQualityNames } from '../../src/domain/names.ts';
import { holdersOf, type Task, tasksOf } from '../../src/domain/plan/task.ts';
import type { LedProps } from './OwnLed.tsx';
import { OwnRefusal } from './OwnRefusal.tsx';
import { useOwnAct } from './own.ts';
import { bodiesIn } from './packet.ts';

/** 等我验收的: what others handed in. Nobody accepts their own work; the leader's waits for the secretary. */
export function LedTasks(props: LedProps) {
  const { packet, group } = props;
  const isOf = (it: { readonly groupId: string }) => it.groupId === group.groupId;
  const waiting = tasksOf(bodiesIn(packet, 'plan-item').filter(isOf), bodiesIn(packet, 'claim').filter(isOf)).filter(
    (task) => task.state === 'handed-in' && !holdersOf(task).some(({ personId }) => personId === packet.personId),
  );
  if (waiting.length === 0) return null;
  return (
    <>
      <h4>等我验收的</h4>
      {waiting.map((task) => (
        <LedTask key={task.item.id} {...props} task={task} />
      ))}
    </>
  );
}

function LedTask({ task: { item, lead }, group, ...props }: LedProps & { readonly task: Task }) {
  const [reason, setReason] = useState<string>();
  const { run, busy, refusal } = useOwnAct(props);
  const who = group.people.find(({ id }) => id === lead?.personId)?.name ?? '';
  return (
    <div className="own-idea own-part">
      <p>
        {item.title}
        <span className="own-task-about">
          {who}：{lead?.result}
        </span>
      </p>
      {reason === undefined ? (
        <div className="own-objection-foot">
          {(['done', 'outstanding'] as const).map((quality) => (
            <button
              key={quality}
              type="button"
              className="big-button"
              disabled={busy}
              aria-label={`验收，${taskQualityNames[quality]}：${item.title}`}
              onClick={() => void run((context) => acceptTask(context, item.id, { quality }))}
            >
              验收，{taskQualityNames[quality]}
            </button>
          ))}
          <button type="button" className="big-button" disabled={busy} aria-label={`退回：${item.title}`} onClick={() => setReason('')}>
            退回
          </button>
        </div>
      ) : (
        <>
          <label htmlFor={`return-${item.id}`}>为什么退回</label>
          <input
            id={`return-${item.id}`}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.target.value)}
            autoComplete="off"
          />
          <div className="own-objection-foot">
            <button
              type="button"
              className="big-button"
              disabled={busy || !reason.trim()}
              onClick={() => lead && void run((context) => returnTask(context, lead.id, { reason }))}
            >
              退回
            </button>
            <button type="button" className="big-button" onClick={() => setReason(undefined)}>
              不退了
            </button>
          </div>
        </>
      )}
      <OwnRefusal refusal={refusal} />
    </div>
  );
}
