import { Button } from 'antd';
import { useState } from 'react';
import type { Mended } from '../../../src/commands/settle-refused.ts';
import { roleNames } from '../../../src/domain/names.ts';
import type { SettlementWay } from '../../../src/domain/settlement.ts';
import { asChosen } from '../../../src/domain/three-way.ts';
import type { CaseGroup, CaseRecord } from '../../live/case-groups.ts';
import { settleGroup, useCaseGroups, useCaseRecords } from '../../live/cases.ts';
import { useCommand } from '../../live/command.ts';
import { Card } from '../../parts/Card.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { wayTo } from '../../search/way-to.ts';
import { go, useWindow } from '../../where.ts';
import { sayCounty } from '../../words/county-refusals.ts';
import { verbWord, wordIn } from '../../words/names.ts';
import { dateTime } from '../../words/said.ts';
import { type Choices, TwoSides } from './TwoSides.tsx';
import './inbox.css';

/** One thing that the county did not take: what, which rule, the numbers, and what now. */
export default function CasePage({ id }: { readonly id: string }) {
  const close = useWindow((window) => window.close);
  const group = useCaseGroups().find(({ first }) => first.id === id);
  const records = useCaseRecords(group);
  if (!group) return <Empty what="这件已经处理了。" actions={<Button onClick={close}>回到待我处理</Button>} />;
  return records ? <Case group={group} records={records} onClose={close} /> : null;
}

type CaseProps = { readonly group: CaseGroup; readonly records: readonly CaseRecord[]; readonly onClose: () => void };

function Case({ group, records, onClose }: CaseProps) {
  const { first, dependents } = group;
  const settle = useCommand(settleGroup);
  const [chosen, setChosen] = useState<Readonly<Record<string, Choices>>>({});
  const isConflict = first.refusal.code === 'base-old';
  const open = records.flatMap(({ id, ways }) => (ways?.contested ?? []).filter(({ field }) => chosen[id]?.[field] === undefined));
  const all = (side: 'mine' | 'theirs') =>
    setChosen(
      Object.fromEntries(
        records.map(({ id, ways }) => [id, Object.fromEntries((ways?.differing ?? []).map(({ field }) => [field, side]))]),
      ),
    );
  const done = async (way: SettlementWay, mended: readonly Mended[]) => {
    if (await settle.run(group, way, mended)) onClose();
  };
  const asShown = (): readonly Mended[] =>
    records.flatMap(({ type, id, now, ways }) =>
      ways && now ? [{ type, id, seen: now.hash, fields: asChosen(ways, chosen[id] ?? {}) }] : [],
    );
  const asWritten = (): readonly Mended[] =>
    records.map(({ type, id, now, mine }) => ({ type, id, seen: now?.hash ?? null, fields: mine }));
  const page = records.map(({ type, now }) => wayTo(type, now).where).find((where) => where !== undefined);
  const said = sayCounty(first.refusal);
  return (
    <div className="page page-column">
      <Head
        title="没收的一件"
        facts={[{ label: verbWord(first.verb) }, { label: `${wordIn(roleNames)(first.role)} ${dateTime(first.at)}` }]}
        actions={<Button onClick={onClose}>回到待我处理</Button>}
      />
      <Refusal said={said} warning />
      {dependents.length > 0 && <p className="caption">接着它改的还有 {dependents.length} 件，一起处理。</p>}
      {records.map((record) => (
        <Card key={record.id} title={wayTo(record.type, record.now).title}>
          <TwoSides
            record={record}
            wroteAt={first.at}
            choices={chosen[record.id] ?? {}}
            onChoose={
              isConflict ? (field, side) => setChosen({ ...chosen, [record.id]: { ...chosen[record.id], [field]: side } }) : undefined
            }
          />
        </Card>
      ))}
      <Refusal refusal={settle.refusal} />
      <div className="inbox-case-acts">
        {isConflict && records.some(({ ways }) => ways) ? (
          <>
            <Button type="primary" disabled={open.length > 0 || settle.busy} onClick={() => void done('chosen', asShown())}>
              {settle.slow ? '正在保存' : '核对后保存'}
            </Button>
            <Button onClick={() => all('mine')}>都用本机的</Button>
            <Button onClick={() => all('theirs')}>都用县里的</Button>
            {open.length > 0 && <span className="caption">还有 {open.length} 项没选。</span>}
          </>
        ) : (
          <>
            {page && <Button onClick={() => go(page)}>打开记录改</Button>}
            <Button disabled={settle.busy} onClick={() => void done('chosen', asWritten())}>
              照原样再送一次
            </Button>
          </>
        )}
        <Button disabled={settle.busy} onClick={() => void done('let-go', [])}>
          {isConflict ? '不改了，用县里的' : '不送了，记为已处理'}
        </Button>
      </div>
    </div>
  );
}
