import { Select } from 'antd';
import { useState } from 'react';
import type { MappingRefusal, Proposal } from '../../../src/exchange/import/table/columns.ts';
import { Refusal } from '../Refusal.tsx';
import type { ImportDraft } from './draft.ts';
import type { ImportSubject } from './subject.ts';
import type { ChosenTable } from './use-sources.ts';

type ColumnStepProps = {
  readonly subject: ImportSubject;
  readonly tables: readonly ChosenTable[];
  readonly draft: ImportDraft;
  readonly refusal: MappingRefusal | undefined;
  readonly onChange: (change: Partial<ImportDraft>) => void;
};

const WHY: Readonly<Record<Proposal<string>['why'], string>> = {
  remembered: '上次这样对的',
  head: '',
  'head-contains': '表头相近，核对一下',
  values: '按内容猜的，核对一下',
  doubtful: '表头像，内容不像，核对一下',
  counter: '序号，不导',
  'not-kept': '个人信息够用就好，这一列不导',
  taken: '已有另一列',
  unknown: '没认出',
  empty: '空列',
};

/** 对列: what each column is. Proposed, changed by hand, remembered for the next file with the same heads. */
export function ColumnStep({ subject, tables, draft, refusal, onChange }: ColumnStepProps) {
  const [shown, setShown] = useState(tables[0]?.table.sheet);
  const chosen = tables.find(({ table }) => table.sheet === shown) ?? tables[0];
  if (!chosen) return null;
  const { table, mapping, proposals } = chosen;
  const options = [{ value: '', label: '不导入' }, ...Object.entries(subject.set.fields).map(([value, { label }]) => ({ value, label }))];
  const set = (index: number, field: string) =>
    onChange({ columns: { ...draft.columns, [table.sheet]: mapping.map((it, at) => (at === index ? field || null : it)) } });
  return (
    <>
      <h2>每一列是什么</h2>
      {tables.length > 1 && (
        <div className="state-tabs" role="group" aria-label="哪张表">
          {tables.map(({ table: one }) => (
            <button key={one.sheet} type="button" className="state-tab" aria-pressed={one === table} onClick={() => setShown(one.sheet)}>
              {one.sheet}
            </button>
          ))}
        </div>
      )}
      <div className="import-columns">
        <table>
          <thead>
            <tr>
              <th scope="col">表里的列</th>
              <th scope="col">前几行</th>
              <th scope="col">当作</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column) => {
              const name = column.head || `第 ${column.index + 1} 列`;
              const why = proposals[column.index]?.why ?? 'unknown';
              const changed = mapping[column.index] !== proposals[column.index]?.field;
              if (why === 'empty') return null;
              return (
                <tr key={column.index}>
                  <th scope="row">{column.parent && column.parent !== column.head ? `${column.parent} › ${name}` : name}</th>
                  <td>{column.sample.map(shortened).join('、')}</td>
                  <td>
                    <Select
                      aria-label={`${name}当作`}
                      value={mapping[column.index] ?? ''}
                      options={options}
                      onChange={(field) => set(column.index, field)}
                      popupMatchSelectWidth={false}
                    />
                    {!changed && WHY[why] && <p className="caption">{WHY[why]}</p>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Refusal refusal={refusal} />
      {subject.Options && (
        <subject.Options draft={draft} sources={tables} onChange={(changed) => onChange({ options: { ...draft.options, ...changed } })} />
      )}
    </>
  );
}

/** Sample values are masked as everywhere: nobody needs a whole number to know that the column holds some. */
const shortened = (text: string) => {
  const plain = text.replace(/\s+/g, ' ');
  const masked = plain.replace(/(?:[\d０-９][ -]?){10,}[\dXx０-９]/g, (digits) => `${digits.slice(0, 3)}****${digits.slice(-2)}`);
  return masked.length > 14 ? `${masked.slice(0, 13)}…` : masked;
};
