import { Button, Input } from 'antd';
import type { CivilDate } from '../../../src/domain/civil-date.ts';
import type { Pledge, PledgeFields } from '../../../src/domain/pledge.ts';
import { DateField, DayPicker, Field } from '../../parts/fields.tsx';
import { DeleteOutlined } from '../../parts/icons.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { vagueWords } from './vague-words.ts';

export type PledgeInput = {
  readonly personId: string | undefined;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly items: readonly string[];
  /** By when, where an item has a day; in the order of the items. */
  readonly dues?: readonly (CivilDate | null)[];
};
export const freshPledge = (today: CivilDate): PledgeInput => ({
  personId: undefined,
  from: today,
  until: `${today.slice(0, 4)}-12-31`,
  items: ['', ''],
});
export const inputOf = ({ personId, from, until, items }: Pledge): PledgeInput => ({
  personId,
  from,
  until,
  items: items.map(({ text }) => text),
  dues: items.map(({ due }) => due ?? null),
});

/** Rows left empty are no items. */
export const fieldsOf = ({ from, until, items, dues = [] }: PledgeInput): PledgeFields => ({
  from,
  until,
  items: items
    .map((text, at) => ({ text: text.trim(), due: dues[at] }))
    .filter(({ text }) => text)
    .map(({ text, due }) => ({ text, ...(due ? { due } : {}) })),
});
export const countOf = ({ items }: PledgeInput): number => items.filter((text) => text.trim()).length;

type PledgeFieldsFormProps = {
  readonly value: PledgeInput;
  readonly onChange: (value: PledgeInput) => void;
  readonly least: number;
  readonly most: number;
};

export function PledgeFieldsForm({ value, onChange, least, most }: PledgeFieldsFormProps) {
  const set = (change: Partial<PledgeInput>) => onChange({ ...value, ...change });
  const setItem = (at: number, text: string) => set({ items: value.items.map((one, index) => (index === at ? text : one)) });
  const dueOf = (at: number) => value.dues?.[at] ?? null;
  const setDue = (at: number, due: CivilDate | undefined) =>
    set({ dues: value.items.map((_, index) => (index === at ? (due ?? null) : dueOf(index))) });
  const drop = (at: number) =>
    set({ items: value.items.filter((_, index) => index !== at), dues: value.items.map((_, index) => dueOf(index)).toSpliced(at, 1) });
  const vague = vagueWords(value.items);
  return (
    <>
      <div className="pair">
        <DateField label="从" value={value.from} onChange={(from) => from && set({ from })} />
        <DateField label="到" value={value.until} onChange={(until) => until && set({ until })} earliest={value.from} />
      </div>
      <Field label="承诺" hint={`${least} 至 ${most} 条，写清做什么、做到什么程度`}>
        {(id) => (
          <div className="pledge-items">
            {value.items.map((text, at) => (
              <div key={at}>
                <span>{at + 1}</span>
                <Input
                  {...(at === 0 ? { id } : {})}
                  aria-label={`第 ${at + 1} 条`}
                  value={text}
                  maxLength={200}
                  onChange={(event) => setItem(at, event.target.value)}
                  autoComplete="off"
                  spellCheck={false}
                />
                <DayPicker
                  label={`第 ${at + 1} 条哪天前做到，可不填`}
                  placeholder="哪天前，可不填"
                  value={dueOf(at) ?? undefined}
                  onChange={(due) => setDue(at, due)}
                  earliest={value.from}
                  latest={value.until}
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`去掉第 ${at + 1} 条`}
                  disabled={value.items.length <= 1}
                  onClick={() => drop(at)}
                />
              </div>
            ))}
            {value.items.length < most && (
              <button type="button" className="link" onClick={() => set({ items: [...value.items, ''] })}>
                再加一条
              </button>
            )}
          </div>
        )}
      </Field>
      {vague.length > 0 && (
        <Refusal
          warning
          said={{
            what: '有的话不好检查。',
            figures: `${vague.map(({ item, word }) => `第 ${item} 条“${word}”`).join('，')}。`,
            next: '能写上次数、数量或日期最好；照这样写也可以示诺。',
          }}
        />
      )}
    </>
  );
}
