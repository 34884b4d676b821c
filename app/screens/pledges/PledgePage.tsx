import { Button } from 'antd';
import { pledgeResultNames } from '../../../src/domain/names.ts';
import { useWho } from '../../live/who.ts';
import { Card } from '../../parts/Card.tsx';
import { HowFar } from '../../parts/HowFar.tsx';
import { PrinterOutlined } from '../../parts/icons.tsx';
import { onTimeline } from '../../parts/past.ts';
import { RecordPage } from '../../parts/RecordPage.tsx';
import { Timeline } from '../../parts/Timeline.tsx';
import { go, useWindow } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { PledgeActs } from './PledgeActs.tsx';
import { Items, PledgeFacts } from './PledgeFacts.tsx';
import { pastOf } from './pledge-past.ts';
import { PledgeStateMark } from './pledge-rows.tsx';
import { usePledgeRows } from './use-pledge-rows.ts';

/** One person's pledge with everything that became of it. */
export default function PledgePage({ id }: { readonly id: string }) {
  const whoOf = useWho();
  const rows = usePledgeRows();
  const close = useWindow((window) => window.close);
  const row = rows?.find((one) => one.id === id);
  if (!row) return null;
  const { pledge, name, today } = row;
  return (
    <RecordPage
      crumb={{ word: '承诺', rest: `共 ${rows?.length ?? 0} 份`, onClick: close }}
      name={`${name}的承诺`}
      state={<PledgeStateMark row={row} soft />}
      pips={<HowFar id={id} savedAt={row.savedAt} />}
      facts={[
        `${pledge.items.length} 条`,
        `${dayWord(pledge.from, today)} 至 ${dayWord(pledge.until, today)}`,
        ...(pledge.evaluation ? [pledgeResultNames[pledge.evaluation.result]] : []),
      ]}
      actions={
        <Button icon={<PrinterOutlined />} onClick={() => go({ rail: 'pioneer', tab: 'pledges', page: 'print', id })}>
          打印承诺书
        </Button>
      }
      next={<PledgeActs row={row} />}
      sections={[
        { key: 'items', word: '承诺', count: pledge.items.length, children: <Items pledge={pledge} /> },
        {
          key: 'past',
          word: '经过',
          children: <Timeline items={onTimeline(pastOf(pledge, whoOf), today)} />,
        },
      ]}
      side={
        <Card title="登记">
          <PledgeFacts row={row} />
        </Card>
      }
    />
  );
}
