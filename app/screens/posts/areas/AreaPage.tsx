import { areaCategoryNames } from '../../../../src/domain/names.ts';
import { HowFar } from '../../../parts/HowFar.tsx';
import { newestFirst } from '../../../parts/past.ts';
import { RecordPage } from '../../../parts/RecordPage.tsx';
import { Timeline } from '../../../parts/Timeline.tsx';
import { dayWord } from '../../../words/dates.ts';
import { openKind } from '../KindSwitch.tsx';
import '../posts.css';
import { AreaActs, AreaFacts } from './AreaPanel.tsx';
import { AreaStateMark } from './area-rows.tsx';
import { useAreaRows } from './use-area-rows.ts';

/** One area: who answers for what, and the posts in it. */
export default function AreaPage({ id }: { readonly id: string }) {
  const rows = useAreaRows();
  const row = rows?.find((one) => one.id === id);
  if (!row) return null;
  const { area, today } = row;
  const past = newestFirst([
    { key: 'since', on: area.since, what: '设责任区' },
    ...row.posts.map((post) => ({ key: post.id, on: post.nominatedOn, what: `先锋岗“${post.name}”` })),
    ...(area.endedOn ? [{ key: 'ended', on: area.endedOn, what: '结束' }] : []),
  ]);
  return (
    <RecordPage
      crumb={{ word: '责任区', rest: `共 ${rows?.length ?? 0} 个`, onClick: () => openKind('areas') }}
      name={area.name}
      state={<AreaStateMark row={row} soft />}
      pips={<HowFar id={id} savedAt={row.savedAt} />}
      facts={[areaCategoryNames[area.category], row.lead ?? '负责人未定', `${row.members.length} 名党员`]}
      next={<AreaActs row={row} />}
      sections={[
        { key: 'facts', word: '内容', children: <AreaFacts row={row} /> },
        {
          key: 'past',
          word: '经过',
          children: <Timeline items={past.map(({ key, on, what }) => ({ key, dot: 'other', when: dayWord(on, today), what }))} />,
        },
      ]}
    />
  );
}
