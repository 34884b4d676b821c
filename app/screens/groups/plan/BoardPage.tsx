import { Button } from 'antd';
import { useState } from 'react';
import { coverageOf } from '../../../../src/domain/plan/coverage.ts';
import type { Task, TaskState } from '../../../../src/domain/plan/task.ts';
import { useKeys } from '../../../keys.ts';
import { useDesk } from '../../../live/desk.ts';
import { Head } from '../../../parts/Head.tsx';
import { ExpandOutlined, PrinterOutlined } from '../../../parts/icons.tsx';
import { go } from '../../../where.ts';
import { dayWord } from '../../../words/dates.ts';
import { verbNames } from '../../../words/verbs.ts';
import type { GroupRow } from '../group-rows.tsx';
import { useGroupRows } from '../use-group-rows.ts';
import { taskForms } from './acts/forms.ts';
import { Holders } from './TaskTable.tsx';
import { type TaskAct, taskActs } from './task-acts.ts';
import { TaskMark } from './task-words.tsx';
import { useGroupYear } from './use-tasks.ts';
import './plan.css';

const columns: readonly { readonly word: string; readonly states: readonly TaskState[] }[] = [
  { word: '待申领', states: ['open'] },
  { word: '已申领、办理中', states: ['claimed', 'in-progress', 'returned'] },
  { word: '待验收', states: ['handed-in'] },
  { word: '已验收', states: ['accepted'] },
];

/** F-13 on the screen: one column per state, for the wall as large as the window goes. `<group>:<year>` */
export default function BoardPage({ id }: { readonly id: string }) {
  const [groupId = '', year = ''] = id.split(':');
  const row = useGroupRows()?.find((it) => it.id === groupId);
  const ofYear = useGroupYear(groupId, year);
  const [onWall, setOnWall] = useState(false);
  const back = () => go({ rail: 'groups', tab: 'groups', page: 'group', id: `${groupId}:plan` });
  useKeys([
    { key: 'F11', does: '投到屏幕上', run: () => setOnWall(!onWall) },
    { key: 'Escape', does: '退出', run: () => (onWall ? setOnWall(false) : back()) },
  ]);
  if (!row || !ofYear) return null;
  const { holding, people, unclaimed } = coverageOf(row.group, ofYear.tasks);
  return (
    <div className={onWall ? 'page board-page board-wall' : 'page board-page'}>
      <Head
        title="申领看板"
        facts={[
          { label: `${row.group.name} ${year} 年` },
          { label: `${people} 人中 ${holding.length} 人有项目` },
          { label: `${unclaimed} 项没人领` },
        ]}
        actions={
          <>
            {!onWall && <Button onClick={back}>回到小组</Button>}
            {!onWall && (
              <Button
                icon={<PrinterOutlined />}
                onClick={() => go({ rail: 'groups', tab: 'groups', page: 'print-plan', id: `board:${groupId}:${year}` })}
              >
                打印公示单
              </Button>
            )}
            <Button icon={<ExpandOutlined />} onClick={() => setOnWall(!onWall)}>
              {onWall ? '退出投屏' : '投屏'}
            </Button>
          </>
        }
      />
      <div className="board">
        {columns.map(({ word, states }) => (
          <BoardColumn
            key={word}
            word={word}
            row={row}
            quiet={onWall}
            tasks={ofYear.tasks.filter(({ state }) => state !== undefined && states.includes(state))}
          />
        ))}
      </div>
    </div>
  );
}

type ColumnProps = { readonly word: string; readonly row: GroupRow; readonly tasks: readonly Task[]; readonly quiet: boolean };
function BoardColumn({ word, row, tasks, quiet }: ColumnProps) {
  const { role } = useDesk().session.actor;
  const [open, setOpen] = useState<{ readonly task: Task; readonly act: TaskAct }>();
  const Form = open && taskForms[open.act];
  return (
    <section className="card board-column" aria-label={word}>
      <h2>
        {word} <span className="caption">{tasks.length}</span>
      </h2>
      <ul>
        {tasks.map((task) => {
          const [act] = taskActs(task, role, row.group);
          return (
            <li key={task.item.id}>
              <p className="board-what">{task.item.title}</p>
              <Holders task={task} />
              <p className="board-foot">
                <span className="caption">{dayWord(task.item.due, row.today)} 前</span>
                <TaskMark task={task} today={row.today} />
                {act && !quiet && (
                  <Button size="small" onClick={() => setOpen({ task, act })} aria-label={`${verbNames[act]}：${task.item.title}`}>
                    {verbNames[act]}
                  </Button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      {tasks.length === 0 && <p className="caption">没有</p>}
      {open && Form && <Form task={open.task} row={row} onClose={() => setOpen(undefined)} />}
    </section>
  );
}
