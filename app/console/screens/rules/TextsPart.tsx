import { PACK_TEXTS, type PackText, type PackTextCode } from '../../../../src/domain/rule-pack/rule-pack.ts';
import { LongTextField, TextField } from '../../../parts/fields.tsx';
import { textNames } from '../../../parts/rules/pack-words.ts';
import type { PartProps } from './PackEditor.tsx';

/** Words that a form prints instead of its own; an empty text is none. */
export function TextsPart({ draft: { texts }, set }: PartProps) {
  const put = (code: PackTextCode, change: Partial<PackText>) => {
    const now = { code, text: '', source: '', ...texts.find((one) => one.code === code), ...change };
    const others = texts.filter((one) => one.code !== code);
    set({ texts: now.text.trim() === '' && now.source.trim() === '' ? others : [...others, now] });
  };
  return (
    <section className="pack-part" aria-label="文本">
      <h3>文本</h3>
      {PACK_TEXTS.map((code) => {
        const now = texts.find((one) => one.code === code);
        return (
          <div key={code} className="form">
            <LongTextField
              label={textNames[code]}
              hint="一段一行；{{单位}}、{{接收单位}}换成各支部的；不写就用出厂的"
              value={now?.text ?? ''}
              maxLength={6_000}
              rows={4}
              onChange={(text) => put(code, { text })}
            />
            {now && (
              <TextField label="来源" hint="文件、文号" value={now.source} maxLength={150} onChange={(source) => put(code, { source })} />
            )}
          </div>
        );
      })}
    </section>
  );
}
