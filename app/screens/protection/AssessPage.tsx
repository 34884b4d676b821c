import { Button, Checkbox, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { assessImpact, protectionFactsOf } from '../../../src/commands/assess-impact.ts';
import { assessmentConclusionNames, assessmentOccasionNames, riskLevelNames } from '../../../src/domain/names/protection.ts';
import type { AssessmentConclusion, AssessmentOccasion, Judgement, RiskLevel } from '../../../src/domain/protection/assessment.ts';
import type { ProtectionFacts } from '../../../src/domain/protection/facts.ts';
import { factLines } from '../../../src/exchange/fill/protection.ts';
import { useKeys } from '../../keys.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { useDraft } from '../../live/draft.ts';
import { Card } from '../../parts/Card.tsx';
import { FactList } from '../../parts/Facts.tsx';
import { Field, LongTextField, TextField } from '../../parts/fields.tsx';
import { Head } from '../../parts/Head.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { go } from '../../where.ts';

type Input = Omit<Judgement, 'necessary' | 'impact' | 'adequate' | 'conclusion'> & {
  readonly [K in 'necessary' | 'impact' | 'adequate' | 'conclusion']: Judgement[K] | undefined;
};
const fresh: Input = {
  ...{ subject: '', occasions: [], necessity: '', risk: '', adequacy: '', toDo: '' },
  ...{ necessary: undefined, impact: undefined, adequate: undefined, conclusion: undefined },
};
const optionsOf = <V extends string>(names: Readonly<Record<V, string>>) =>
  (Object.entries(names) as [V, string][]).map(([value, label]) => ({ value, label }));
const occasions = optionsOf<AssessmentOccasion>(assessmentOccasionNames);
const levels = optionsOf<RiskLevel>(riskLevelNames);
const conclusions = optionsOf<AssessmentConclusion>(assessmentConclusionNames);

const list = () => go({ rail: 'people', tab: 'protection' });

/** F-60: what the ledger knows stands above, what a person has to judge is asked below; nothing is chosen beforehand. */
export default function AssessPage() {
  const act = useCommand(assessImpact);
  const draft = useDraft('assess-impact', fresh, { title: '影响评估', where: { rail: 'people', tab: 'protection', page: 'assess' } });
  const { value } = draft;
  const set = (change: Partial<Input>) => draft.set((now) => ({ ...now, ...change }));
  const missing = missingIn(value);
  const save = async () => {
    const { necessary, impact, adequate, conclusion, ...words } = value;
    if (act.busy || necessary === undefined || !impact || adequate === undefined || !conclusion) return;
    if (!(await act.run({ ...words, necessary, impact, adequate, conclusion }))) return;
    draft.drop();
    list();
  };
  useKeys([
    { key: 'Ctrl+S', does: '保存', run: () => void save() },
    { key: 'Escape', does: '回去', run: list },
  ]);
  return (
    <div className="page page-column">
      <Head
        title="写影响评估"
        beside={<span className="caption">{missing}</span>}
        actions={
          <>
            <Button onClick={list}>先放着</Button>
            <Button type="primary" disabled={missing !== undefined || act.busy} onClick={() => void save()}>
              {act.slow ? '正在保存' : '保存'}
            </Button>
          </>
        }
      />
      <Refusal refusal={act.refusal} />
      <Card title="台账里的情况" side={<span className="caption">按记录算的，一起存下</span>}>
        <Known />
      </Card>
      <Card title="由人判断" side={<span className="caption">个人信息保护法第 55 条、第 56 条</span>}>
        <div className="act-form">
          <TextField
            label="评估什么"
            hint="要开始做的事"
            value={value.subject}
            onChange={(subject) => set({ subject })}
            maxLength={100}
            placeholder="季度积分等次上墙公示"
          />
          <Field label="为什么评估" hint="可选几项">
            {() => (
              <Checkbox.Group
                value={[...value.occasions]}
                onChange={(chosen) => set({ occasions: chosen as AssessmentOccasion[] })}
                options={occasions}
              />
            )}
          </Field>
          <Judged
            label="目的、方式是否合法、正当、必要"
            options={YES_NO('必要', '不必要')}
            chosen={value.necessary}
            onChoose={(necessary) => set({ necessary })}
            text={value.necessity}
            onText={(necessity) => set({ necessity })}
            hint="依据什么规定、少了哪一项就办不成"
          />
          <Judged
            label="对个人的影响和安全风险"
            options={levels}
            chosen={value.impact}
            onChoose={(impact) => set({ impact })}
            text={value.risk}
            onText={(risk) => set({ risk })}
            hint="泄露、误用了，本人会怎样"
          />
          <Judged
            label="保护措施是否合法、有效、与风险相适应"
            options={YES_NO('有效', '还不够')}
            chosen={value.adequate}
            onChoose={(adequate) => set({ adequate })}
            text={value.adequacy}
            onText={(adequacy) => set({ adequacy })}
            hint="上面列的措施之外，还有什么"
          />
          <Field label="结论">
            {(id) => (
              <Radio.Group
                id={id}
                value={value.conclusion}
                onChange={(event) => set({ conclusion: event.target.value })}
                options={conclusions}
              />
            )}
          </Field>
          {value.conclusion === 'measures-first' && (
            <LongTextField label="先补什么" value={value.toDo ?? ''} onChange={(toDo) => set({ toDo })} maxLength={500} rows={2} />
          )}
        </div>
      </Card>
    </div>
  );
}

const YES_NO = (yes: string, no: string) => [
  { value: true, label: yes },
  { value: false, label: no },
];

type JudgedProps<V> = {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly chosen: V | undefined;
  readonly onChoose: (value: V) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly hint: string;
};
/** An answer and its grounds. */
const Judged = <V extends string | boolean>({ label, options, chosen, onChoose, text, onText, hint }: JudgedProps<V>) => (
  <>
    <Field label={label}>
      {(id) => <Radio.Group id={id} value={chosen} onChange={(event) => onChoose(event.target.value)} options={[...options]} />}
    </Field>
    <LongTextField label="说明" hint={hint} value={text} onChange={onText} maxLength={500} rows={2} />
  </>
);

/** Read once: what is saved is read anew. */
function Known() {
  const desk = useDesk();
  const [facts, setFacts] = useState<ProtectionFacts>();
  useEffect(() => void protectionFactsOf(desk.context()).then(setFacts), [desk]);
  return facts ? <FactList rows={factLines(facts).map(({ label, text }) => ({ label, value: text }))} /> : null;
}

function missingIn(value: Input): string | undefined {
  if (!value.subject.trim()) return '还没有写评估什么';
  if (value.occasions.length === 0) return '还没有选为什么评估';
  if (value.necessary === undefined || !value.impact || value.adequate === undefined) return '还有判断没有选';
  if (![value.necessity, value.risk, value.adequacy].every((text) => text.trim())) return '还有判断没有写说明';
  return value.conclusion ? undefined : '还没有选结论';
}
