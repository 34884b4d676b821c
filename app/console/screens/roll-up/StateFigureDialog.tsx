import { useState } from 'react';
import type { Month } from '../../../../src/domain/civil-date.ts';
import { type FigureTitle, figureId, REPORT_FIGURES } from '../../../../src/domain/report/report-figures.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { NumberField, TextField } from '../../../parts/fields.tsx';
import { ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import type { RolledPart } from './roll-up.ts';

type StateFigureDialogProps = {
  readonly whole: RolledPart;
  readonly month: Month;
  readonly figure: FigureTitle;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
};

/** What an organisation's own paper says the figure is; beside the computed sum, with the paper named. */
export function StateFigureDialog({ whole, month, figure, onDone, onClose }: StateFigureDialogProps) {
  const [value, setValue] = useState<number | null>(null);
  const [source, setSource] = useState('');
  const { line, key, title } = figure;
  const zero = REPORT_FIGURES.find((one) => figureId(one) === figureId(figure))?.zero ?? { is: 'none' as const };
  const [unit, places, perUnit] =
    zero.is === 'money' ? ['元', 2, 100] : zero.is === 'hours' ? ['小时', 1, 10] : [zero.is === 'count' ? zero.unit : '', 0, 1];
  const act = useAct((stated: number | null) =>
    ask('POST', `/api/organisations/${whole.id}/stated-figures`, { month, line, key, value: stated, source: source.trim() }),
  );
  const save = async () => {
    if (await act.run(value === null ? null : Math.round(value * perUnit))) await onDone();
  };
  const isTaking = value === null && whole.stated[figureId(figure)] !== undefined;
  return (
    <ActDialog
      title={`补录上报数：${whole.name}　${title}`}
      verb={isTaking ? '撤掉上报数' : '补录'}
      act={act}
      onSave={() => void save()}
      onClose={onClose}
      missing={value === null && !isTaking ? '还没有填数' : source.trim() === '' ? '还没有写出处' : undefined}
    >
      <p>照纸质报表抄录，只和计算数并排，不改计算数。以前补录的留着备查。</p>
      <NumberField label="上报数" unit={unit} places={places} least={0} value={value} onChange={setValue} />
      <TextField
        label="出处"
        hint="哪份文件、哪天"
        value={source}
        onChange={setSource}
        maxLength={100}
        placeholder="青石镇 10 月报表 2026-11-04"
      />
    </ActDialog>
  );
}
