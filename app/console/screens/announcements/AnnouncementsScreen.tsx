import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { Column } from '../../../parts/columns.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import type { StateTab } from '../../../parts/list.ts';
import { Refusal } from '../../../parts/Refusal.tsx';
import { State } from '../../../parts/State.tsx';
import { dateTime } from '../../../words/said.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useHasDraft } from '../../kept-draft.ts';
import { useInside, useOrganisationNames } from '../../session.ts';
import { todayHere } from '../../today.ts';
import { say } from '../../words/refusals.ts';
import { AnnouncementPanel } from './AnnouncementPanel.tsx';
import { type Announced, type AnnouncedAt, type AnnouncedRow, announcedAt, atWords, readWord, toWord } from './announcement.ts';
import { DRAFT, WriteAnnouncement } from './WriteAnnouncement.tsx';

const columns: readonly Column<AnnouncedRow>[] = [
  { key: 'on', title: '发出', width: 150, rank: 2, text: ({ writtenAt }) => dateTime(writtenAt) },
  { key: 'title', title: '标题', width: 240, rank: 1, grows: true, text: ({ title }) => title },
  { key: 'issuer', title: '谁发的', width: 150, rank: 5, text: ({ issuer }) => issuer },
  { key: 'to', title: '发给', width: 180, rank: 3, text: ({ to }) => to },
  { key: 'until', title: '有效到', width: 108, rank: 4, text: ({ validUntil }) => validUntil ?? '' },
  { key: 'read', title: '看过', width: 96, rank: 1, align: 'right', text: ({ read }) => readWord(read) },
  {
    key: 'at',
    title: '状态',
    width: 100,
    rank: 1,
    text: ({ at }) => atWords[at].word,
    cell: ({ at }) => <State {...atWords[at]} />,
  },
];
const tabs: readonly StateTab<AnnouncedRow>[] = (Object.keys(atWords) as AnnouncedAt[]).map((key) => ({
  key,
  word: atWords[key].word,
  has: ({ at }) => at === key,
}));
const match =
  (text: string) =>
  ({ title, issuer, to }: AnnouncedRow) =>
    `${title}${issuer}${to}`.includes(text);

/** What is said to the PCs below, how far it is read in numbers, and its withdrawal. */
export default function AnnouncementsScreen() {
  const { session, organisations } = useInside();
  const nameOf = useOrganisationNames();
  const [isWriting, setWriting] = useState(false);
  const hasDraft = useHasDraft(DRAFT);
  const { value, refusal, again } = useAsked<{ readonly announcements: readonly Announced[] }>('/api/announcements');
  const today = todayHere();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names are those of the tree, and change with it alone
  const rows = useMemo(
    () =>
      value?.announcements.map((one): AnnouncedRow => {
        const to = toWord(one.organisationIds.map(nameOf).toSorted((a, b) => a.localeCompare(b, 'zh-CN')));
        return { ...one, issuer: nameOf(one.organisationId), to, at: announcedAt(one, today) };
      }),
    [value, organisations, today],
  );
  if (refusal) return <Refusal said={say(refusal)} />;
  const mayWrite = session.role === 'officer';
  const close = async () => {
    await again();
    setWriting(false);
  };
  if (isWriting) return <WriteAnnouncement onDone={close} onClose={() => setWriting(false)} />;
  return (
    <ListAndPanel
      name="announcements"
      label="通知"
      unit="件"
      head={
        <Head
          title="通知"
          facts={[{ label: '只看得到多少台电脑看过，看不到是谁' }]}
          actions={
            mayWrite && (
              <Button type="primary" onClick={() => setWriting(true)}>
                {hasDraft ? '接着写' : '写通知'}
              </Button>
            )
          }
        />
      }
      rows={rows}
      columns={columns}
      tabs={tabs}
      match={match}
      searchHint="标题、发给谁"
      sheet={{ form: '', title: '通知' }}
      panelTitle={({ issuer }) => issuer}
      panel={(row) => <AnnouncementPanel key={row.id} row={row} onChanged={again} />}
      empty={<Empty what="还没有发过通知。" first={mayWrite ? '写一件，选好发给谁，各支部同步时收到。' : '经办人发出以后，在这里看。'} />}
    />
  );
}
