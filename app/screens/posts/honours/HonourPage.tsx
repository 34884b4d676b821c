import { Button } from 'antd';
import { honourTypeNames } from '../../../../src/domain/names.ts';
import { useWho } from '../../../live/who.ts';
import { Card } from '../../../parts/Card.tsx';
import { HowFar } from '../../../parts/HowFar.tsx';
import { PrinterOutlined } from '../../../parts/icons.tsx';
import { onTimeline } from '../../../parts/past.ts';
import { RecordPage } from '../../../parts/RecordPage.tsx';
import { Timeline } from '../../../parts/Timeline.tsx';
import { go } from '../../../where.ts';
import { dayWord } from '../../../words/dates.ts';
import { openKind } from '../KindSwitch.tsx';
import { HonourActs, HonourFacts } from './HonourPanel.tsx';
import { honourPast } from './honour-past.ts';
import { HonourStateMark } from './honour-rows.tsx';
import { useHonourRows } from './use-honour-rows.ts';

/** One application with its three boxes and what happened to it. */
export default function HonourPage({ id }: { readonly id: string }) {
  const whoOf = useWho();
  const rows = useHonourRows();
  const row = rows?.find((one) => one.id === id);
  if (!row) return null;
  const { unit, today } = row;
  return (
    <RecordPage
      crumb={{ word: '双岗双号', rest: `共 ${rows?.length ?? 0} 个`, onClick: () => openKind('honours') }}
      name={unit.unitName}
      state={<HonourStateMark row={row} soft />}
      pips={<HowFar id={id} savedAt={row.savedAt} />}
      facts={[honourTypeNames[unit.honour], `${unit.people} 人`, `${dayWord(unit.appliedOn, today)} 申报`]}
      actions={
        <Button icon={<PrinterOutlined />} onClick={() => go({ rail: 'pioneer', tab: 'posts', page: 'print', id: `honour:${id}` })}>
          打印申报表
        </Button>
      }
      next={<HonourActs row={row} />}
      sections={[
        {
          key: 'past',
          word: '经过',
          children: <Timeline items={onTimeline(honourPast(unit, whoOf), today)} />,
        },
      ]}
      side={
        <Card title="申报">
          <HonourFacts row={row} />
        </Card>
      }
    />
  );
}
