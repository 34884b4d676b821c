import { useCallback, useEffect, useMemo, useState } from 'react';
import { addDays } from '../../../../src/domain/civil-date.ts';
import type { Column } from '../../../parts/columns.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { FactList } from '../../../parts/Facts.tsx';
import { DateField } from '../../../parts/fields.tsx';
import { Head } from '../../../parts/Head.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import type { StateTab } from '../../../parts/list.ts';
import { Refusal } from '../../../parts/Refusal.tsx';
import { State } from '../../../parts/State.tsx';
import { dateTime } from '../../../words/said.ts';
import { useAct } from '../../api/use-act.ts';
import { useOrganisationNames } from '../../session.ts';
import { todayHere } from '../../today.ts';
import { actWord } from '../../words/acts.ts';
import { codeWord } from '../../words/codes.ts';
import { consoleRoleWord } from '../../words/names.ts';
import { say } from '../../words/refusals.ts';
import { type AuditLine, type Read, readLines } from './audit-lines.ts';

type AuditRow = Omit<AuditLine, 'id'> & { readonly id: string; readonly organisationName: string };

const columns: readonly Column<AuditRow>[] = [
  { key: 'at', title: '时间', width: 150, rank: 1, text: ({ at }) => dateTime(at) },
  { key: 'login', title: '登录名', width: 120, rank: 1, text: ({ login }) => login ?? '（没有登录）' },
  { key: 'role', title: '身份', width: 100, rank: 4, text: ({ role }) => (role ? consoleRoleWord(role) : '') },
  { key: 'act', title: '办了什么', width: 130, rank: 1, text: ({ act }) => actWord(act) },
  { key: 'organisation', title: '组织', width: 180, rank: 2, grows: true, text: ({ organisationName }) => organisationName },
  { key: 'address', title: '来自', width: 130, rank: 5, text: ({ address }) => address },
  {
    key: 'outcome',
    title: '结果',
    width: 92,
    rank: 1,
    text: ({ outcome }) => (outcome === 'done' ? '办成' : '没有办成'),
    cell: ({ outcome }) => (outcome === 'done' ? <State is="done" word="办成" /> : <State is="late" word="没办成" />),
  },
  { key: 'code', title: '缘由', width: 190, rank: 3, text: ({ code }) => (code ? codeWord(code) : '') },
];
const tabs: readonly StateTab<AuditRow>[] = [
  { key: 'done', word: '办成', has: ({ outcome }) => outcome === 'done' },
  { key: 'refused', word: '没办成', has: ({ outcome }) => outcome === 'refused' },
];
const match = (text: string) => (row: AuditRow) =>
  [row.login ?? '', actWord(row.act), row.organisationName, row.address].some((field) => field.includes(text));

/** What was done in the console and with PCs, newest first; nobody can change a line of it. */
export default function AuditScreen() {
  const [period, setPeriod] = useState(() => ({ from: addDays(todayHere(), -6), until: todayHere() }));
  const nameOf = useOrganisationNames();
  const [read, setRead] = useState<Read>();
  const load = useAct(async (from: string, until: string) => {
    const answer = await readLines(from, until);
    if (answer.ok) setRead(answer.value);
    return answer;
  });
  const { run } = load;
  const { from, until } = period;
  useEffect(() => void run(from, until), [run, from, until]);
  const rows = useMemo(
    () => read?.lines.map((line): AuditRow => ({ ...line, id: String(line.id), organisationName: nameOf(line.organisationId) })),
    [read, nameOf],
  );
  const choose = useCallback((change: Partial<typeof period>) => setPeriod((before) => ({ ...before, ...change })), []);
  return (
    <ListAndPanel
      name="audit"
      label="办理痕迹"
      head={
        <Head
          title="办理痕迹"
          beside={
            <div className="audit-period">
              <DateField label="从" value={from} latest={until} onChange={(day) => day && choose({ from: day })} />
              <DateField label="到" value={until} earliest={from} latest={todayHere()} onChange={(day) => day && choose({ until: day })} />
            </div>
          }
          facts={[
            { label: '办成', figure: String(rows?.filter(({ outcome }) => outcome === 'done').length ?? 0) },
            { label: '没办成', figure: String(rows?.filter(({ outcome }) => outcome === 'refused').length ?? 0) },
          ]}
        />
      }
      rows={rows}
      columns={columns}
      tabs={tabs}
      match={match}
      searchHint="登录名、办了什么、组织"
      sheet={{ form: '', title: '办理痕迹' }}
      top={
        <>
          {load.refused && <Refusal said={say(load.refused)} />}
          {read?.isCut && (
            <Refusal warning said={{ what: `这几天的太多，只列了最近 ${read.lines.length} 条。`, next: '把日子选短一些，看得全。' }} />
          )}
        </>
      }
      panelTitle={({ at }) => dateTime(at)}
      panel={(row) => <LinePanel row={row} />}
      empty={<Empty what="这几天没有办理。" />}
    />
  );
}

const LinePanel = ({ row }: { readonly row: AuditRow }) => (
  <>
    <div>
      <h2 className="panel-name">{actWord(row.act)}</h2>
      <p className="panel-line">
        {row.outcome === 'done' ? <State is="done" word="办成" soft /> : <State is="late" word={codeWord(row.code ?? '')} soft />}
      </p>
    </div>
    <FactList
      rows={[
        { label: '登录名', value: row.login ?? '（没有登录）' },
        { label: '身份', value: row.role && consoleRoleWord(row.role) },
        { label: '组织', value: row.organisationName },
        { label: '来自', value: row.address },
      ]}
    />
    <details className="caption">
      <summary>详情</summary>
      {Object.entries({ 接口: row.act, ...(row.code && { 代码: row.code }), ...row.details }).map(([name, value]) => (
        <p key={name}>
          {name}：{String(value)}
        </p>
      ))}
    </details>
  </>
);
