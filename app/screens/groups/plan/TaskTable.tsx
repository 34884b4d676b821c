import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { planGoalNames } from '../../../../src/domain/names.ts';
import type { Task } from '../../../../src/domain/plan/task.ts';
import { useDesk } from '../../../live/desk.ts';
import { usePeople } from '../../../live/people.ts';
import { EllipsisOutlined } from '../../../parts/icons.tsx';
import { dayWord } from '../../../words/dates.ts';
import { verbNames } from '../../../words/verbs.ts';
import type { GroupRow } from '../group-rows.tsx';
import { taskForms } from './acts/forms.ts';
import { type TaskAct, taskActs } from './task-acts.ts';
import { TaskMark } from './task-words.tsx';

/** The items of a year by the day they are due, each with the step that lies next. */
export function TaskTable({ row, tasks }: { readonly row: GroupRow; readonly tasks: readonly Task[] }) {
  const [open, setOpen] = useState<{ readonly task: Task; readonly act: TaskAct }>();
  const { role } = useDesk().session.actor;
  const Form = open && taskForms[open.act];
  return (
    <>
      <table className="plain-table plan-table">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">时限</th>
            <th scope="col">谁领</th>
            <th scope="col">状态</th>
            <th scope="col">办</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.item.id}>
              <td>
                {task.item.title}
                <p className="caption">{planGoalNames[task.item.goal]}</p>
              </td>
              <td className="plan-due">{dayWord(task.item.due, row.today)}</td>
              <td>
                <Holders task={task} />
              </td>
              <td>
                <TaskMark task={task} today={row.today} />
              </td>
              <td>
                <Acts acts={taskActs(task, role, row.group)} title={task.item.title} onAct={(act) => setOpen({ task, act })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open && Form && <Form task={open.task} row={row} onClose={() => setOpen(undefined)} />}
    </>
  );
}

export function Holders({ task: { lead, helpers, outdone, state } }: { readonly task: Task }) {
  const { nameOf } = usePeople();
  const names = (claims: Task['helpers']) => claims.map(({ personId }) => nameOf(personId) ?? '（已清除）').join('、');
  if (!lead && helpers.length === 0) return state === 'open' ? <span className="caption">没人领</span> : null;
  return (
    <>
      {lead && names([lead])}
      {helpers.length > 0 && <p className="caption">协办 {names(helpers)}</p>}
      {outdone.length > 0 && <p className="caption">同时申领，没有领到：{names(outdone)}</p>}
    </>
  );
}

function Acts({
  acts,
  title,
  onAct,
}: {
  readonly acts: readonly TaskAct[];
  readonly title: string;
  readonly onAct: (act: TaskAct) => void;
}) {
  const [first, ...others] = acts;
  if (!first) return null;
  return (
    <span className="plan-row-acts">
      <Button size="small" onClick={() => onAct(first)}>
        {verbNames[first]}
      </Button>
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{ items: others.map((key) => ({ key, label: verbNames[key] })), onClick: ({ key }) => onAct(key as TaskAct) }}
        >
          <Button size="small" icon={<EllipsisOutlined />} aria-label={`还能办：${title}`} />
        </Dropdown>
      )}
    </span>
  );
}
