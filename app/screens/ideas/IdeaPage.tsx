import { Button } from 'antd';
import { fullNumber } from '../../../src/domain/idea/number.ts';
import { countedScores } from '../../../src/domain/idea/review.ts';
import { useDocs } from '../../live/documents.ts';
import { useWho } from '../../live/who.ts';
import { Card } from '../../parts/Card.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { HowFar } from '../../parts/HowFar.tsx';
import { PrinterOutlined } from '../../parts/icons.tsx';
import { onTimeline } from '../../parts/past.ts';
import { RecordPage } from '../../parts/RecordPage.tsx';
import { Timeline } from '../../parts/Timeline.tsx';
import { go, useWindow } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { IdeaNextStep } from './IdeaActs.tsx';
import { BenefitTable, IdeaFacts } from './IdeaFacts.tsx';
import { pastOf } from './idea-past.ts';
import { IdeaStateMark } from './idea-rows.tsx';
import { Scores } from './Scores.tsx';
import { useIdeaRow } from './use-idea-rows.ts';

/** One idea with everything that happened to it. */
export default function IdeaPage({ id }: { readonly id: string }) {
  const whoOf = useWho();
  const row = useIdeaRow(id);
  const all = useDocs('golden-idea');
  const close = useWindow((window) => window.close);
  if (!all) return null;
  if (!row) return <Empty what="这条金点子不在了。" first="可能刚被撤销。" actions={<Button onClick={close}>回到清单</Button>} />;
  const { idea, today, savedAt } = row;
  const print = (form: 'form' | 'sheet' | 'slip') => go({ rail: 'pioneer', tab: 'ideas', page: 'print', id: `${form}:${id}` });
  return (
    <RecordPage
      crumb={{ word: '金点子', rest: `共 ${all.length} 条`, onClick: close }}
      name={idea.title}
      state={<IdeaStateMark row={row} soft />}
      pips={<HowFar id={id} savedAt={savedAt} />}
      facts={[`金点子${fullNumber(idea)}`, row.proposers, `${dayWord(idea.proposedOn, today)} 提出`]}
      actions={
        <Button icon={<PrinterOutlined />} onClick={() => print('form')}>
          打印申报表
        </Button>
      }
      more={[
        { key: 'sheet', word: '打印评分表', onClick: () => print('sheet') },
        { key: 'slip', word: '打印回执', onClick: () => print('slip') },
      ]}
      next={<IdeaNextStep row={row} />}
      sections={[
        {
          key: 'past',
          word: '经过',
          children: <Timeline items={onTimeline(pastOf(idea, whoOf), today)} />,
        },
        { key: 'facts', word: '内容', children: <IdeaFacts row={row} full /> },
        { key: 'scores', word: '评分', count: countedScores(idea).length, children: <Scores idea={idea} /> },
      ]}
      side={
        <Card title="效益">
          {idea.forecast || idea.actual ? <BenefitTable idea={idea} /> : <p className="caption">采纳时填预计效益，验证时填实际数。</p>}
        </Card>
      }
    />
  );
}
