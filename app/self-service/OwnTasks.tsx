import { type FormEvent, useState } from 'react';
import { claimTask } from '../../src/commands/claim-task.ts';
import type { CommandOutcome } from '../../src/commands/context.ts';
import { handInTask } from '../../src/commands/hand-in-task.ts';
import { releaseTask } from '../../src/commands/release-task.ts';
import type { AnyRefusal } from '../words/refusals.ts';
import { contextOf } from './context.ts';
import { OwnRefusal } from './OwnRefusal.tsx';
import { OwnText } from './OwnText.tsx';
import type { OwnProps } from './own.ts';
import type { OwnTask } from './own-tasks.ts';

export type OwnTasksProps = OwnProps & {
  /** What was done to items since the desk was left to its people, by whom: `item person` and `item lead`. */
  readonly touched: ReadonlyMap<string, string>;
  readonly onTouched: (key: string, word: string) => void;
};

const words = { lead: '我来负责', help: '我来协办', release: '退领', 'hand-in': '交出' } as const;
const said = { lead: '已申领，由我负责', help: '已申领，协办', release: '已退领', 'hand-in': '已交出，等验收' } as const;

/** 我的任务: what the person holds, and what their group's plan still has to give. */
export function OwnTasks({ packet, touched, onTouched, onWritten }: OwnTasksProps) {
  const [handing, setHanding] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ readonly itemId: string; readonly of: AnyRefusal }>();
  if (packet.tasks.length === 0) return null;
  const act = async (task: OwnTask, what: keyof typeof words, result = '') => {
    if (busy) return;
    setBusy(true);
    const outcome = await doing({ packet, onWritten }, task, what, result);
    setBusy(false);
    if (!outcome.ok) return setRefusal({ itemId: task.itemId, of: outcome.refusal });
    setRefusal(undefined);
    setHanding(undefined);
    onTouched(`${task.itemId} ${packet.personId}`, said[what]);
    if (what === 'lead') onTouched(`${task.itemId} lead`, '刚才有人申领了，由先领的人负责');
  };
  return (
    <section className="card">
      <h3>我的任务</h3>
      <p className="caption">人人有项目：自愿申领，一项一人负责，别人可以协办。</p>
      <dl>
        {packet.tasks.map((task) => {
          const done = touched.get(`${task.itemId} ${packet.personId}`);
          const taken = !task.claimId && task.can.includes('lead') ? touched.get(`${task.itemId} lead`) : undefined;
          return (
            <div key={task.itemId}>
              <dt>
                {task.title}
                <span className="own-task-about">
                  {task.group}，{task.due} 前
                </span>
              </dt>
              <dd>
                {done || taken ? (
                  <span role="status">{done ?? taken}</span>
                ) : handing === task.itemId ? (
                  <HandIn busy={busy} onDone={(result) => act(task, 'hand-in', result)} onClose={() => setHanding(undefined)} />
                ) : (
                  <>
                    {task.stands}
                    <span className="own-task-acts">
                      {task.can.map((what) => (
                        <button
                          key={what}
                          type="button"
                          className="big-button"
                          disabled={busy}
                          aria-label={`${words[what]}：${task.title}`}
                          onClick={() => (what === 'hand-in' ? setHanding(task.itemId) : void act(task, what))}
                        >
                          {words[what]}
                        </button>
                      ))}
                    </span>
                  </>
                )}
                <OwnRefusal refusal={refusal?.itemId === task.itemId ? refusal.of : undefined} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function doing(
  { packet, onWritten }: OwnProps,
  { itemId, claimId = '' }: OwnTask,
  what: keyof typeof words,
  result: string,
): Promise<CommandOutcome<unknown>> {
  const context = contextOf(packet, onWritten);
  const { personId } = packet;
  switch (what) {
    case 'lead':
      return claimTask(context, { itemId, personId, as: 'lead' });
    case 'help':
      return claimTask(context, { itemId, personId, as: 'helper' });
    case 'release':
      return releaseTask(context, claimId);
    case 'hand-in':
      return handInTask(context, claimId, result);
  }
}

type HandInProps = { readonly busy: boolean; readonly onDone: (result: string) => void; readonly onClose: () => void };
function HandIn({ busy, onDone, onClose }: HandInProps) {
  const [result, setResult] = useState('');
  const handIn = (event: FormEvent) => {
    event.preventDefault();
    if (result.trim()) onDone(result);
  };
  return (
    <form className="own-idea" autoComplete="off" onSubmit={handIn}>
      <OwnText label="做了什么，做成了没有" value={result} onChange={setResult} maxLength={500} rows={3} first />
      <div className="own-objection-foot">
        <button type="submit" className="big-button big-red" disabled={busy || !result.trim()}>
          {busy ? '正在保存' : '交出'}
        </button>
        <button type="button" className="big-button" onClick={onClose}>
          先不交
        </button>
      </div>
    </form>
  );
}
