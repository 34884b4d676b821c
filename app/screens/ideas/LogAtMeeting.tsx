import { Button, Checkbox, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { logIdeas } from '../../../src/commands/log-ideas.ts';
import type { IdeaCategory } from '../../../src/domain/idea.ts';
import { ideaCategoryNames } from '../../../src/domain/names.ts';
import { isComposing } from '../../keys.ts';
import { useCommand } from '../../live/command.ts';
import { useDraft } from '../../live/draft.ts';
import { usePeople } from '../../live/people.ts';
import { DateField, TextField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';

type Line = {
  readonly title: string;
  readonly category: IdeaCategory;
  readonly proposerIds: readonly string[];
  readonly anonymous: boolean;
};
const emptyLine: Line = { title: '', category: 'safety', proposerIds: [], anonymous: false };
type Meeting = { readonly occasion: string; readonly on: string; readonly lines: readonly Line[]; readonly line: Line };

const categories = Object.entries(ideaCategoryNames).map(([value, label]) => ({ value: value as IdeaCategory, label }));

/**
 * 会上连记: rows typed while people talk. Enter puts the row down and begins the next with the same proposer and category;
 * 记下 saves all of them as one act. What was typed survives a crash as a draft.
 */
export function LogAtMeeting({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const act = useCommand(logIdeas);
  const people = usePeople();
  const title = useRef<HTMLInputElement>(null);
  const [logged, setLogged] = useState(0);
  const draft = useDraft<Meeting>(
    'log-ideas',
    { occasion: '', on: today, lines: [], line: emptyLine },
    { title: '会上连记', where: { rail: 'pioneer', tab: 'ideas', page: 'meeting' } },
  );
  const { occasion, on, lines, line } = draft.value;
  const set = (change: Partial<Meeting>) => draft.set((now) => ({ ...now, ...change }));
  const setLine = (change: Partial<Line>) => set({ line: { ...line, ...change } });
  const isReady = line.title.trim() !== '' && (line.anonymous || line.proposerIds.length > 0);
  const put = () => {
    if (!isReady) return;
    set({ lines: [...lines, { ...line, title: line.title.trim() }], line: { ...line, title: '' } });
    title.current?.focus();
  };
  const all = isReady ? [...lines, { ...line, title: line.title.trim() }] : lines;
  const save = async () => {
    const saved = await act.run({ occasion: occasion.trim() || '会上', on }, all);
    if (!saved) return;
    draft.drop();
    setLogged(saved.length);
    draft.set({ occasion, on, lines: [], line: emptyLine });
    title.current?.focus();
  };
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
        <span className="caption">Enter 记下一条，Esc 离开；没存的留作草稿。</span>
      </div>
      {lines.length > 0 && (
        <ol className="meeting-lines">
          {lines.map((one, index) => (
            <li key={`${index} ${one.title}`}>
              <span>{index + 1}</span>
              <span>{one.title}</span>
              <span className="caption">{ideaCategoryNames[one.category]}</span>
              <span className="caption">{one.anonymous ? '匿名' : one.proposerIds.map((id) => people.nameOf(id)).join('、')}</span>
              <button type="button" className="link" onClick={() => set({ lines: lines.filter((other) => other !== one), line: one })}>
                改
              </button>
            </li>
          ))}
        </ol>
      )}
      <div className="meeting-line">
        <Input
          ref={(input) => {
            title.current = input?.input ?? null;
          }}
          autoFocus
          aria-label="点子"
          placeholder={`第 ${lines.length + 1} 条：一句话`}
          value={line.title}
          maxLength={80}
          onChange={(event) => setLine({ title: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event.nativeEvent)) put();
          }}
          autoComplete="off"
        />
        <Select<IdeaCategory> aria-label="类别" value={line.category} options={categories} onChange={(category) => setLine({ category })} />
        <Select<string[], { value: string; label: string }>
          aria-label="建议人"
          mode="multiple"
          placeholder="建议人"
          value={[...line.proposerIds]}
          disabled={line.anonymous}
          options={people.options.map(({ value, word }) => ({ value, label: word }))}
          showSearch={{ filterOption: (text, option) => option?.label.includes(text) ?? false }}
          onChange={(proposerIds) => setLine({ proposerIds })}
        />
        <Checkbox checked={line.anonymous} onChange={(event) => setLine({ anonymous: event.target.checked, proposerIds: [] })}>
          匿名
        </Checkbox>
        <Button onClick={put} disabled={!isReady}>
          下一条
        </Button>
        <Button type="primary" onClick={save} disabled={all.length === 0 || act.busy}>
          {act.slow ? '正在保存' : all.length > 0 ? `记下 ${all.length} 条` : '记下'}
        </Button>
        <Button type="text" onClick={onClose}>
          离开
        </Button>
      </div>
      {logged > 0 && all.length === 0 && (
        <p className="caption" role="status">
          已保存 {logged} 条。
        </p>
      )}
      <Refusal refusal={act.refusal} />
    </form>
  );
}
