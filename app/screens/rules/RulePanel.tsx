import type { RuleSetting } from '../../../src/domain/parameters.ts';
import { isFixed } from '../../../src/domain/rule-pack/changes.ts';
import { FactList } from '../../parts/Facts.tsx';
import { OnlyRead } from '../../parts/OnlyRead.tsx';
import { RuleLines } from '../../parts/rules/RuleLines.tsx';
import { valueWords } from '../../parts/rules/value-words.ts';
import { parameterNames } from '../../words/parameters.ts';
import { RuleForm } from './RuleForm.tsx';
import { bySaid, type Rule } from './rule-rows.ts';

/** One rule: what holds and since when, by whom, what comes next, and what held before. */
export function RulePanel({ rule: { id, now, next, settings }, mayChange }: { readonly rule: Rule; readonly mayChange: boolean }) {
  return (
    <>
      <h2 className="panel-name">{parameterNames[id]}</h2>
      <FactList
        rows={[
          { label: '现在', value: valueWords(now) },
          { label: '来源', value: now.source },
          { label: '生效', value: now.id ? `${now.validFrom} 起${now.validTo ? `，到 ${now.validTo}` : ''}` : '一直' },
          { label: '谁定的', value: bySaid(now) },
          ...(next ? [{ label: '以后', value: `${next.validFrom} 起 ${valueWords(next)}，${next.source}` }] : []),
        ]}
      />
      <RuleLines setting={now} />
      <Change now={now} id={id} mayChange={mayChange} />
      {settings.length > 0 && <PastSettings settings={settings} />}
    </>
  );
}

function Change({ id, now, mayChange }: Pick<Rule, 'id' | 'now'> & { readonly mayChange: boolean }) {
  if (isFixed(now)) return null;
  return mayChange ? <RuleForm key={id} now={now} /> : <OnlyRead by="书记或副书记" />;
}

const PastSettings = ({ settings }: { readonly settings: readonly RuleSetting[] }) => (
  <section className="past" aria-label="经过">
    <h3>经过</h3>
    <ol>
      {settings.map((setting) => (
        <li key={setting.id}>
          <span>{setting.validFrom} 起</span>
          <span>
            {valueWords(setting)}，{setting.source}
          </span>
          <span className="caption">
            {setting.setOn} {'pack' in setting ? '公布' : '记'}
          </span>
        </li>
      ))}
    </ol>
  </section>
);
