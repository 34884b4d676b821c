import { Button } from 'antd';
import { useMemo } from 'react';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import { type SelectFilter, type StateTab, useListState } from '../../../parts/list.ts';
import { Refusal } from '../../../parts/Refusal.tsx';
import { dateTime } from '../../../words/said.ts';
import { useAct } from '../../api/use-act.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useCsv } from '../../leaving/csv.ts';
import { useAskedFor } from '../../parts/asked-for.tsx';
import { useInside, useOrganisationNames } from '../../session.ts';
import { acts } from '../../words/acts.ts';
import { say } from '../../words/refusals.ts';
import type { Account } from '../accounts/account.ts';
import { type AuditLine, eachPage } from './audit-lines.ts';
import { type AuditRow, columns, fileCells, fileHead } from './columns.tsx';
import { LinePanel } from './LinePanel.tsx';
import { useAudit } from './use-audit.ts';

const tabs: readonly StateTab<AuditRow>[] = [
  { key: 'done', word: '办成', has: ({ outcome }) => outcome === 'done' },
  { key: 'refused', word: '没办成', has: ({ outcome }) => outcome === 'refused' },
];
/** The county filters; what it answers matches. */
const matches = () => true;
const actFilter: SelectFilter<AuditRow> = {
  key: 'act',
  any: '办了什么不限',
  options: Object.entries(acts).map(([value, word]) => ({ value, word })),
  has: matches,
  search: true,
};

/** What was done in the console and with PCs, newest first; nobody can change a line of it. Filtered by the county, read page by page. */
export default function AuditScreen() {
  const { session, organisations } = useInside();
  const { of, period, fields } = useAskedFor(7);
  const state = useListState('audit');
  const nameOf = useOrganisationNames();
  const accounts = useAsked<{ readonly accounts: readonly Account[] }>('/api/accounts').value?.accounts;
  const filter = {
    ...period,
    organisationId: of === session.organisationId ? undefined : of,
    accountId: state.selects.account || undefined,
    act: state.selects.act || undefined,
  };
  const outcome = state.tab || undefined;
  const audit = useAudit({ ...filter, outcome });
  const rowOf = (line: AuditLine): AuditRow => ({ ...line, id: String(line.id), organisationName: nameOf(line.organisationId) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names are those of the tree, and change with it alone
  const rows = useMemo(() => audit.lines?.map(rowOf), [audit.lines, organisations]);
  const selects = useMemo((): readonly SelectFilter<AuditRow>[] => {
    const options = (accounts ?? []).map(({ id, login }) => ({ value: id, word: login }));
    return [{ key: 'account', any: '账号不限', options, has: matches, search: true }, actFilter];
  }, [accounts]);
  const csv = useCsv(`办理痕迹 ${period.from} 至 ${period.until}.csv`, fileHead);
  const leave = useAct(() => csv.write((add) => eachPage({ ...filter, outcome }, (lines) => add(lines.map(rowOf).map(fileCells)))));
  const { done = 0, refused = 0 } = audit.counts ?? {};
  const counts = { '': done + refused, done, refused };
  const chosen = counts[state.tab as keyof typeof counts] ?? 0;
  return (
    <ListAndPanel
      name="audit"
      label="办理痕迹"
      head={
        <Head
          title="办理痕迹"
          beside={fields}
          actions={
            <Button disabled={leave.busy || chosen === 0} onClick={() => void leave.run()}>
              {csv.written === undefined ? '导出全部' : `正在导出 ${csv.written} / ${chosen}`}
            </Button>
          }
        />
      }
      rows={rows}
      columns={columns}
      tabs={tabs}
      selects={selects}
      partOf={{
        counts,
        more: audit.more && (
          <button type="button" className="link" disabled={audit.busy} onClick={audit.readOlder}>
            再往前看
          </button>
        ),
      }}
      sheet={{ form: '', title: '办理痕迹' }}
      top={<Refusal said={(audit.refusal && say(audit.refusal)) ?? leave.said} />}
      panelTitle={({ at }) => dateTime(at)}
      panel={(row) => <LinePanel row={row} />}
      empty={<Empty what="没有符合的办理。" first="把日子选长一些，或放宽筛选。" />}
    />
  );
}
