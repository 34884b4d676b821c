import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { LedgerFacts } from '../../../electron/contract.ts';
import type { DepartureManner } from '../../../src/domain/departure.ts';
import { useAsking } from '../../live/asking.ts';
import { useDocs } from '../../live/documents.ts';
import { Card } from '../../parts/Card.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { go } from '../../where.ts';
import { Backup } from '../settings/Backup.tsx';

const manners: Record<DepartureManner, string> = { file: '文件', print: '打印', pdf: 'PDF' };
const SHOWN = 200;

/** Until there is a county: backups out, and the list of everything that left this PC. */
export default function StickScreen() {
  const departures = useDocs('departure');
  const [facts, setFacts] = useState<LedgerFacts>();
  const { ask } = useAsking();
  const read = useCallback(() => void ask('', window.shell.ledgerFacts()).then(setFacts), [ask]);
  useEffect(read, [read]);
  const latest = departures?.slice(-SHOWN).reverse() ?? [];
  return (
    <div className="page page-column">
      <Head title="U 盘交换" />
      <Card title="还没有接县级">
        <p>资料都在这台电脑上。上报就是把表导出成文件或打印出来，交给上级；上级的批复拿回来，按纸质文件补录。</p>
      </Card>
      <Card
        title="备份"
        side={
          <button type="button" className="link" onClick={() => go({ rail: 'settings', tab: 'ledger' })}>
            账本与备份
          </button>
        }
      >
        <Backup last={facts?.lastBackup} onMade={read} />
      </Card>
      <Card title="离开过这台电脑的" side={<span className="caption">{departures?.length ?? 0} 次</span>}>
        {departures?.length === 0 ? (
          <Empty
            what="还没有什么离开过这台电脑。"
            first="打印、存 PDF、导出以前都先给你看：给谁、几条、哪些栏目。看过的记在这里。"
            actions={<Button onClick={() => go({ rail: 'settings', tab: 'ledger' })}>看看备份</Button>}
          />
        ) : (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">日期</th>
                <th scope="col">什么</th>
                <th scope="col">交给</th>
                <th scope="col">方式</th>
                <th scope="col">栏目</th>
              </tr>
            </thead>
            <tbody>
              {latest.map(({ id, body }) => (
                <tr key={id}>
                  <td>{body.leftOn}</td>
                  <td>
                    {body.title}，{body.recordCount} 条{body.masked && '，已打码'}
                  </td>
                  <td>{body.receiver}</td>
                  <td>{manners[body.manner]}</td>
                  <td>{body.fields.join('、')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </div>
  );
}
