import { useMemo } from 'react';
import type { Column } from '../../../parts/columns.ts';
import { counted } from '../../../parts/counted.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { State } from '../../../parts/State.tsx';
import { dayWord } from '../../../words/dates.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useInside } from '../../session.ts';
import { todayHere } from '../../today.ts';
import { say } from '../../words/refusals.ts';
import { SharedGroupPanel } from './SharedGroupPanel.tsx';
import { founderOf, partnersIn, type SharedGroup, stateFaces } from './shared-group.ts';

const columns: readonly Column<SharedGroup>[] = [
  { key: 'founder', title: '发起的企业', width: 200, rank: 1, grows: true, text: founderOf },
  { key: 'partners', title: '参加的企业', width: 230, rank: 2, text: (group) => partnersIn(group).join('、') || '还没有' },
  {
    key: 'foundedOn',
    title: '发起',
    width: 90,
    rank: 1,
    text: ({ foundedOn }) => dayWord(foundedOn, todayHere()),
    compare: byDay('foundedOn'),
  },
  {
    key: 'lastOn',
    title: '最近一次记录',
    width: 116,
    rank: 1,
    text: ({ lastOn }) => dayWord(lastOn, todayHere()),
    compare: byDay('lastOn'),
  },
  {
    key: 'state',
    title: '现在',
    width: 146,
    rank: 1,
    text: ({ state }) => stateFaces[state].word,
    cell: ({ state }) => <State {...stateFaces[state]} />,
  },
];
function byDay(of: 'foundedOn' | 'lastOn') {
  return (one: SharedGroup, other: SharedGroup) => one[of].localeCompare(other[of]);
}
const match = (text: string) => (group: SharedGroup) => group.enterprises.some(({ name }) => name.includes(text));

/** 跨企业小组: which there are and who takes part since when. More the county cannot read, and the screen says so. */
export default function SharedGroupsScreen() {
  const { session } = useInside();
  const { value, refusal } = useAsked<{ readonly groups: readonly SharedGroup[] }>(`/api/organisations/${session.organisationId}/groups`);
  const rows = useMemo(() => value?.groups, [value]);
  const enterprises = new Set(
    rows?.flatMap((group) => group.enterprises.filter(({ left }) => left === null).map((it) => it.organisationId)),
  );
  return (
    <ListAndPanel
      name="shared-groups"
      label="跨企业小组"
      unit="个"
      head={
        <Head
          title="跨企业小组"
          facts={[
            { label: '小组', figure: `${counted(rows)} 个` },
            { label: '参加的企业', figure: `${enterprises.size} 家` },
          ]}
        />
      }
      rows={rows}
      columns={columns}
      match={match}
      searchHint="企业"
      sheet={{ form: '', title: '跨企业小组' }}
      top={refusal && <Refusal said={say(refusal)} />}
      legend={<span className="caption">小组的名称、组员和记录用小组的钥匙封着，这里看不到；要批的在“收件”</span>}
      panelTitle={({ foundedOn }) => `${foundedOn} 发起`}
      panel={(group) => <SharedGroupPanel group={group} />}
      empty={<Empty what="下面的企业还没有跨企业小组。" first="企业发起以后，记录经县级转交，这里就有。" />}
    />
  );
}
