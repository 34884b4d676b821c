import { Button } from 'antd';
import { mayDo } from '../../../../src/domain/authority.ts';
import { useKeys } from '../../../keys.ts';
import { SampleButton } from '../../../leaving/SampleButton.tsx';
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
import { ApplyForHonour } from './HonourForms.tsx';
import { HonourPanel } from './HonourPanel.tsx';
import { type HonourRow, honourColumns, honourSelects, honourTabs } from './honour-rows.tsx';
import { useHonourRows } from './use-honour-rows.ts';

const LIST = 'honours';
const sheet = { form: 'F-17', title: '“双岗双号”清单' };
const contactOf = ({ unit }: HonourRow) => (unit.contactId ? [unit.contactId] : []);

/** 先锋 › 先锋岗 › 双岗双号. */
export default function HonoursScreen() {
  const rows = useHonourRows();
  const today = useToday();
  const { role } = useDesk().session.actor;
  const setList = useWindow((window) => window.setList);
  const where = useWindow((window) => window.where);
  const match = useMatchWithPeople('honour-unit', contactOf);
  const mayApply = mayDo(role, 'apply-for-honour');
  const begin = () => go({ rail: 'pioneer', tab: 'posts', page: 'new-honour' });
  useKeys([{ key: 'Ctrl+N', does: '申报“双岗双号”', run: () => (mayApply ? begin() : false) }]);
  const inTab = (tab: string) => honourTabs.find(({ key }) => key === tab)!;
  const facts = ['applying', 'awarded'].map((tab) => ({
    label: inTab(tab).word,
    figure: String(rows?.filter(inTab(tab).has).length ?? 0),
    onOpen: () => setList(LIST, { tab, selects: {} }),
  }));
  return (
    <>
      <ListAndPanel
        name={LIST}
        label="双岗双号清单"
        unit="个"
        head={
          <Head
            title="双岗双号"
            beside={<KindSwitch kind="honours" />}
            facts={rows?.length ? facts : []}
            actions={
              <>
                <Button onClick={() => go({ rail: 'pioneer', tab: 'posts', page: 'print', id: 'register' })}>打印导出</Button>
                {mayApply && (
                  <Button type="primary" icon={<PlusOutlined />} onClick={begin}>
                    申报
                  </Button>
                )}
              </>
            }
          />
        }
        rows={rows}
        columns={honourColumns}
        tabs={honourTabs}
        selects={honourSelects}
        match={match}
        sheet={sheet}
        panelTitle={({ unit }) => `双岗双号　${unit.appliedOn.slice(0, 4)} 年申报`}
        panel={(row) => <HonourPanel row={row} />}
        onOpenPage={({ id }) => go({ rail: 'pioneer', tab: 'posts', page: 'honour', id })}
        legend={<PipsLegend of={['here', 'arrived', 'decided']} />}
        empty={
          <Empty
            what="还没有申报“双岗双号”。"
            first="党员示范岗、巾帼建功岗、工人先锋号、青年文明号：写好事迹，支部、牵头群团、上级依次出意见。"
            actions={
              <>
                {mayApply && <Button onClick={begin}>申报</Button>}
                <SampleButton form="honour-unit" />
              </>
            }
          />
        }
      />
      {where.page === 'new-honour' && (
        <ApplyForHonour
          today={today}
          onClose={() => openKind('honours')}
          onApplied={(id) => {
            openKind('honours');
            setList(LIST, { tab: '', selects: {}, search: '', selected: id });
          }}
        />
      )}
    </>
  );
}
