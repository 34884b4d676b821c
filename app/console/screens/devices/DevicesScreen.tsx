import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { roleNames } from '../../../../src/domain/names.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import type { Column } from '../../../parts/columns.ts';
import { counted } from '../../../parts/counted.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { FactList } from '../../../parts/Facts.tsx';
import { Head } from '../../../parts/Head.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import type { StateTab } from '../../../parts/list.ts';
import { Refusal } from '../../../parts/Refusal.tsx';
import { State, type StateKind } from '../../../parts/State.tsx';
import { useWindow } from '../../../where.ts';
import { clockOffWord } from '../../../words/clock-off.ts';
import { dateTime } from '../../../words/said.ts';
import { ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useInside, useOrganisationNames } from '../../session.ts';
import { say } from '../../words/refusals.ts';
import { type Device, daysUnheard, LONG_UNHEARD_DAYS } from './device.ts';
import { LateWorkDialog } from './LateWorkDialog.tsx';

type DeviceRow = Device & { readonly organisationName: string; readonly days: number; readonly copies: number };

const isInUse = ({ revokedAt }: DeviceRow) => revokedAt === null;
const isLong = (row: DeviceRow) => isInUse(row) && row.days > LONG_UNHEARD_DAYS;
const isCopy = (row: DeviceRow) => isInUse(row) && row.copyOf !== null;
const isClockOff = (row: DeviceRow) => isInUse(row) && row.clockOffMinutes !== 0;
const isOdd = (row: DeviceRow) => isCopy(row) || (isInUse(row) && row.copies > 0);

const oddWord = (row: DeviceRow) => (isCopy(row) ? '复制来的' : '被复制过');

function stateOf(row: DeviceRow): { readonly is: StateKind; readonly word: string } {
  if (!isInUse(row)) return { is: 'ended', word: '已停用' };
  if (isOdd(row)) return { is: 'late', word: oddWord(row) };
  if (isLong(row)) return { is: 'soon', word: '久未联系' };
  return isClockOff(row) ? { is: 'soon', word: '时钟不准' } : { is: 'done', word: '在用' };
}
const columns: readonly Column<DeviceRow>[] = [
  { key: 'organisation', title: '组织', width: 220, rank: 1, grows: true, text: ({ organisationName }) => organisationName },
  { key: 'role', title: '谁的电脑', width: 100, rank: 2, text: ({ role }) => roleNames[role] },
  {
    key: 'seen',
    title: '上次联系',
    width: 150,
    rank: 1,
    text: ({ seenAt }) => dateTime(seenAt),
    compare: (a, b) => a.seenAt.localeCompare(b.seenAt),
  },
  { key: 'days', title: '隔了', width: 84, rank: 3, align: 'right', text: ({ days }) => (days > 0 ? `${days} 天` : '今天') },
  { key: 'enrolled', title: '接入', width: 108, rank: 4, text: ({ enrolledAt }) => dateTime(enrolledAt).slice(0, 10) },
  {
    key: 'state',
    title: '状态',
    width: 124,
    rank: 1,
    text: (row) => stateOf(row).word,
    cell: (row) => <State {...stateOf(row)} />,
  },
];
const tabs: readonly StateTab<DeviceRow>[] = [
  { key: 'in-use', word: '在用', has: isInUse },
  { key: 'long', word: '久未联系', has: isLong },
  { key: 'clock', word: '时钟不准', has: isClockOff },
  { key: 'odd', word: '复制的', has: isOdd },
  { key: 'revoked', word: '已停用', has: (row) => !isInUse(row) },
  { key: 'late-work', word: '等审看', has: ({ lateWork }) => lateWork > 0 },
];
const match = (text: string) => (row: DeviceRow) => row.organisationName.includes(text);

