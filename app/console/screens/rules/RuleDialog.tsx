import { useState } from 'react';
import { DEFAULTS } from '../../../../src/domain/parameter-defaults.ts';
import { type ParameterKey, parameterAt } from '../../../../src/domain/parameters.ts';
import { isFixed } from '../../../../src/domain/rule-pack/changes.ts';
import type { Binding, PackRule, Packs } from '../../../../src/domain/rule-pack/rule-pack.ts';
import { settingsOf } from '../../../../src/domain/rule-pack/settings.ts';
import { fits } from '../../../../src/domain/set-parameter.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, SelectField, TextField } from '../../../parts/fields.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { type RuleValue, RuleValueField } from '../../../parts/rules/RuleValueField.tsx';
import { valueWords } from '../../../parts/rules/value-words.ts';
import { parameterNames } from '../../../words/parameters.ts';
import { useInside } from '../../session.ts';
import { todayHere } from '../../today.ts';
import { say } from '../../words/refusals.ts';

type RuleDialogProps = {
  readonly ruleKey: ParameterKey;
  readonly rule: PackRule | undefined;
  readonly packs: Packs;
  readonly validFrom: string | undefined;
  readonly onPut: (rule: PackRule) => void;
  readonly onClose: () => void;
};
const bindings = [
  { value: 'fixed', word: '统一规定，支部不能另定' },
  { value: 'advised', word: '建议值，支部可以另定' },
] as const;
const idle = { busy: false, slow: false };

/** One rule number: value, whether branches may set it otherwise, and where it comes from. */
export function RuleDialog({ ruleKey, rule, packs, validFrom, onPut, onClose }: RuleDialogProps) {
  const { session } = useInside();
  const today = todayHere();
  const usual = DEFAULTS[ruleKey];
  const [value, setValue] = useState<RuleValue | undefined>(rule?.value ?? usual.value);
  const [given, setGiven] = useState({ binding: rule?.binding ?? ('fixed' as Binding), source: rule?.source ?? '' });
  const [sourceOn, setSourceOn] = useState<string | undefined>(rule?.sourceOn ?? today);
  const above = { ...packs, packs: packs.packs.filter(({ issuerId }) => issuerId !== session.organisationId) };
  const held = parameterAt(settingsOf(above), ruleKey, validFrom ?? today);
  const missing =
    value === undefined || !fits(ruleKey, value as never)
      ? '值看不懂，或者超出范围'
      : given.source.trim() === ''
        ? '还没有写来源'
        : sourceOn === undefined
          ? '还没有填来源的日期'
          : undefined;
  const put = () => value !== undefined && sourceOn && onPut({ key: ruleKey, value, sourceOn, ...given, source: given.source.trim() });
  return (
    <ActDialog title={parameterNames[ruleKey]} verb="写进这一版" act={idle} missing={missing} onSave={put} onClose={onClose}>
      {held.pack && isFixed(held) && (
        <Refusal
          warning
          said={say({
            code: 'pack-fixed-above',
            key: ruleKey,
            issuer: held.pack.issuer,
            version: held.pack.version,
            since: held.validFrom,
          })}
        />
      )}
      <p className="caption">
        出厂是{valueWords(usual)}（{usual.source}）
      </p>
      <RuleValueField setting={{ key: ruleKey, value: rule?.value ?? usual.value, unit: usual.unit }} onChange={setValue} />
      <SelectField<Binding>
        label="效力"
        value={given.binding}
        options={bindings}
        onChange={(binding) => binding && setGiven({ ...given, binding })}
      />
      <TextField
        label="来源"
        hint="文件、文号"
        maxLength={150}
        value={given.source}
        placeholder="例如 云委两新〔2026〕9 号"
        onChange={(source) => setGiven({ ...given, source })}
      />
      <DateField label="来源的日期" value={sourceOn} latest={today} onChange={setSourceOn} />
    </ActDialog>
  );
}
