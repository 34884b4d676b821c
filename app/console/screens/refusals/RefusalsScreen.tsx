import { useMemo } from 'react';
import type { Column } from '../../../parts/columns.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { dateTime } from '../../../words/said.ts';
import { queryOf } from '../../api/ask.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useAskedFor } from '../../parts/asked-for.tsx';
import { say } from '../../words/refusals.ts';
import { ReasonPanel } from './ReasonPanel.tsx';
import { type Reason, type ReasonRow, reasonRows } from './reason-rows.ts';

const columns: readonly Column<ReasonRow>[] = [
  { key: 'what', title: '为什么没收', width: 320, rank: 1, grows: true, text: ({ said }) => said.what },
  { key: 'rule', title: '规则', width: 260, rank: 4, text: ({ said }) => said.rule ?? '' },
  {
    key: 'count',
    title: '件数',
    width: 76,
    rank: 1,
    align: 'right',
    text: ({ count }) => count,
    compare: (a, b) => a.count - b.count,
  },
  {
    key: 'organisations',
    title: '组织数',
    width: 84,
    rank: 2,
    align: 'right',
    text: ({ organisations }) => organisations.length,
    compare: (a, b) => a.organisations.length - b.organisations.length,
  },
  {
    key: 'newest',
    title: '最近一次',
    width: 150,
    rank: 3,
    text: ({ newestAt }) => dateTime(newestAt),
    compare: (a, b) => a.newestAt.localeCompare(b.newestAt),
  },
];
const match =
  (text: string) =>
  ({ said }: ReasonRow) =>
    `${said.what}${said.rule ?? ''}${said.figures ?? ''}`.includes(text);

/** Over which rules the branches stumble, so that the rule, the form or the program is explained better. Organisations, never persons. */
export default function RefusalsScreen() {
  const { of, period, fields } = useAskedFor(90);
  const { value, refusal } = useAsked<{ readonly reasons: readonly Reason[] }>(`/api/organisations/${of}/refusals${queryOf(period)}`);
  const rows = useMemo(() => value && reasonRows(value.reasons), [value]);
  const stumbled = new Set(rows?.flatMap((row) => row.organisations.map(({ id }) => id)));
  return (
    <ListAndPanel
      name="refusals"
      label="没收的缘由"
      unit="种"
      head={
        <Head
          title="没收的缘由"
          beside={fields}
          facts={[
            { label: '没收', figure: `${rows?.reduce((sum, { count }) => sum + count, 0) ?? '…'} 件` },
            { label: '组织', figure: `${rows ? stumbled.size : '…'} 个` },
          ]}
        />
      }
      rows={rows}
      columns={columns}
      match={match}
      searchHint="缘由、规则"
      sheet={{ form: '', title: `没收的缘由 ${period.from} 至 ${period.until}` }}
      top={refusal && <Refusal said={say(refusal)} />}
      panelTitle={({ count }) => `${count} 件`}
      panel={(row) => <ReasonPanel row={row} />}
      empty={<Empty what="这段时间送来的都收下了。" first="换个范围，或把日子选长一些。" />}
    />
  );
}
