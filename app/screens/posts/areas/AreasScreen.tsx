import { Button } from 'antd';
import { mayDo } from '../../../../src/domain/authority.ts';
import { useKeys } from '../../../keys.ts';
import { useToday } from '../../../live/clock.ts';
import { useDesk } from '../../../live/desk.ts';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { PlusOutlined } from '../../../parts/icons.tsx';
import { ListAndPanel } from '../../../parts/ListAndPanel.tsx';
import { PipsLegend } from '../../../parts/Pips.tsx';
import { go, useWindow } from '../../../where.ts';
import { KindSwitch, openKind } from '../KindSwitch.tsx';
import { useMatchWithPeople } from '../use-match-with-people.ts';
import '../posts.css';
import { SetUpArea } from './AreaForm.tsx';
import { AreaPanel } from './AreaPanel.tsx';
import { type AreaRow, areaColumns, areaSelects, areaTabs } from './area-rows.tsx';
import { useAreaRows } from './use-area-rows.ts';

const LIST = 'areas';
const sheet = { form: 'F-15', title: '党员责任区清单' };
const membersOf = ({ area }: AreaRow) => area.memberIds;

/** 先锋 › 先锋岗 › 责任区. */
export default function AreasScreen() {
  const rows = useAreaRows();
  const today = useToday();
  const { role } = useDesk().session.actor;
  const setList = useWindow((window) => window.setList);
  const where = useWindow((window) => window.where);
  const match = useMatchWithPeople('responsibility-area', membersOf);
  const maySetUp = mayDo(role, 'set-up-area');
  const begin = () => go({ rail: 'pioneer', tab: 'posts', page: 'new-area' });
  useKeys([{ key: 'Ctrl+N', does: '设责任区', run: () => (maySetUp ? begin() : false) }]);
  const active = rows?.filter(({ area }) => area.state === 'active') ?? [];
  const facts = [
    { label: '在册', figure: String(active.length), onOpen: () => setList(LIST, { tab: 'active', selects: {} }) },
    { label: '里面的先锋岗', figure: String(active.reduce((sum, { posts }) => sum + posts.length, 0)), onOpen: () => openKind('posts') },
  ];
  return (
    <>
      <ListAndPanel
        name={LIST}
        label="责任区清单"
        unit="个"
        head={
          <Head
            title="责任区"
            beside={<KindSwitch kind="areas" />}
            facts={rows?.length ? facts : []}
            actions={
              <>
                <Button onClick={() => go({ rail: 'pioneer', tab: 'posts', page: 'print', id: 'register' })}>打印导出</Button>
                {maySetUp && (
                  <Button type="primary" icon={<PlusOutlined />} onClick={begin}>
                    设责任区
                  </Button>
                )}
              </>
            }
          />
        }
        rows={rows}
        columns={areaColumns}
        tabs={areaTabs}
        selects={areaSelects}
        match={match}
        sheet={sheet}
        panelTitle={() => '责任区'}
        panel={(row) => <AreaPanel row={row} />}
        onOpenPage={({ id }) => go({ rail: 'pioneer', tab: 'posts', page: 'area', id })}
        legend={<PipsLegend of={['here', 'arrived', 'decided']} />}
        empty={
          <Empty
            what="还没有责任区。"
            first="把安全、设备、节能这样的一片交给几名党员，写清各管什么，先锋岗可以归在里面。"
            actions={maySetUp && <Button onClick={begin}>设责任区</Button>}
          />
        }
      />
      {where.page === 'new-area' && (
        <SetUpArea
          today={today}
          onClose={() => openKind('areas')}
          onSetUp={(id) => {
            openKind('areas');
            setList(LIST, { tab: '', selects: {}, search: '', selected: id });
          }}
        />
      )}
    </>
  );
}
