import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { LedgerFacts } from '../../../electron/contract.ts';
import { serialOf } from '../../../src/domain/serial.ts';
import { mannerNames, sealText } from '../../leaving/words.ts';
import { useAsking } from '../../live/asking.ts';
import { useDesk } from '../../live/desk.ts';
import { useDocs } from '../../live/documents.ts';
import { useFreshLine } from '../../live/line.ts';
import { Card } from '../../parts/Card.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { useSearch } from '../../search/use-search.ts';
import { go } from '../../where.ts';
import { Backup } from '../settings/Backup.tsx';
import { CourierCard } from './CourierCard.tsx';

const SHOWN = 200;

/** What goes out and comes in by stick: exchange with the county, backups, and the list of everything that left this PC. */
export default function StickScreen() {
  const departures = useDocs('departure');
  const state = useFreshLine();
  const [facts, setFacts] = useState<LedgerFacts>();
  const { ask } = useAsking();
  const read = useCallback(() => void ask('', window.shell.ledgerFacts()).then(setFacts), [ask]);
  useEffect(read, [read]);
  const search = useSearch();
  const { session } = useDesk();
  const decisions = useDocs('decision');
  const sealOf = new Map(
    decisions?.filter(({ body }) => body.verdict.endsWith('sealed')).map(({ body }) => [body.paper.documentNumber, body]),
  );
  const latest = departures?.slice(-SHOWN).reverse() ?? [];
  return (
    <div className="page page-column">
      <Head title="U 盘交换" />
      {state && <CourierCard state={state} />}
      <Card
        title="备份"
        side={
          <button type="button" className="link" onClick={() => go({ rail: 'settings', tab: 'ledger' })}>
            账本与备份
          </button>
        }
      >
        <Backup last={facts?.lastBackup} onMade={read} red={false} />
      </Card>
      <Card
        title="离开过这台电脑的"
        side={
          <span className="caption">
            {departures?.filter(({ body }) => !body.cancelled).length ?? 0} 次。盖了章拿回来的，按 Ctrl K 打纸上的编号来记
          </span>
        }
      >
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
                <th scope="col">盖章</th>
              </tr>
            </thead>
            <tbody>
              {latest.map(({ id, body }) => {
                const record = body.about && search?.recordAt({ rail: '', tab: '', id: body.about.id });
                const seal = sealOf.get(serialOf(body.form, body.about?.id ?? session.actor.orgId));
                return (
                  <tr key={id}>
                    <td>{body.leftOn}</td>
                    <td>
                      {record ? (
                        <button type="button" className="link" onClick={() => go(record.where)}>
                          {body.title}
                        </button>
                      ) : (
                        body.title
                      )}
                      ，{body.recordCount} 条{body.masked && '，已打码'}
                    </td>
                    <td>{body.receiver}</td>
                    <td>{body.cancelled ? '取消了，没有出去' : mannerNames[body.manner]}</td>
                    <td>{body.fields.join('、')}</td>
                    <td>{seal && sealText(seal)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </Card>
    </div>
  );
}
