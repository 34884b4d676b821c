import { useState } from 'react';
import { recordPaperCount } from '../../../src/commands/record-paper-count.ts';
import type { Amount } from '../../../src/domain/amount.ts';
import { lastDayOf, type Month } from '../../../src/domain/civil-date.ts';
import type { PaperFigure } from '../../../src/domain/report/line.ts';
import { lineOf } from '../../../src/domain/report/lines.ts';
import type { LineNumber } from '../../../src/domain/report/monthly-report.ts';
import { useToday } from '../../live/clock.ts';
import { useCommand } from '../../live/command.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { DateField, NumberField, SelectField, TextField } from '../../parts/fields.tsx';

type PaperCountFormProps = { readonly month: Month; readonly line: LineNumber; readonly figure?: string; readonly onClose: () => void };

/** 按纸质台账补录: one figure with the paper's date and where it stands; several in a row without closing. */
export function PaperCountForm({ month, line, figure, onClose }: PaperCountFormProps) {
  const act = useCommand(recordPaperCount);
  const today = useToday();
  const { title, paperFigures } = lineOf(line);
  const [key, setKey] = useState(paperFigures.find((one) => one.key === figure)?.key ?? paperFigures[0]?.key);
  const [number, setNumber] = useState<number | null>(null);
  const [date, setDate] = useState<string>();
  const [name, setName] = useState('');
  const [on, setOn] = useState<string | undefined>([lastDayOf(month), today].toSorted()[0]);
  const [source, setSource] = useState('');
  const definition = paperFigures.find((one) => one.key === key);
  const amount = definition && amountOf(definition, { number, date, name });
  const save = async () => {
    if (!key || !amount || !on) return;
    if (await act.run({ month, line, figure: key, amount, on, source })) onClose();
  };
  return (
    <ActDialog
      title={`按纸质台账补录：${title}`}
      verb="补录"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={!amount ? '还没有填数' : !source.trim() ? '还没有写出处' : undefined}
    >
      <SelectField
        label="哪一项"
        options={paperFigures.map((one) => ({ value: one.key, word: one.title }))}
        value={key}
        onChange={setKey}
      />
      {definition?.takes === 'date' && <DateField label="哪天" value={date} onChange={setDate} latest={today} />}
      {definition?.takes === 'name' && <TextField label="名称" value={name} onChange={setName} maxLength={60} />}
      {definition && definition.takes !== 'date' && definition.takes !== 'name' && (
        <NumberField
          label="数"
          unit={definition.takes === 'money' ? '元' : definition.takes === 'hours' ? '小时' : (definition.unit ?? '')}
          places={definition.takes === 'money' ? 2 : definition.takes === 'hours' ? 1 : 0}
          least={0}
          value={number}
          onChange={setNumber}
        />
      )}
      <div className="pair">
        <DateField label="纸上的日期" value={on} onChange={setOn} latest={today} />
        <TextField
          label="出处"
          hint="哪本、哪页"
          value={source}
          onChange={setSource}
          maxLength={100}
          placeholder="三会一课记录本 第 12 页"
        />
      </div>
    </ActDialog>
  );
}

type Given = { readonly number: number | null; readonly date: string | undefined; readonly name: string };

function amountOf({ takes, unit }: PaperFigure, { number, date, name }: Given): Amount | undefined {
  if (takes === 'date') return date ? { is: 'date', on: date } : undefined;
  if (takes === 'name') return name.trim() ? { is: 'name', name: name.trim() } : undefined;
  if (number === null) return undefined;
  if (takes === 'money') return { is: 'money', fen: Math.round(number * 100) };
  return takes === 'hours' ? { is: 'hours', tenths: Math.round(number * 10) } : { is: 'count', value: number, unit: unit ?? '' };
}
