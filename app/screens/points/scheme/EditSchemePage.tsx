import { Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { editPointsScheme } from '../../../../src/commands/edit-points-scheme.ts';
import type { PointsScheme } from '../../../../src/domain/points.ts';
import { missingName, type SchemeFields, schemeTrouble } from '../../../../src/domain/points-scheme.ts';
import { useKeys } from '../../../keys.ts';
import { useCommand } from '../../../live/command.ts';
import { useDoc } from '../../../live/documents.ts';
import { useDraft } from '../../../live/draft.ts';
import { Card } from '../../../parts/Card.tsx';
import { Head } from '../../../parts/Head.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { say } from '../../../words/refusals.ts';
import { openPoints } from '../PointsSwitch.tsx';
import '../points.css';
import { Basics } from './Basics.tsx';
import { Categories, Classes, Grades, Items } from './lists.tsx';

/** A draft of a scheme, edited as a whole; what was typed is kept until it is saved. A version in force is never edited. */
export default function EditSchemePage({ id }: { readonly id: string }) {
  const scheme = useDoc('points-scheme', id)?.body;
  return scheme ? <EditScheme scheme={scheme} /> : null;
}

type Part = 'basics' | 'categories' | 'items' | 'classes' | 'grades';

function EditScheme({ scheme }: { readonly scheme: PointsScheme }) {
  const { id, name, version } = scheme;
  const act = useCommand(editPointsScheme);
  const [part, setPart] = useState<Part>('basics');
  const draft = useDraft<SchemeFields>(`points-scheme:${id}`, fieldsOf(scheme), {
    title: `改积分办法“${name}”`,
    where: { rail: 'pioneer', tab: 'points', page: 'edit-scheme', id },
  });
  const fields = draft.value;
  const set = (change: Partial<SchemeFields>) => draft.set((now) => withoutEmpty({ ...now, ...change }));
  const nameless = fields.name.trim() ? missingName(fields) : undefined;
  const missing = fields.name.trim() ? nameless && say(nameless).what : '还没有写名称。';
  const trouble = schemeTrouble(fields);
  const leave = () => openPoints('scheme', id);
  const save = async () => {
    if (missing || act.busy || !(await act.run(id, fields))) return;
    draft.drop();
    leave();
  };
  useKeys([
    { key: 'Ctrl+S', does: '保存', run: () => void save() },
    { key: 'Escape', does: '回到办法', run: leave },
  ]);
  const parts: Readonly<Record<Part, ReactNode>> = {
    basics: <Basics fields={fields} set={set} />,
    categories: <Categories fields={fields} set={set} />,
    items: <Items fields={fields} set={set} />,
    classes: <Classes fields={fields} set={set} />,
    grades: <Grades fields={fields} set={set} />,
  };
  const options = [
    { value: 'basics', label: '基本' },
    { value: 'categories', label: `大类 ${fields.categories.length}` },
    { value: 'items', label: `项目 ${fields.items.length}` },
    { value: 'classes', label: `人员 ${fields.classes.length}` },
    { value: 'grades', label: `等次 ${fields.grades.length}` },
  ] as const;
  return (
    <div className="page">
      <Head
        title="积分"
        beside={<Segmented<Part> aria-label="改哪一部分" value={part} options={[...options]} onChange={setPart} />}
        actions={
          <>
            {missing && <span className="caption">{missing}</span>}
            <Button onClick={leave}>先不改了</Button>
            <Button type="primary" disabled={missing !== undefined || act.busy} onClick={() => void save()}>
              {act.slow ? '正在保存' : '保存'}
            </Button>
          </>
        }
      />
      <Refusal refusal={act.refusal} />
      <Card title={`改${fields.name || name}　第 ${version} 版`} side={<span className="caption">{hints[part]}</span>} scrolls>
        {trouble && trouble.code !== 'points-name-missing' && (
          <Refusal warning said={{ ...say(trouble), rule: '这一处改好才能开始执行；现在可以先保存。' }} />
        )}
        {parts[part]}
      </Card>
    </div>
  );
}

const hints: Readonly<Record<Part, string>> = {
  basics: '',
  categories: '几个项目合起来最多几分，按大类封顶。',
  items: '扣分也写正数。自动提出的也要核实才计入。',
  classes: '第一类是大家的；别的类在“公示”里按周期定到人。',
  grades: '从高到低排，最后一个收下其余的人。',
};

const fieldsOf = ({ v: _v, id: _id, series: _s, version: _n, state: _state, inForceFrom: _from, ...fields }: PointsScheme): SchemeFields =>
  fields;
const withoutEmpty = (fields: SchemeFields): SchemeFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as SchemeFields;
