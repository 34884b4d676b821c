import { Button, Input } from 'antd';
import { MinusCircleOutlined, PlusOutlined } from '../icons.tsx';

type Lines = readonly (readonly string[])[];
type LinesFieldProps = { readonly columns: readonly string[]; readonly lines: Lines; readonly onChange: (lines: Lines) => void };

/** A small table to type in: one text per cell, lines added at the end and taken out one by one. */
export function LinesField({ columns, lines, onChange }: LinesFieldProps) {
  const setCell = (line: number, column: number, text: string) =>
    onChange(lines.map((cells, at) => (at === line ? columns.map((_, cell) => (cell === column ? text : (cells[cell] ?? ''))) : cells)));
  return (
    <table className="lines-field">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {lines.map((cells, line) => (
          <tr key={line}>
            {columns.map((name, column) => (
              <td key={name}>
                <Input
                  size="small"
                  aria-label={`第 ${line + 1} 行 ${name}`}
                  value={cells[column] ?? ''}
                  onChange={(event) => setCell(line, column, event.target.value)}
                  autoComplete="off"
                />
              </td>
            ))}
            <td>
              <Button
                type="text"
                size="small"
                icon={<MinusCircleOutlined />}
                aria-label={`去掉第 ${line + 1} 行`}
                onClick={() => onChange(lines.filter((_, at) => at !== line))}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={columns.length + 1}>
            <Button size="small" icon={<PlusOutlined />} onClick={() => onChange([...lines, columns.map(() => '')])}>
              加一行
            </Button>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
