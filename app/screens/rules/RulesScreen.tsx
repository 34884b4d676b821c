import { Button } from 'antd';
import { useMemo } from 'react';
import { mayDo } from '../../../src/domain/authority.ts';
import { useDesk } from '../../live/desk.ts';
import { usePacks, useParameters } from '../../live/parameters.ts';
import type { Column } from '../../parts/columns.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { ListAndPanel } from '../../parts/ListAndPanel.tsx';
import { subjectOf, valueWords } from '../../parts/rules/value-words.ts';
import { go } from '../../where.ts';
import { parameterNames } from '../../words/parameters.ts';
import { RulePanel } from './RulePanel.tsx';
import { type Rule, ruleRows, type SetBy, setBy, setByWords } from './rule-rows.ts';

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
  { key: 'by', title: '谁定的', width: 96, rank: 2, text: ({ now }) => setByWords[setBy(now)] },
];
const tabs = (Object.keys(setByWords) as SetBy[]).map((key) => ({
  key,
  word: `${setByWords[key]}的`,
  has: ({ now }: Rule) => setBy(now) === key,
}));
const match = (text: string) => (rule: Rule) => `${parameterNames[rule.id]}${subjectOf(rule.id)}`.includes(text);

/** Every rule number with its source and the day from which it holds. What was computed before keeps its rule. */
export default function RulesScreen() {
  const desk = useDesk();
  const settings = useParameters();
  const { packs } = usePacks();
  const { today } = desk.context();
  const rows = useMemo(() => ruleRows(settings, today), [settings, today]);
  const mayChange = mayDo(desk.session.actor.role, 'set-parameter');
  return (
    <ListAndPanel<Rule>
      name="rules"
      label="规则清单"
      head={
        <Head
          title="规则"
          facts={[{ label: '改一条规则，从生效日起用新的，以前算过的不变' }]}
          actions={
            <>
              {packs.length > 0 && <Button onClick={() => go({ rail: 'settings', tab: 'rules', page: 'packs' })}>上级的规则包</Button>}
              <Button onClick={() => go({ rail: 'settings', tab: 'rules', page: 'templates' })}>样表</Button>
            </>
          }
        />
      }
      rows={rows}
      columns={columns}
      tabs={tabs}
      match={match}
      searchHint="规则名称"
      panelTitle={({ id }) => subjectOf(id)}
      panel={(rule) => <RulePanel rule={rule} mayChange={mayChange} />}
      empty={<Empty what="没有规则。" />}
      unit="条"
    />
  );
}
