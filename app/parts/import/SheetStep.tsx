import { Checkbox, InputNumber, Radio } from 'antd';
import type { SheetCard } from '../../../src/exchange/import/table/sheets.ts';
import type { ImportDraft } from './draft.ts';
import type { ImportSubject } from './subject.ts';

type SheetStepProps = {
  readonly subject: ImportSubject;
  readonly cards: readonly SheetCard[];
  readonly draft: ImportDraft;
  readonly onChange: (change: Partial<ImportDraft>) => void;
};

/** 选表: which sheets, where their heads are, and whether hidden rows count. */
export function SheetStep({ subject, cards, draft, onChange }: SheetStepProps) {
  const toggle = (name: string) =>
    onChange({ sheets: draft.sheets.includes(name) ? draft.sheets.filter((it) => it !== name) : [...draft.sheets, name] });
  const hidden = cards.filter((card) => draft.sheets.includes(card.name)).reduce((sum, card) => sum + card.hiddenRows, 0);
  return (
    <>
      <h2>要导入哪几张表</h2>
      <ul className="import-sheets">
        {cards.map((card) => (
          <li key={card.name}>
            <Checkbox checked={draft.sheets.includes(card.name)} onChange={() => toggle(card.name)} disabled={card.rows === 0}>
              {card.name}
            </Checkbox>
            <p className="caption">{aboutSheet(card, subject)}</p>
            {draft.sheets.includes(card.name) && <HeadRows card={card} draft={draft} onChange={onChange} />}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <div>
          <p>选中的表里有 {hidden} 行是隐藏的：</p>
          <Radio.Group value={draft.hiddenRows} onChange={(event) => onChange({ hiddenRows: event.target.value })}>
            <Radio value="take">隐藏的也导入</Radio>
            <Radio value="leave-out">隐藏的不导</Radio>
          </Radio.Group>
        </div>
      )}
    </>
  );
}

function aboutSheet(card: SheetCard, { book }: ImportSubject): string {
  if (card.rows === 0) return '空表';
  return [
    card.hidden && '隐藏的表',
    card.table ? `表头下 ${card.rows} 行` : `${card.rows} 行，没认出表头`,
    card.hiddenRows > 0 && `其中 ${card.hiddenRows} 行隐藏`,
    card.formulas > 0 && `${card.formulas} 格是公式，用文件里算好的值`,
    card.errors > 0 && `${card.errors} 格是错误值`,
    !card.proposed && card.table && card.recognised < 2 && `不太像${book}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Where the head was found, or where the user says that it is. */
function HeadRows({ card, draft, onChange }: Omit<SheetStepProps, 'subject' | 'cards'> & { readonly card: SheetCard }) {
  const found = card.table?.headRows ?? [];
  const [from, to] = draft.heads[card.name] ?? [found[0] ?? 1, found.at(-1) ?? 1];
  const set = (first: number | null, last: number | null) => {
    if (!first || !last) return;
    const { [card.name]: _columns, ...columns } = draft.columns;
    onChange({ heads: { ...draft.heads, [card.name]: [first, Math.max(first, last)] }, columns });
  };
  return (
    <p className="import-head">
      表头在第
      <InputNumber
        size="small"
        aria-label={`${card.name}表头首行`}
        value={from}
        min={1}
        controls={false}
        onChange={(value) => set(value, to)}
      />
      行到第
      <InputNumber
        size="small"
        aria-label={`${card.name}表头末行`}
        value={to}
        min={1}
        controls={false}
        onChange={(value) => set(from, value)}
      />
      行
    </p>
  );
}