/** The PCs of the branches, those unheard of for longest first. */
export default function DevicesScreen() {
  const nameOf = useOrganisationNames();
  const setList = useWindow((window) => window.setList);
  const { value, refusal, again } = useAsked<{ readonly devices: readonly Device[] }>('/api/devices');
  const rows = useMemo(
    () =>
      value?.devices.map(
        (one, _at, all): DeviceRow => ({
          ...one,
          organisationName: nameOf(one.organisationId),
          days: daysUnheard(one, Date.now()),
          copies: all.filter(({ stream, copyOf }) => stream === one.stream && copyOf === one.id).length,
        }),
      ),
    [value, nameOf],
  );
  if (refusal) return <Refusal said={say(refusal)} />;
  return (
    <ListAndPanel
      name="devices"
      label="电脑"
      unit="台"
      head={
        <Head
          title="电脑"
          facts={[
            { label: '在用', figure: counted(rows, isInUse), onOpen: () => setList('devices', { tab: 'in-use' }) },
            {
              label: `超过 ${LONG_UNHEARD_DAYS} 天没有联系`,
              figure: counted(rows, isLong),
              onOpen: () => setList('devices', { tab: 'long' }),
            },
          ]}
        />
      }
      rows={rows}
      columns={columns}
      tabs={tabs}
      match={match}
      searchHint="组织"
      sheet={{ form: '', title: '电脑清单' }}
      panelTitle={({ role }) => `${roleNames[role]}的电脑`}
      panel={(row) => <DevicePanel key={row.id} row={row} onChanged={again} />}
      empty={<Empty what="还没有电脑接入。" first="先在“接入码”里给支部发一个码，支部的电脑在“同步”里填上就接入了。" />}
    />
  );
}

function DevicePanel({ row, onChanged }: { readonly row: DeviceRow; readonly onChanged: () => Promise<void> }) {
  const { session } = useInside();
  const [isRevoking, setRevoking] = useState(false);
  const [isReviewing, setReviewing] = useState(false);
  const revoke = useAct(async () => {
    const answer = await ask('POST', `/api/devices/${row.stream}/${row.id}/revocation`, {});
    if (answer.ok) {
      await onChanged();
      setRevoking(false);
    }
    return answer;
  });
  return (
    <>
      <div>
        <h2 className="panel-name">{row.organisationName}</h2>
        <p className="panel-line">
          <State {...stateOf(row)} soft />
        </p>
      </div>
      <FactList
        rows={[
          { label: '上次联系', value: `${dateTime(row.seenAt)}${row.days > 0 ? `，隔了 ${row.days} 天` : ''}` },
          {
            label: '时钟',
            value: isClockOff(row) && `${clockOffWord(row.clockOffMinutes)}。记录上的日期照它记，请支部在系统设置里调准`,
          },
          { label: '接入', value: dateTime(row.enrolledAt) },
          { label: '重新接入', value: row.returnedAt && `${dateTime(row.returnedAt)}，县级恢复以后凭证明回来的` },
          { label: '接不上', value: row.forkedAt && `${dateTime(row.forkedAt)}，恢复过旧备份，或整机复制过` },
          { label: '复制', value: isCopy(row) && '整机复制来的，或和另一台恢复了同一份备份；自己另行登记的，没有用接入码。不认识的，停用' },
          { label: '被复制', value: row.copies > 0 && `有 ${row.copies} 台和它一样的电脑，已另行登记` },
          { label: '停用', value: row.revokedAt && dateTime(row.revokedAt) },
          { label: 'U 盘文件', value: row.waitingFiles > 0 && `${row.waitingFiles} 份在等前面的一份，那份到了一起收` },
          { label: '等审看', value: row.lateWork > 0 && `停用以后交来 ${row.lateWork} 件` },
        ]}
      />
      {session.role === 'administrator' && isInUse(row) && (
        <div className="panel-acts">
          <Button onClick={() => setRevoking(true)}>停用这台电脑</Button>
        </div>
      )}
      {session.role === 'administrator' && row.lateWork > 0 && (
        <div className="panel-acts">
          <Button onClick={() => setReviewing(true)}>审看交来的</Button>
        </div>
      )}
      {isReviewing && <LateWorkDialog row={row} onClose={() => setReviewing(false)} onChanged={onChanged} />}
      {isRevoking && (
        <ActDialog
          title={`停用电脑：${row.organisationName}`}
          verb="停用"
          act={revoke}
          onSave={() => void revoke.run()}
          onClose={() => setRevoking(false)}
        >
          <p>从它下一次联系起不再收发。这一刻之前写好、还没有送到的，那台电脑可以交来，在这里审看后收下或不收。</p>
          <p>支部的其他电脑照常工作，并会要支部换一次恢复码和密钥。停用不能撤销，要再用时重新发接入码。</p>
        </ActDialog>
      )}
    </>
  );
}
