import type { ParameterSetting } from '../../../src/domain/parameters.ts';
import { type Editor, editors } from './editors.ts';

/** 1 000 000, with thin spaces. */
const inThousands = (text: string): string => (/^\d{5,}$/.test(text) ? text.replaceAll(/\B(?=(\d{3})+$)/g, '\u2009') : text);

/** A rule that is a table, readable as one. */
export function RuleLines({ setting }: { readonly setting: ParameterSetting }) {
  const editor = editors[setting.key] as Editor<unknown>;
  if (editor.form !== 'lines') return null;
  return (
    <table className="plain-table rule-lines">
      <thead>
        <tr>
          {editor.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {editor.write(setting.value).map((line, at) => (
          <tr key={at}>
            {line.map((text, column) => (
              <td key={editor.columns[column]}>{inThousands(text)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
