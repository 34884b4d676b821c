import { Button } from 'antd';
import { useMemo } from 'react';
import type { Announcement } from '../../../src/domain/announcement.ts';
import type { RulePack } from '../../../src/domain/rule-pack/rule-pack.ts';
import { packStanding } from '../../../src/domain/rule-pack/spans.ts';
import { bodies } from '../../live/bodies.ts';
import { useToday } from '../../live/clock.ts';
import { useDocs } from '../../live/documents.ts';
import { usePacks } from '../../live/parameters.ts';
import type { Column } from '../../parts/columns.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { ListAndPanel } from '../../parts/ListAndPanel.tsx';
import { versionWord } from '../../parts/rules/pack-words.ts';
import { go } from '../../where.ts';
import { PackPanel } from '../rules/PackPanel.tsx';
import { NoticePanel } from './NoticePanel.tsx';

type NoticeRow = { readonly id: string; readonly on: string; readonly issuer: string; readonly title: string } & (
  | { readonly kind: 'announcement'; readonly said: Announcement }
  | { readonly kind: 'rules'; readonly pack: RulePack }
);
const kindWords = { announcement: '通知', rules: '规则包' } as const;

const columns: readonly Column<NoticeRow>[] = [
  { key: 'on', title: '日期', width: 108, rank: 1, text: ({ on }) => on },
  { key: 'kind', title: '类别', width: 84, rank: 3, text: ({ kind }) => kindWords[kind] },
  { key: 'title', title: '名称', width: 260, rank: 1, grows: true, text: ({ title }) => title },
  { key: 'until', title: '有效到', width: 108, rank: 4, text: (row) => (row.kind === 'announcement' ? (row.said.validUntil ?? '') : '') },
  { key: 'issuer', title: '谁发的', width: 180, rank: 2, text: ({ issuer }) => issuer },
];
const tabs = (['announcement', 'rules'] as const).map((key) => ({
  key,
  word: kindWords[key],
  has: ({ kind }: NoticeRow) => kind === key,
}));
const match =
  (text: string) =>
  ({ title, issuer }: NoticeRow) =>
    `${title}${issuer}`.includes(text);

/** What superiors say to all below them, the newest first. Nobody hears who has read it. */
export default function NoticesScreen() {
  const announcements = useDocs('announcement');
  const packs = usePacks();
  const today = useToday();
  const rows = useMemo(
    () =>
      [...bodies(announcements ?? []).map(fromAnnouncement), ...packs.packs.map(fromPack)].toSorted(
        (one, other) => other.on.localeCompare(one.on) || (one.id < other.id ? -1 : 1),
      ),
    [announcements, packs],
  );
  return (
    <ListAndPanel<NoticeRow>
      name="notices"
      label="通知"
      unit="件"
      head={<Head title="通知" facts={[{ label: '上级发给所属各支部的；只报上去看过几台电脑，不报是谁' }]} />}
      rows={announcements && rows}
      columns={columns}
      tabs={tabs}
      match={match}
      searchHint="名称、单位"
      panelTitle={({ kind }) => kindWords[kind]}
      panel={(row) =>
        row.kind === 'rules' ? (
          <>
            <PackPanel row={{ id: row.id, pack: row.pack, standing: packStanding(row.pack, packs, today) }} />
            <Button onClick={() => go({ rail: 'settings', tab: 'rules' })}>看现在的规则</Button>
          </>
        ) : (
          <NoticePanel key={row.id} said={row.said} today={today} />
        )
      }
      empty={<Empty what="还没有上级的通知。" first="联网或用 U 盘同步以后，会到这里。" />}
    />
  );
}

const fromAnnouncement = (said: Announcement): NoticeRow => ({
  id: said.id,
  on: said.on,
  issuer: said.issuer,
  title: said.title,
  kind: 'announcement',
  said,
});
const fromPack = (pack: RulePack): NoticeRow => ({
  id: pack.id,
  on: pack.on,
  issuer: pack.issuer,
  title: `${pack.title}${versionWord(pack)}`,
  kind: 'rules',
  pack,
});
