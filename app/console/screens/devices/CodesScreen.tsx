import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { roleNames } from '../../../../src/domain/names.ts';
import type { Column } from '../../../parts/columns.ts';
import { counted } from '../../../parts/counted.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { FactList } from '../../../parts/Facts.tsx';
import { Head } from '../../../parts/Head.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import type { StateTab } from '../../../parts/list.ts';
import { Refusal } from '../../../parts/Refusal.tsx';
import { State, type StateKind } from '../../../parts/State.tsx';
import { dateTime } from '../../../words/said.ts';
import { ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useInside, useOrganisationNames } from '../../session.ts';
import { say } from '../../words/refusals.ts';
import type { EnrolmentCode } from './device.ts';
import { GiveCodeDialog } from './GiveCodeDialog.tsx';

type At = 'open' | 'used' | 'expired' | 'revoked';
type CodeRow = EnrolmentCode & { readonly organisationName: string; readonly at: At };
const states: Readonly<Record<At, { readonly is: StateKind; readonly word: string }>> = {
  open: { is: 'waiting', word: '还没有用' },
  used: { is: 'done', word: '已用' },
  expired: { is: 'ended', word: '已过期' },
  revoked: { is: 'ended', word: '已收回' },
};
const columns: readonly Column<CodeRow>[] = [
  { key: 'organisation', title: '组织', width: 220, rank: 1, grows: true, text: ({ organisationName }) => organisationName },
  { key: 'role', title: '给谁的电脑', width: 110, rank: 2, text: ({ role }) => roleNames[role] },
  { key: 'issued', title: '发出', width: 150, rank: 1, text: ({ issuedAt }) => dateTime(issuedAt) },
  { key: 'until', title: '有效到', width: 150, rank: 3, text: ({ until }) => dateTime(until) },
  { key: 'state', title: '状态', width: 108, rank: 1, text: ({ at }) => states[at].word, cell: ({ at }) => <State {...states[at]} /> },
];
const tabs: readonly StateTab<CodeRow>[] = (Object.keys(states) as At[]).map((key) => ({
  key,
  word: states[key].word,
  has: ({ at }) => at === key,
}));
const match = (text: string) => (row: CodeRow) => row.organisationName.includes(text);
const stateOf = ({ usedAt, revokedAt, until }: EnrolmentCode): At =>
  usedAt ? 'used' : revokedAt ? 'revoked' : Date.parse(until) < Date.now() ? 'expired' : 'open';

/** Codes with which PCs enrol; their text was shown once, to whoever handed it over. */
export default function CodesScreen() {
  const { session } = useInside();
  const nameOf = useOrganisationNames();
  const { value, refusal, again } = useAsked<{ readonly codes: readonly EnrolmentCode[] }>('/api/enrolment-codes');
  const [isGiving, setGiving] = useState(false);
  const rows = useMemo(
    () => value?.codes.map((one): CodeRow => ({ ...one, organisationName: nameOf(one.organisationId), at: stateOf(one) })),
    [value, nameOf],
  );
  if (refusal) return <Refusal said={say(refusal)} />;
  return (
    <>
      <ListAndPanel
        name="codes"
        label="接入码"
        unit="个"
        head={
          <Head
            title="接入码"
            facts={[{ label: '还没有用', figure: counted(rows, ({ at }) => at === 'open') }]}
            actions={
              session.role === 'administrator' && (
                <Button type="primary" onClick={() => setGiving(true)}>
                  发接入码
                </Button>
              )
            }
          />
        }
        rows={rows}
        columns={columns}
        tabs={tabs}
        match={match}
        searchHint="组织"
        panelTitle={({ organisationName }) => organisationName}
        panel={(row) => <CodePanel key={row.id} row={row} onChanged={again} />}
        empty={<Empty what="还没有发过接入码。" first="一个码让一台电脑接入一次，72 小时内有效。" />}
      />
      {isGiving && <GiveCodeDialog onChanged={again} onClose={() => setGiving(false)} />}
    </>
  );
}

function CodePanel({ row, onChanged }: { readonly row: CodeRow; readonly onChanged: () => Promise<void> }) {
  const { session } = useInside();
  const revoke = useAct(async () => {
    const answer = await ask('POST', `/api/enrolment-codes/${row.id}/revocation`, {});
    if (answer.ok) await onChanged();
    return answer;
  });
  return (
    <>
      <div>
        <h2 className="panel-name">{row.organisationName}</h2>
        <p className="panel-line">
          <State {...states[row.at]} soft />
        </p>
      </div>
      <FactList
        rows={[
          { label: '给谁', value: `${roleNames[row.role]}的电脑` },
          { label: '发出', value: dateTime(row.issuedAt) },
          { label: '有效到', value: dateTime(row.until) },
          { label: '用于', value: row.usedAt && dateTime(row.usedAt) },
          { label: '收回', value: row.revokedAt && dateTime(row.revokedAt) },
        ]}
      />
      {session.role === 'administrator' && row.at === 'open' && (
        <div className="panel-acts">
          <Button disabled={revoke.busy} onClick={() => void revoke.run()}>
            收回这个码
          </Button>
        </div>
      )}
      <Refusal said={revoke.said} />
    </>
  );
}
