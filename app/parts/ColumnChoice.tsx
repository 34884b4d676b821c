import { Button, Checkbox, Popover } from 'antd';
import { memo, type ReactNode } from 'react';
import type { Column } from './columns.ts';
import { TableOutlined } from './icons.tsx';

type ColumnChoiceProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly leftOut: readonly string[];
  readonly onChange: (leftOut: readonly string[]) => void;
};

/** Which columns a list shows, remembered on this PC. A narrow window may still leave some out. */
export const ColumnChoice = memo(function ColumnChoice<Row>({ columns, leftOut, onChange }: ColumnChoiceProps<Row>) {
  const choice = (
    <ul className="column-choice">
      {columns.map(({ key, title, rank }) => (
        <li key={key}>
          <Checkbox
            disabled={rank <= 1}
            checked={rank <= 1 || !leftOut.includes(key)}
            onChange={({ target }) => onChange(target.checked ? leftOut.filter((one) => one !== key) : [...leftOut, key])}
          >
            {title}
          </Checkbox>
        </li>
      ))}
    </ul>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={choice}>
      <Button type="text" size="small" icon={<TableOutlined />} aria-label="选列" title="选列" />
    </Popover>
  );
}) as <Row>(props: ColumnChoiceProps<Row>) => ReactNode;
