import { Button } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import type { Figure } from '../../../src/domain/amount.ts';
import { amountText } from '../../../src/domain/amount-text.ts';
import { fullNumber } from '../../../src/domain/idea/number.ts';
import { ideaStatistics } from '../../../src/domain/idea/statistics.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { useKeys } from '../../keys.ts';
import { useToday } from '../../live/clock.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { useParameters } from '../../live/parameters.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Head } from '../../parts/Head.tsx';
import { PlusOutlined } from '../../parts/icons.tsx';
import { ListAndPanel } from '../../parts/ListAndPanel.tsx';
import { PipsLegend } from '../../parts/Pips.tsx';
import { useMatch } from '../../search/use-search.ts';
import { go, useWindow } from '../../where.ts';
import { IdeaPanel } from './IdeaPanel.tsx';
import './ideas.css';
import { categorySelect, ideaColumns, ideaTabs, shortMoney, yearSelect } from './idea-rows.tsx';
import { LogAtMeeting } from './LogAtMeeting.tsx';
import { LogIdea } from './LogIdea.tsx';
import { statisticsId } from './statistics-period.ts';
import { useIdeaRows } from './use-idea-rows.ts';

const LIST = 'ideas';
const sheet = { form: 'F-23', title: '金点子（合理化建议）清单' };

/** 先锋 › 金点子: the list with the chosen idea beside it. */
export default function IdeasScreen() {
  const rows = useIdeaRows();
  const today = useToday();
  const employees = useOrganisation()?.employees ?? 0;
  const setList = useWindow((window) => window.setList);
  const { where, close } = useWindow();
  const doing = where.page;
  const begin = (page: 'log' | 'meeting') => go({ rail: 'pioneer', tab: 'ideas', page });
  const match = useMatch('golden-idea');
  const answerDays = parameterAt(useParameters(), 'idea-answer-days', today).value;
  // What stands over the list follows a moment later: nobody who saves waits for a year's statistics.
  const settled = useDeferredValue(rows);
  const selects = useMemo(() => [categorySelect, yearSelect(settled ?? [])], [settled]);
  const year = today.slice(0, 4);
  const figures = useMemo(
    () =>
      ideaStatistics(
        (settled ?? []).map(({ idea }) => idea),
        employees,
        `${year}-01-01`,
        today,
      ),
    [settled, employees, year, today],
  );
  useKeys([{ key: 'Ctrl+N', does: '记金点子', run: () => begin('log') }]);
  const openStatistics = (figure: string) => go({ rail: 'pioneer', tab: 'ideas', page: 'statistics', id: statisticsId(year, figure) });
  const proposed = figures.find(({ key }) => key === 'proposed');
  const facts = [
    { label: '今年', figure: proposed ? amountText(proposed.amount) : '', onOpen: () => setList(LIST, { tab: '', selects: { year } }) },
    ...['participation', 'adoption', 'benefit'].flatMap((key) => {
      const figure = figures.find((one) => one.key === key);
      return figure
        ? [
            {
              label: figure.title,
              figure: shortText(figure),
              onOpen: () => openStatistics(key),
            },
          ]
        : [];
    }),
  ];
  return (
    <>
      <ListAndPanel
        name={LIST}
        label="金点子清单"
        unit="条"
        head={
          <Head
            title="金点子"
            facts={rows?.length ? facts : []}
            actions={
              <>
                <Button onClick={() => go({ rail: 'pioneer', tab: 'ideas', page: 'print', id: 'ledger' })}>打印导出</Button>
                <Button onClick={() => begin('meeting')}>会上连记</Button>
                <Button type={doing === 'meeting' ? 'default' : 'primary'} icon={<PlusOutlined />} onClick={() => begin('log')}>
                  记金点子
                </Button>
              </>
            }
            more={[
              { key: 'statistics', word: '统计', onClick: () => openStatistics('proposed') },
              { key: 'import', word: '导入旧台账', onClick: () => go({ rail: 'pioneer', tab: 'ideas', page: 'import' }) },
            ]}
          />
        }
        rows={rows}
        columns={ideaColumns}
        tabs={ideaTabs}
        selects={selects}
        match={match}
        sheet={sheet}
        top={doing === 'meeting' && <LogAtMeeting today={today} onClose={close} />}
        panelTitle={({ idea }) => `金点子${fullNumber(idea)}`}
        panel={(row) => <IdeaPanel row={row} />}
        onOpenPage={({ id }) => go({ rail: 'pioneer', tab: 'ideas', page: 'idea', id })}
        legend={<PipsLegend of={['here', 'arrived', 'decided']} />}
        empty={
          <Empty
            what="还没有金点子。"
            first={`谁都可以提，一句话就行。支部 ${answerDays} 天内答复，采纳的跟到见效。`}
            actions={<Button onClick={() => begin('log')}>记金点子</Button>}
          />
        }
      />
      {doing === 'log' && (
        <LogIdea
          today={today}
          onClose={close}
          onLogged={(id) => {
            close();
            setList(LIST, { tab: '', selected: id });
          }}
        />
      )}
    </>
  );
}

/** Money in 万; a share of people with the people it is of. */
function shortText({ key, amount, records }: Figure): string {
  if (amount.is === 'money') return shortMoney(amount.fen);
  return key === 'participation' ? `${records.length} 人，${amountText(amount)}` : amountText(amount);
}
