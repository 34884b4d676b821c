import { useState } from 'react';
import { recordPostFigure } from '../../../../src/commands/record-post-figure.ts';
import { setPostFigure } from '../../../../src/commands/set-post-figure.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { MonthField, NumberField, TextField } from '../../../parts/fields.tsx';
import { figureText } from '../post-past.ts';
import type { ActFormProps } from './act-form.ts';

export function FigureForm({ row: { post }, onClose }: ActFormProps) {
  const act = useCommand(setPostFigure);
  const { figure } = post;
  const [name, setName] = useState(figure?.name ?? '');
  const [unit, setUnit] = useState(figure?.unit ?? '');
  const [target, setTarget] = useState<number | null>(figure ? figure.targetMilli / 1000 : null);
  const save = async () => {
    if (target === null) return;
    if (await act.run(post.id, { name: name.trim(), unit: unit.trim(), targetMilli: Math.round(target * 1000) })) onClose();
  };
  const missing = !name.trim() ? '还没有写指标名称' : !unit.trim() ? '还没有写单位' : target === null ? '还没有写目标' : undefined;
  return (
    <ActDialog title={`挂生产指标：${post.name}`} verb="挂生产指标" act={act} onSave={save} onClose={onClose} missing={missing}>
      <p className="caption">挂一个这个岗直接管得到的数，每月记一次。</p>
      <TextField label="指标" value={name} onChange={setName} maxLength={40} placeholder="一次合格率" />
      <div className="pair">
        <NumberField label="每月目标" value={target} onChange={setTarget} places={3} />
        <TextField label="单位" hint="%、件、吨、小时" value={unit} onChange={setUnit} maxLength={20} />
      </div>
    </ActDialog>
  );
}

export function FigureValueForm({ row: { post, today }, onClose }: ActFormProps) {
  const act = useCommand(recordPostFigure);
  const [month, setMonth] = useState<string | undefined>(today.slice(0, 7));
  const [value, setValue] = useState<number | null>(null);
  const { figure } = post;
  const before = figure?.monthly.find((one) => one.month === month);
  const save = async () => {
    if (month && value !== null && (await act.run(post.id, month, Math.round(value * 1000)))) onClose();
  };
  return (
    <ActDialog
      title={`记指标数值：${post.name}`}
      verb="记指标数值"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={!month ? '还没有选月份' : value === null ? '还没有写数值' : undefined}
    >
      <p>
        {figure?.name}，目标 {figure && figureText(figure.targetMilli, figure.unit)}。
      </p>
      <div className="pair">
        <MonthField label="哪个月" value={month} onChange={setMonth} latest={today.slice(0, 7)} />
        <NumberField label="数值" unit={figure?.unit ?? ''} value={value} onChange={setValue} places={3} />
      </div>
      {before && figure && (
        <p className="caption">这个月原来记的是 {figureText(before.valueMilli, figure.unit)}，保存后以新的为准，经过里两次都在。</p>
      )}
    </ActDialog>
  );
}
