import { Button } from 'antd';
import { useState } from 'react';
import { BLANK_SCHEME, SAMPLE_SCHEMES } from '../../../../src/domain/points-samples.ts';
import type { SchemeFields } from '../../../../src/domain/points-scheme.ts';
import type { PackScheme } from '../../../../src/domain/rule-pack/rule-pack.ts';
import { SelectField } from '../../../parts/fields.tsx';
import { bindingWords } from '../../../parts/rules/pack-words.ts';
import type { PartProps } from './PackEditor.tsx';
import { SchemeDialog } from './SchemeDialog.tsx';

const beginnings: readonly SchemeFields[] = [BLANK_SCHEME, ...SAMPLE_SCHEMES];

/** Points schemes: branches open their next period by a fixed one, or may put an advised one in force. */
export function SchemesPart({ draft: { schemes }, set }: PartProps) {
  const [writing, setWriting] = useState<{ readonly at: number; readonly scheme: PackScheme }>();
  const put = (scheme: PackScheme) => {
    if (writing) set({ schemes: writing.at < schemes.length ? schemes.with(writing.at, scheme) : [...schemes, scheme] });
    setWriting(undefined);
  };
  return (
    <section className="pack-part" aria-label="积分办法">
      <h3>积分办法</h3>
      {schemes.length > 0 && (
        <table className="plain-table pack-lines">
          <tbody>
            {schemes.map((one, at) => (
              <tr key={`${at} ${one.scheme.name}`}>
                <th scope="row">
                  {one.scheme.name}
                  <span className="caption change-source">{one.scheme.source}</span>
                </th>
                <td>{one.scheme.items.length} 项</td>
                <td>{bindingWords[one.binding]}</td>
                <td>
                  <Button size="small" aria-label={`改${one.scheme.name}`} onClick={() => setWriting({ at, scheme: one })}>
                    改
                  </Button>{' '}
                  <Button
                    size="small"
                    type="text"
                    aria-label={`去掉${one.scheme.name}`}
                    onClick={() => set({ schemes: schemes.filter((_, index) => index !== at) })}
                  >
                    去掉
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <SelectField
        key={`${schemes.length} ${writing !== undefined}`}
        label="加一个积分办法"
        value={undefined}
        options={beginnings.map(({ name, items }, at) => ({ value: String(at), word: items.length > 0 ? `照${name}写` : '从空白写' }))}
        onChange={(at) =>
          setWriting({ at: schemes.length, scheme: { binding: 'advised', scheme: beginnings[Number(at)] ?? BLANK_SCHEME } })
        }
      />
      {writing && <SchemeDialog key={writing.at} from={writing.scheme} onPut={put} onClose={() => setWriting(undefined)} />}
    </section>
  );
}
