import { Button } from 'antd';
import { useState } from 'react';
import { DEFAULTS } from '../../../../src/domain/parameter-defaults.ts';
import type { ParameterKey } from '../../../../src/domain/parameters.ts';
import type { PackRule, Packs } from '../../../../src/domain/rule-pack/rule-pack.ts';
import { SelectField } from '../../../parts/fields.tsx';
import { bindingWords, packRuleWords } from '../../../parts/rules/pack-words.ts';
import { parameterNames } from '../../../words/parameters.ts';
import type { PartProps } from './PackEditor.tsx';
import { RuleDialog } from './RuleDialog.tsx';

const keys = Object.keys(DEFAULTS) as ParameterKey[];

/** The rule numbers of the version; one that is not in it is left to the branches. */
export function RulesPart({ draft: { rules, validFrom }, set, packs }: PartProps & { readonly packs: Packs }) {
  const [writing, setWriting] = useState<ParameterKey>();
  const free = keys.filter((key) => !rules.some((rule) => rule.key === key));
  const put = (rule: PackRule) => {
    const known = rules.some(({ key }) => key === rule.key);
    set({ rules: known ? rules.map((one) => (one.key === rule.key ? rule : one)) : [...rules, rule] });
    setWriting(undefined);
  };
  return (
    <section className="pack-part" aria-label="规则">
      <h3>规则</h3>
      {rules.length > 0 && (
        <table className="plain-table pack-lines">
          <tbody>
            {rules.map((rule) => (
              <tr key={rule.key}>
                <th scope="row">
                  {parameterNames[rule.key]}
                  <span className="caption change-source">
                    {rule.source}（{rule.sourceOn}）
                  </span>
                </th>
                <td>{packRuleWords(rule)}</td>
                <td>{bindingWords[rule.binding]}</td>
                <td>
                  <Button size="small" aria-label={`改${parameterNames[rule.key]}`} onClick={() => setWriting(rule.key)}>
                    改
                  </Button>{' '}
                  <Button
                    size="small"
                    type="text"
                    aria-label={`去掉${parameterNames[rule.key]}`}
                    onClick={() => set({ rules: rules.filter(({ key }) => key !== rule.key) })}
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
        key={`${rules.length} ${writing}`}
        label="加一条规则"
        search
        value={undefined}
        options={free.map((key) => ({ value: key, word: parameterNames[key] }))}
        onChange={(key) => setWriting(key)}
      />
      {writing && (
        <RuleDialog
          ruleKey={writing}
          rule={rules.find(({ key }) => key === writing)}
          packs={packs}
          validFrom={validFrom}
          onPut={put}
          onClose={() => setWriting(undefined)}
        />
      )}
    </section>
  );
}
