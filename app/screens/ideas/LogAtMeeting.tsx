import { Button, type ButtonProps } from 'antd';
import { useRef, useState } from 'react';
import { logIdeas } from '../../../src/commands/log-ideas.ts';
import type { Activity } from '../../../src/domain/activity/activity.ts';
import { ideaCategoryNames } from '../../../src/domain/names/idea.ts';
import { isComposing, useKeys } from '../../keys.ts';
import { useCommand } from '../../live/command.ts';
import { useDraft } from '../../live/draft.ts';
import { usePeople } from '../../live/people.ts';
import { DateField, TextField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { steady } from '../../parts/steady.tsx';
import { AboutPersonHint, AlikeHint } from './Hints.tsx';
import { emptyLine, isComplete, type Line, MeetingLine } from './MeetingLine.tsx';

const Act = steady<ButtonProps>(Button);
type Meeting = { readonly occasion: string; readonly on: string; readonly lines: readonly Line[]; readonly line: Line };

type LogAtMeetingProps = { readonly today: string; readonly activity: Activity | undefined; readonly onClose: () => void };

/**
 * 会上连记: rows typed while people talk. Enter puts the row down and begins the next with the same proposer and category;
 * 记下 or Ctrl S saves all of them as one act. What was typed survives a crash as a draft.
 */
export function LogAtMeeting({ today, activity, onClose }: LogAtMeetingProps) {
  const act = useCommand(logIdeas);
  const people = usePeople();
  const title = useRef<HTMLInputElement>(null);
  const [logged, setLogged] = useState(0);
  const [sitting, setSitting] = useState({ occasion: activity?.title.slice(0, 60) ?? '', on: activity?.heldOn ?? today });
  const draft = useDraft<Meeting>(
    activity ? `log-ideas:${activity.id}` : 'log-ideas',
    { ...sitting, lines: [], line: emptyLine },
    { title: '会上连记', where: { rail: 'pioneer', tab: 'ideas', page: 'meeting', ...(activity && { id: activity.id }) } },
  );
  const { occasion, on, lines, line } = draft.value;
  const set = (change: Partial<Meeting>) => draft.set((now) => ({ ...now, ...change }));
  const isReady = isComplete(line);
  const all = isReady ? [...lines, { ...line, title: line.title.trim() }] : lines;
  const put = () => {
    if (!isReady) return;
    set({ lines: all, line: { ...line, title: '', isCarriedOver: true } });
    title.current?.focus();
  };
  const without = (one: Line) => lines.filter((other) => other !== one);
  /** Back into the row that is typed; what stood there is put down first. */
  const mend = (one: Line) => {
    set({ lines: isReady ? [...without(one), { ...line, title: line.title.trim() }] : without(one), line: one });
    title.current?.focus();
  };
  const save = async () => {
    if (all.length === 0 || act.busy) return;
    const rows = all.map(({ isCarriedOver: _, ...row }) => row);
    const saved = await act.run({ occasion: occasion.trim() || '会上', on, ...(activity && { activityId: activity.id }) }, rows);
    if (!saved) return;
    setSitting({ occasion, on });
    draft.drop();
    setLogged(saved.length);
    title.current?.focus();
  };
  useKeys([{ key: 'Ctrl+S', does: '全部存下', run: () => void save() }]);
  return (
    <form
      className="meeting-log"
      aria-label="会上连记"
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event.nativeEvent)) onClose();
      }}
    >
      <div className="meeting-head">
        <TextField label="什么会" value={occasion} onChange={(text) => set({ occasion: text })} maxLength={60} placeholder="午间质量小课" />
        <DateField label="哪天" value={on} onChange={(day) => set({ on: day ?? today })} latest={today} />
        <span className="caption">Enter 记下一条，Tab 换建议人（可打拼音首字母），Ctrl S 全部存下，Esc 离开；没存的留作草稿。</span>
      </div>
      {lines.length > 0 && (
        <ol className="meeting-lines" ref={(list) => list?.scrollTo({ top: list.scrollHeight })}>
          {lines.map((one, index) => (
            <li key={`${index} ${one.title}`}>
              <span>{index + 1}</span>
              <span>{one.title}</span>
              <span className="caption">{ideaCategoryNames[one.category]}</span>
              <span className="caption">{one.anonymous ? '匿名' : one.proposerIds.map((id) => people.nameOf(id)).join('、')}</span>
              <button type="button" className="link" onClick={() => mend(one)}>
                改
              </button>
              <button type="button" className="link" onClick={() => set({ lines: without(one) })}>
                去掉
              </button>
            </li>
          ))}
        </ol>
      )}
      <MeetingLine title={title} line={line} at={lines.length + 1} onChange={(changed) => set({ line: changed })} onPut={put}>
        <Act onClick={put} disabled={!isReady}>
          下一条
        </Act>
        <Act type="primary" onClick={save} disabled={all.length === 0 || act.busy}>
          {act.slow ? '正在保存' : all.length > 0 ? `记下 ${all.length} 条` : '记下'}
        </Act>
        <Act type="text" onClick={onClose}>
          离开
        </Act>
      </MeetingLine>
      <AlikeHint title={line.title} />
      <AboutPersonHint text={line.title} />
      {/* It stands there empty before: what is said in it is read aloud, and the list below does not move. */}
      <p className="caption meeting-said" role="status">
        {logged > 0 && all.length === 0 && `已保存 ${logged} 条。`}
      </p>
      <Refusal refusal={act.refusal} />
    </form>
  );
}
