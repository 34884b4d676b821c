import { Button } from 'antd';
import { useMemo } from 'react';
import type { RulePack } from '../../../src/domain/rule-pack/rule-pack.ts';
import { type PackStanding, packStanding } from '../../../src/domain/rule-pack/spans.ts';
import { useKeys } from '../../keys.ts';
import { useToday } from '../../live/clock.ts';
import { usePacks } from '../../live/parameters.ts';
import type { Column } from '../../parts/columns.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { ListAndPanel } from '../../parts/ListAndPanel.tsx';
import { standingWords, validWord, versionWord } from '../../parts/rules/pack-words.ts';
import { State } from '../../parts/State.tsx';
import { useWindow } from '../../where.ts';
import { PackPanel } from './PackPanel.tsx';

export type PackRow = { readonly id: string; readonly pack: RulePack; readonly standing: PackStanding };

const columns: readonly Column<PackRow>[] = [
  { key: 'issuer', title: '谁发的', width: 180, rank: 1, grows: true, text: ({ pack }) => pack.issuer },
  { key: 'title', title: '名称', width: 180, rank: 3, text: ({ pack }) => pack.title },
  { key: 'version', title: '版', width: 76, rank: 1, text: ({ pack }) => versionWord(pack) },
  { key: 'valid', title: '有效', width: 200, rank: 2, text: ({ pack }) => validWord(pack) },
  {
    key: 'standing',
    title: '状态',
    width: 100,
    rank: 1,
    text: ({ standing }) => standingWords[standing].word,
    cell: ({ standing }) => <State {...standingWords[standing]} />,
  },
];
const tabs = (Object.keys(standingWords) as PackStanding[]).map((key) => ({
  key,
  word: standingWords[key].word,
  has: ({ standing }: PackRow) => standing === key,
}));
const match =
  (text: string) =>
  ({ pack }: PackRow) =>
    `${pack.issuer}${pack.title}`.includes(text);

/** The rule packs of the superiors: what each of them changed here. */
export default function PacksPage() {
  const packs = usePacks();
  const today = useToday();
  const close = useWindow((window) => window.close);
  const rows = useMemo(
    () =>
      packs.packs
        .map((pack): PackRow => ({ id: pack.id, pack, standing: packStanding(pack, packs, today) }))
        .toSorted((one, other) => other.pack.validFrom.localeCompare(one.pack.validFrom) || other.pack.version - one.pack.version),
    [packs, today],
  );
  useKeys([{ key: 'Escape', does: '回到规则', run: () => close() }]);
  return (
    <ListAndPanel<PackRow>
      name="packs"
      label="规则包清单"
      head={
        <Head
          title="上级的规则包"
          facts={[{ label: '从生效日起照新的办，以前办的仍按当时的规则算' }]}
          actions={<Button onClick={close}>回到规则</Button>}
        />
      }
      rows={rows}
      columns={columns}
      tabs={tabs}
      match={match}
      searchHint="单位、名称"
      panelTitle={({ pack }) => pack.issuer}
      panel={(row) => <PackPanel row={row} />}
      empty={<Empty what="还没有收到上级的规则包。" first="联网或用 U 盘同步以后，会到这里。" />}
      unit="版"
    />
  );
}
