import { Button } from 'antd';
import { useMemo } from 'react';
import { addDays } from '../../../../src/domain/civil-date.ts';
import { readSerial } from '../../../../src/domain/serial.ts';
import type { Column } from '../../../parts/columns.ts';
import { counted } from '../../../parts/counted.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { FactList, NextStep } from '../../../parts/Facts.tsx';
import { Head } from '../../../parts/Head.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import type { StateTab } from '../../../parts/list.ts';
import { Refusal } from '../../../parts/Refusal.tsx';
import { State } from '../../../parts/State.tsx';
import { go, useWindow } from '../../../where.ts';
import { dayWord } from '../../../words/dates.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useInside, useOrganisationNames } from '../../session.ts';
import { todayHere } from '../../today.ts';
import { say } from '../../words/refusals.ts';
import { ANSWERED_DAYS, dueSaid, isOpen, type Matter, type MatterRow, matterRow, matterState, wayToMatter } from './matter.ts';
import { Said } from './Said.tsx';

const columnsOn = (today: string): readonly Column<MatterRow>[] => [
  { key: 'name', title: '组织', width: 230, rank: 1, grows: true, text: ({ name }) => name },
  { key: 'what', title: '事项', width: 190, rank: 1, text: ({ what }) => what },
  { key: 'superior', title: '上级', width: 140, rank: 4, text: ({ superiorName }) => superiorName },
  {
    key: 'received',
    title: '收到',
    width: 92,
    rank: 2,
    text: ({ receivedOn }) => dayWord(receivedOn, today),
    compare: (a, b) => a.receivedOn.localeCompare(b.receivedOn),
  },
  {
    key: 'due',
    title: '办结期限',
    width: 92,
    rank: 3,
    text: (row) => (isOpen(row) ? dayWord(row.dueOn, today) : ''),
    compare: (a, b) => a.dueOn.localeCompare(b.dueOn),
  },
  {
    key: 'state',
    title: '状态',
    width: 112,
    rank: 1,
    text: (row) => matterState(row, today).word,
    cell: (row) => <State {...matterState(row, today)} />,
  },
];
const isAnswered = (row: MatterRow) => !row.isSecond && !isOpen(row);
const isLate = ({ at }: MatterRow) => at === 'late';
const tabs: readonly StateTab<MatterRow>[] = [
  { key: 'open', word: '待办', has: isOpen },
  { key: 'late', word: '过期', has: isLate },
  { key: 'answered', word: '已办', has: isAnswered },
];
/** Only where the second line leads to somebody: most bodies have none. */
const secondTab: StateTab<MatterRow> = { key: 'second', word: '行业条线', has: ({ isSecond }) => isSecond };
/** By its words, or by the serial on the sheet that came back from being sealed. */
const match = (text: string) => {
  const serial = readSerial(text);
  return (row: MatterRow) =>
    serial ? row.id.startsWith(serial.recordPrefix) : [row.name, row.what, row.superiorName].some((field) => field.includes(text));
};

type Matters = { readonly matters: readonly Matter[] };

/**
 * 收件 › 待我办: everything that branches hand in, whatever it is, what waits longest first, and behind it
 * what is answered or only to be read, newest first.
 */
export default function InboxScreen() {
  const today = todayHere();
  const nameOf = useOrganisationNames();
  const { organisations } = useInside();
  const setList = useWindow((window) => window.setList);
  const address = `/api/inbox?answeredFrom=${addDays(today, -ANSWERED_DAYS)}`;
  const [own, second] = [useAsked<Matters>(address), useAsked<Matters>(`${address}&line=sectoral`)];
  const columns = useMemo(() => columnsOn(today), [today]);
  const rows = useMemo(() => {
    const superiorOf = new Map(organisations.map(({ id, superiorId }) => [id, nameOf(superiorId)]));
    if (!own.value || !second.value) return undefined;
    return [
      ...own.value.matters.map((matter) => matterRow(matter, today)),
      ...second.value.matters.map((matter) => matterRow(matter, today, true)),
    ]
      .map((row): MatterRow => ({ ...row, superiorName: superiorOf.get(row.organisationId) ?? '' }))
      .sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || (isOpen(a) ? 1 : -1) * a.receivedOn.localeCompare(b.receivedOn));
  }, [own.value, second.value, organisations, nameOf, today]);
  const refusal = own.refusal ?? second.refusal;
  const hasSecond = second.value !== undefined && second.value.matters.length > 0;
  if (refusal) return <Refusal said={say(refusal)} />;
  return (
    <ListAndPanel
      name="inbox"
      label="收件"
      unit="件"
      head={
        <Head
          title="收件"
          facts={[
            { label: '待办', figure: counted(rows, isOpen), onOpen: () => setList('inbox', { tab: 'open' }) },
            { label: '过期', figure: counted(rows, isLate), onOpen: () => setList('inbox', { tab: 'late' }) },
            {
              label: `近 ${ANSWERED_DAYS} 天已办`,
              figure: counted(rows, isAnswered),
              onOpen: () => setList('inbox', { tab: 'answered' }),
            },
          ]}
        />
      }
      rows={rows}
      columns={columns}
      tabs={hasSecond ? [...tabs, secondTab] : tabs}
      match={match}
      searchHint="组织、事项、纸上编号"
      sheet={{ form: '', title: '收件清单' }}
      panelTitle={({ superiorName }) => superiorName}
      onOpenPage={(row) => go(wayToMatter(row))}
      panel={(row) => <MatterPanel row={row} />}
      empty={<Empty what="没有报上来的。" first="支部交出的月报和跨企业小组的申请会排在这里，最早收到的在最上面。" />}
    />
  );
}

function MatterPanel({ row }: { readonly row: MatterRow }) {
  const today = todayHere();
  const open = <Button onClick={() => go(wayToMatter(row))}>{isOpen(row) ? '打开来办' : '打开'}</Button>;
  return (
    <>
      <div>
        <h2 className="panel-name">{row.name}</h2>
        <p className="panel-line">
          <State {...matterState(row, today)} soft />
          <span>{row.what}</span>
        </p>
      </div>
      {row.isSecond && <p className="caption">行业条线上的支部报给属地上级的，这里只看，由属地上级答复。</p>}
      {isOpen(row) ? <NextStep what="看一遍，给出答复" why={dueSaid(row)} action={open} /> : <div className="panel-acts">{open}</div>}
      <FactList
        rows={[
          { label: '上报日期', value: row.handedInOn },
          { label: '县里收到', value: row.receivedOn },
        ]}
      />
      <Said matter={row} answers={row.answers} />
    </>
  );
}
