import { Button } from 'antd';
import type { ReactNode } from 'react';
import { CaretDownOutlined, CaretUpOutlined, DeleteOutlined } from '../icons.tsx';

export type EditColumn<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row, change: (change: Partial<Row>) => void, at: number) => ReactNode;
};
type EditTableProps<Row extends { readonly code: string; readonly name: string }> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly EditColumn<Row>[];
  readonly onChange: (rows: readonly Row[]) => void;
  /** What a new row begins with; its code is drawn here. */
  readonly fresh: Omit<Row, 'code'>;
  readonly add: string;
  /** Why a row cannot be taken out: 还有 3 项在用. */
  readonly inUse?: (row: Row) => string | undefined;
};

/** A list of a scheme, row by row: fields, moving up and down, taking out, one more at the end. */
export function EditTable<Row extends { readonly code: string; readonly name: string }>(props: EditTableProps<Row>) {
  const { label, rows, columns, onChange, fresh, add, inUse } = props;
  const changeAt = (at: number) => (change: Partial<Row>) =>
    onChange(rows.map((row, index) => (index === at ? cleaned({ ...row, ...change }) : row)));
  const swap = (at: number, to: number) => onChange(rows.with(at, rows[to]!).with(to, rows[at]!));
  return (
    <>
      <table className="scheme-edit" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
            <th scope="col">
              <span className="caption">顺序</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const name = row.name.trim() || `第 ${at + 1} 行`;
            const used = inUse?.(row);
            return (
              <tr key={row.code}>
                {columns.map(({ key, cell }) => (
                  <td key={key} className={`scheme-edit-${key}`}>
                    {cell(row, changeAt(at), at)}
                  </td>
                ))}
                <td className="scheme-edit-acts">
                  <Button
                    type="text"
                    size="small"
                    icon={<CaretUpOutlined />}
                    aria-label={`${name}往上`}
                    disabled={at === 0}
                    onClick={() => swap(at, at - 1)}
                  />
                  <Button
                    type="text"
                    size="small"
                    icon={<CaretDownOutlined />}
                    aria-label={`${name}往下`}
                    disabled={at === rows.length - 1}
                    onClick={() => swap(at, at + 1)}
                  />
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={`去掉${name}`}
                    title={used}
                    disabled={used !== undefined}
                    onClick={() => onChange(rows.filter((_, index) => index !== at))}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Button onClick={() => onChange([...rows, { ...fresh, code: `own-${crypto.randomUUID().slice(0, 8)}` } as Row])}>{add}</Button>
    </>
  );
}

/** A cap that was taken away is no field at all. */
const cleaned = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;
