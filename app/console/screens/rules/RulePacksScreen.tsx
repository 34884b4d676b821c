import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { mayIssuePacks, newestOf } from '../../../../src/domain/rule-pack/publish.ts';
import { NO_PACKS, type Packs, type RulePack } from '../../../../src/domain/rule-pack/rule-pack.ts';
import type { PackStanding } from '../../../../src/domain/rule-pack/spans.ts';
import type { Column } from '../../../parts/columns.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import type { StateTab } from '../../../parts/list.ts';
import { Refusal } from '../../../parts/Refusal.tsx';
import { standingWords, validWord, versionWord } from '../../../parts/rules/pack-words.ts';
import { State } from '../../../parts/State.tsx';
import { useAsked } from '../../api/use-asked.ts';
import { useHasDraft } from '../../kept-draft.ts';
import { useInside } from '../../session.ts';
import { todayHere } from '../../today.ts';
import { say } from '../../words/refusals.ts';
import { DRAFT, PackEditor } from './PackEditor.tsx';
import { PackPanel } from './PackPanel.tsx';
import { type PackRow, packRows } from './pack-rows.ts';

const columns: readonly Column<PackRow>[] = [
  { key: 'issuer', title: '谁发的', width: 180, rank: 1, grows: true, text: ({ pack }) => pack.issuer },
  { key: 'title', title: '名称', width: 180, rank: 2, text: ({ pack }) => pack.title },
  { key: 'version', title: '版', width: 80, rank: 1, text: ({ pack }) => versionWord(pack) },
  { key: 'number', title: '文号', width: 150, rank: 4, text: ({ pack }) => pack.documentNumber ?? '' },
  { key: 'on', title: '公布', width: 108, rank: 3, text: ({ pack }) => pack.on },
  { key: 'valid', title: '有效', width: 190, rank: 2, text: ({ pack }) => validWord(pack) },
  {
    key: 'standing',
    title: '状态',
    width: 108,
    rank: 1,
    text: ({ standing }) => standingWords[standing].word,
    cell: ({ standing }) => <State {...standingWords[standing]} />,
  },
];
const tabs: readonly StateTab<PackRow>[] = (Object.keys(standingWords) as PackStanding[]).map((key) => ({
  key,
  word: standingWords[key].word,
  has: ({ standing }) => standing === key,
}));
const match =
  (text: string) =>
  ({ pack }: PackRow) =>
    `${pack.issuer}${pack.title}${pack.documentNumber ?? ''}`.includes(text);

/** The rules that hold below: each version, what it changed, and the next one to be written. */
export default function RulePacksScreen() {
  const { session, organisations } = useInside();
  const [writing, setWriting] = useState<{ readonly from: RulePack | undefined }>();
  const hasDraft = useHasDraft(DRAFT);
  const { value, refusal, again } = useAsked<Packs>('/api/rule-packs');
  const today = todayHere();
  const packs = value ?? NO_PACKS;
  const rows = useMemo(() => value && packRows(value, today), [value, today]);
  const own = packs.packs.filter(({ issuerId }) => issuerId === session.organisationId);
  const type = organisations.find(({ id }) => id === session.organisationId)?.type;
  const mayPublish = session.role === 'officer' && type !== undefined && mayIssuePacks(type);
  if (refusal) return <Refusal said={say(refusal)} />;
  if (writing) {
    const done = async () => {
      await again();
      setWriting(undefined);
    };
    return <PackEditor from={writing.from} packs={packs} onPublished={done} onClose={() => setWriting(undefined)} />;
  }
  return (
    <ListAndPanel
      name="rule-packs"
      label="规则包"
      unit="版"
      head={
        <Head
          title="规则包"
          facts={[{ label: '发布以后不改；要改，出下一版。以前办的仍按当时的规则算' }]}
          actions={
            mayPublish && (
              <Button type="primary" onClick={() => setWriting({ from: newestOf(own) })}>
                {hasDraft ? '接着写' : own.length > 0 ? '出下一版' : '写规则包'}
              </Button>
            )
          }
        />
      }
      rows={rows}
      columns={columns}
      tabs={tabs}
      match={match}
      searchHint="单位、名称、文号"
      panelTitle={({ pack }) => pack.issuer}
      panel={(row) => (
        <PackPanel
          key={row.id}
          row={row}
          packs={packs}
          mayAct={mayPublish && row.pack.issuerId === session.organisationId}
          onWrite={() => setWriting({ from: row.pack })}
          onChanged={again}
        />
      )}
      empty={
        <Empty
          what="还没有发布过规则包。"
          first={mayPublish ? '先把县里统一的几条写进去，发布后各支部同步时收到。' : '县委两新工委、乡镇、园区的经办人发布以后，在这里看。'}
        />
      }
    />
  );
}
