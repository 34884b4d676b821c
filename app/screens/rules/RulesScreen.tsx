import { Button } from 'antd';
import { useMemo } from 'react';
import { mayDo } from '../../../src/domain/authority.ts';
import { DEFAULTS } from '../../../src/domain/parameter-defaults.ts';
import { type Parameter, type ParameterKey, type ParameterSetting, parameterAt } from '../../../src/domain/parameters.ts';
import { useDesk } from '../../live/desk.ts';
import { useDocs } from '../../live/documents.ts';
import type { Column } from '../../parts/columns.ts';
import { Empty } from '../../parts/Empty.tsx';
import { FactList } from '../../parts/Facts.tsx';
import { Head } from '../../parts/Head.tsx';
import { ListAndPanel } from '../../parts/ListAndPanel.tsx';
import { OnlyRead } from '../../parts/OnlyRead.tsx';
import { go } from '../../where.ts';
import { parameterNames } from '../../words/parameters.ts';
import { RuleForm } from './RuleForm.tsx';
import { RuleLines } from './RuleLines.tsx';
import { subjectOf, valueWords } from './value-words.ts';

type Rule = {
  readonly id: ParameterKey;
  readonly now: ParameterSetting & { readonly id?: string };
  /** The branch's settings of this rule, the latest first. */
  readonly settings: readonly Parameter[];
};

const columns: readonly Column<Rule>[] = [
  { key: 'subject', title: '用在', width: 84, rank: 3, text: ({ id }) => subjectOf(id) },
  {
    key: 'name',
    title: '规则',
    width: 220,
    rank: 1,
    grows: true,
    text: ({ id }) => parameterNames[id],
  },
  { key: 'value', title: '现在', width: 130, rank: 1, text: ({ now }) => valueWords(now) },
  { key: 'from', title: '生效日期', width: 110, rank: 2, text: ({ now }) => (now.id ? now.validFrom : '—') },
  { key: 'by', title: '谁定的', width: 96, rank: 2, text: ({ now }) => (now.id ? '本单位' : '出厂') },
];
const tabs = [
  { key: 'own', word: '本单位定的', has: ({ now }: Rule) => now.id !== undefined },
  { key: 'factory', word: '出厂的', has: ({ now }: Rule) => now.id === undefined },
];
const match = (text: string) => (rule: Rule) => `${parameterNames[rule.id]}${subjectOf(rule.id)}`.includes(text);
const none: readonly never[] = [];

/** Every rule number with its source and the day from which it holds. What was computed before keeps its rule. */
export default function RulesScreen() {
  const desk = useDesk();
  const documents = useDocs('parameter') ?? none;
  const { today } = desk.context();
  const rows = useMemo(() => {
    const parameters = documents.map(({ body }) => body);
    return (Object.keys(DEFAULTS) as ParameterKey[]).map((key) => ({
      id: key,
      now: parameterAt(parameters, key, today),
      settings: parameters.filter((parameter) => parameter.key === key).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1)),
    }));
  }, [documents, today]);
  const mayChange = mayDo(desk.session.actor.role, 'set-parameter');
  return (
    <ListAndPanel<Rule>
      name="rules"
      label="规则清单"
      head={
        <Head
          title="规则"
          facts={[{ label: '改一条规则，从生效日起用新的，以前算过的不变' }]}
          actions={<Button onClick={() => go({ rail: 'settings', tab: 'rules', page: 'templates' })}>样表</Button>}
        />
      }
      rows={rows}
      columns={columns}
      tabs={tabs}
      match={match}
      searchHint="规则名称"
      panelTitle={({ id }) => subjectOf(id)}
      panel={(rule) => (
        <>
          <h2 className="panel-name">{parameterNames[rule.id]}</h2>
          <FactList
            rows={[
              { label: '现在', value: valueWords(rule.now) },
              { label: '来源', value: rule.now.source },
              { label: '生效', value: rule.now.id ? `${rule.now.validFrom} 起` : '一直' },
            ]}
          />
          <RuleLines setting={rule.now} />
          {mayChange ? <RuleForm key={rule.id} now={rule.now} /> : <OnlyRead by="书记或副书记" />}
          {rule.settings.length > 0 && (
            <section className="past" aria-label="经过">
              <h3>经过</h3>
              <ol>
                {rule.settings.map((setting) => (
                  <li key={setting.id}>
                    <span>{setting.validFrom} 起</span>
                    <span>
                      {valueWords(setting)}，{setting.source}
                    </span>
                    <span className="caption">{setting.setOn} 记</span>
                  </li>
                ))}
              </ol>
            </section>
          )}
        </>
      )}
      empty={<Empty what="没有规则。" />}
      unit="条"
    />
  );
}
