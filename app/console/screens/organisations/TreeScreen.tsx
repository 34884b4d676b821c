import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { treeTypeNames } from '../../../../src/domain/county/names.ts';
import type { TreeType } from '../../../../src/domain/county/organisation.ts';
import { owesReport } from '../../../../src/domain/county/reporting.ts';
import type { Column } from '../../../parts/columns.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import type { SelectFilter, StateTab } from '../../../parts/list.ts';
import { State } from '../../../parts/State.tsx';
import { go, useWindow } from '../../../where.ts';
import { useInside } from '../../session.ts';
import { FoundDialog } from './FoundDialog.tsx';
import { OrganisationPanel } from './OrganisationPanel.tsx';
import { type TreeRow, treeRows } from './tree-rows.ts';

const isOpen = ({ organisation }: TreeRow) => organisation.closedOn === null;
const columns: readonly Column<TreeRow>[] = [
  {
    key: 'name',
    title: '名称',
    width: 260,
    rank: 1,
    grows: true,
    text: ({ organisation }) => organisation.name,
    cell: ({ organisation, depth }) => <span style={{ paddingLeft: depth * 18 }}>{organisation.name}</span>,
  },
  { key: 'type', title: '类型', width: 116, rank: 2, text: ({ organisation }) => treeTypeNames[organisation.type] },
  { key: 'sectoral', title: '行业线', width: 160, rank: 5, text: ({ sectoralName }) => sectoralName },
  { key: 'below', title: '在册下级', width: 84, rank: 4, align: 'right', text: ({ below }) => (below > 0 ? below : '') },
  { key: 'founded', title: '成立', width: 108, rank: 3, text: ({ organisation }) => organisation.foundedOn },
  {
    key: 'state',
    title: '状态',
    width: 92,
    rank: 1,
    text: (row) => (isOpen(row) ? '在册' : '已撤销'),
    cell: (row) => (isOpen(row) ? <State is="done" word="在册" /> : <State is="ended" word="已撤销" />),
  },
];
const tabs: readonly StateTab<TreeRow>[] = [
  { key: 'open', word: '在册', has: isOpen },
  { key: 'closed', word: '已撤销', has: (row) => !isOpen(row) },
];
const selects: readonly SelectFilter<TreeRow>[] = [
  {
    key: 'type',
    any: '类型不限',
    options: (Object.keys(treeTypeNames) as TreeType[]).map((value) => ({ value, word: treeTypeNames[value] })),
    has: ({ organisation }, value) => organisation.type === value,
  },
];
const match = (text: string) => (row: TreeRow) => row.organisation.name.includes(text) || row.superiorName.includes(text);

/** The county's tree as a list, in the order of the tree. Administrators change it; everybody else reads. */
export default function TreeScreen() {
  const { organisations, session } = useInside();
  const rows = useMemo(() => treeRows(organisations), [organisations]);
  const setList = useWindow((window) => window.setList);
  const [founding, setFounding] = useState<string>();
  const branches = rows.filter((row) => isOpen(row) && owesReport(row.organisation.type)).length;
  const mayChange = session.role === 'administrator';
  return (
    <>
      <ListAndPanel
        name="organisations"
        label="组织树"
        unit="个"
        head={
          <Head
            title="组织树"
            facts={[
              {
                label: '在册组织',
                figure: String(rows.filter(isOpen).length),
                onOpen: () => setList('organisations', { tab: 'open', selects: {} }),
              },
              { label: '其中党支部（含联合、总支）', figure: String(branches) },
            ]}
            actions={
              mayChange && (
                <>
                  <Button onClick={() => go({ rail: 'organisations', tab: 'tree', page: 'import' })}>从表格导入</Button>
                  <Button type="primary" onClick={() => setFounding(session.organisationId)}>
                    加组织
                  </Button>
                </>
              )
            }
          />
        }
        rows={rows}
        columns={columns}
        tabs={tabs}
        selects={selects}
        match={match}
        searchHint="名称、上级"
        sheet={{ form: '', title: '组织清单' }}
        panelTitle={({ organisation }) => treeTypeNames[organisation.type]}
        panel={(row) => <OrganisationPanel key={`${row.id} ${row.organisation.version}`} row={row} onFound={() => setFounding(row.id)} />}
        empty={<Empty what="还没有组织。" first="先加乡镇、园区，再加它们下面的党组织；有现成的一览表，可以整表导入。" />}
      />
      {founding && <FoundDialog superiorId={founding} onClose={() => setFounding(undefined)} />}
    </>
  );
}
