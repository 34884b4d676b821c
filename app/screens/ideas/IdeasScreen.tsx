import { Button } from 'antd';
import { useMemo } from 'react';
import { fullNumber } from '../../../src/domain/idea/number.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { useKeys } from '../../keys.ts';
import { SampleButton } from '../../leaving/SampleButton.tsx';
import { useToday } from '../../live/clock.ts';
import { useDoc } from '../../live/documents.ts';
import { useParameters } from '../../live/parameters.ts';
import { Empty } from '../../parts/Empty.tsx';
import { ListAndPanel } from '../../parts/ListAndPanel.tsx';
import { PipsLegend } from '../../parts/Pips.tsx';
import { useMatch } from '../../search/use-search.ts';
import { go, useWindow } from '../../where.ts';
import { IdeaPanel } from './IdeaPanel.tsx';
import { IdeasHead } from './IdeasHead.tsx';
import './ideas.css';
import { categorySelect, ideaColumns, ideaTabs, yearSelect } from './idea-rows.tsx';
import { LogAtMeeting } from './LogAtMeeting.tsx';
import { LogIdea } from './LogIdea.tsx';
import { useIdeaRows } from './use-idea-rows.ts';

const LIST = 'ideas';
const sheet = { form: 'F-23', title: '金点子（合理化建议）清单' };
const begin = () => go({ rail: 'pioneer', tab: 'ideas', page: 'log' });

/** 先锋 › 金点子: the list with the chosen idea beside it. */
export default function IdeasScreen() {
  const rows = useIdeaRows();
  const today = useToday();
  const { where, close, setList } = useWindow();
  const doing = where.page;
  const match = useMatch('golden-idea');
  const answerDays = parameterAt(useParameters(), 'idea-answer-days', today).value;
  const years = useMemo(() => [...new Set(rows?.map(({ year }) => year))].toSorted().join(' '), [rows]);
  const selects = useMemo(() => [categorySelect, yearSelect(years)], [years]);
  const activity = useDoc('activity', (doing === 'meeting' && where.id) || '')?.body;
  const top = useMemo(
    () =>
      doing === 'meeting' && (!where.id || activity) && <LogAtMeeting key={where.id} today={today} activity={activity} onClose={close} />,
    [doing, where.id, activity, today, close],
  );
  useKeys([{ key: 'Ctrl+N', does: '记金点子', run: begin }]);
  return (
    <>
      <ListAndPanel
        name={LIST}
        label="金点子清单"
        unit="条"
        head={<IdeasHead rows={rows} />}
        rows={rows}
        columns={ideaColumns}
        tabs={ideaTabs}
        selects={selects}
        match={match}
        sheet={sheet}
        top={top}
        panelTitle={({ idea }) => `金点子${fullNumber(idea)}`}
        panel={(row) => <IdeaPanel row={row} />}
        onOpenPage={({ id }) => go({ rail: 'pioneer', tab: 'ideas', page: 'idea', id })}
        legend={<PipsLegend of={['here', 'arrived', 'decided']} />}
        empty={
          <Empty
            what="还没有金点子。"
            first={`谁都可以提，一句话就行。支部 ${answerDays} 天内答复，采纳的跟到见效。`}
            actions={
              <>
                <Button onClick={begin}>记金点子</Button>
                <SampleButton form="idea" />
              </>
            }
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
