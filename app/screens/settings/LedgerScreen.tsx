import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { LedgerFacts } from '../../../electron/contract.ts';
import { useAsking } from '../../live/asking.ts';
import { useDesk } from '../../live/desk.ts';
import { Card } from '../../parts/Card.tsx';
import { FactList } from '../../parts/Facts.tsx';
import { Head } from '../../parts/Head.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { go } from '../../where.ts';
import { bytes, dateTime } from '../../words/said.ts';
import { AutoBackup } from './AutoBackup.tsx';
import { Backup } from './Backup.tsx';
import { ChainCard } from './ChainCard.tsx';
import { Leave } from './Leave.tsx';
import { Rescued } from './Rescued.tsx';

/** What the ledger holds, whether it is whole, and where its copies are. */
export default function LedgerScreen() {
  const { session, live } = useDesk();
  const [facts, setFacts] = useState<LedgerFacts>();
  const { ask, refusal } = useAsking();
  const read = useCallback(() => void ask('', window.shell.ledgerFacts()).then(setFacts), [ask]);
  useEffect(read, [read]);
  const cacheFailure = live.cacheFailure();
  return (
    <div className="page page-column">
      <Head
        title="账本与备份"
        actions={<Button onClick={() => go({ rail: 'settings', tab: 'ledger', page: 'restore' })}>从备份恢复</Button>}
      />
      <Refusal refusal={refusal} />
      <Rescued />
      {facts && (
        <Card title="台账">
          <FactList
            rows={[
              { label: '记了', value: `${facts.entries} 条，${facts.documents} 份资料，${bytes(facts.bytes)}` },
              { label: '放在', value: facts.folderLabel },
              { label: '这个盘还剩', value: bytes(facts.freeBytes) },
              { label: '上次快照', value: facts.lastSnapshotAt && dateTime(facts.lastSnapshotAt) },
              {
                label: '恢复过',
                value: facts.incarnation > 1 ? `${facts.incarnation - 1} 次，新编号前加 ${session.numberLetter}` : '没有',
              },
              { label: '开机缓存', value: cacheFailure ? `没有写成，开锁会慢一点，不影响保存（${cacheFailure}）` : '正常' },
            ]}
          />
        </Card>
      )}
      <Card title="备份">
        <Backup last={facts?.lastBackup} onMade={read} />
        <AutoBackup now={facts?.autoBackup} onChanged={read} />
      </Card>
      <ChainCard />
      <Leave />
    </div>
  );
}
