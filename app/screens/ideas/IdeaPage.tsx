import { Button } from 'antd';
import { fullNumber } from '../../../src/domain/idea/number.ts';
import { Card } from '../../parts/Card.tsx';
import { PrinterOutlined } from '../../parts/icons.tsx';
import { Pips } from '../../parts/Pips.tsx';
import { RecordPage } from '../../parts/RecordPage.tsx';
import { Timeline } from '../../parts/Timeline.tsx';
import { go, useWindow } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { dateTime } from '../../words/said.ts';
import { IdeaNextStep } from './IdeaActs.tsx';
import { BenefitTable, IdeaFacts } from './IdeaFacts.tsx';
import { pastOf } from './idea-past.ts';
import { IdeaStateMark } from './idea-rows.tsx';
import { useIdeaRows } from './use-idea-rows.ts';

/** One idea with everything that happened to it. */
export default function IdeaPage({ id }: { readonly id: string }) {
  const rows = useIdeaRows();
  const close = useWindow((window) => window.close);
  const row = rows?.find((one) => one.id === id);
  if (!row) return null;
  const { idea, today, savedAt } = row;
  const print = (form: 'form' | 'slip') => go({ rail: 'pioneer', tab: 'ideas', page: 'print', id: `${form}:${id}` });
  return (
    <RecordPage
      crumb={{ word: '金点子', rest: `共 ${rows?.length ?? 0} 条`, onClick: close }}
      name={idea.title}
      state={<IdeaStateMark row={row} soft />}
      pips={<Pips at="here" sentence={`已保存在这台电脑，${dateTime(savedAt)}。断电也不会丢。`} />}
      facts={[`金点子${fullNumber(idea)}`, row.proposers, `${dayWord(idea.proposedOn, today)} 提出`]}
      actions={
        <Button icon={<PrinterOutlined />} onClick={() => print('form')}>
          打印申报表
        </Button>
      }
      more={[{ key: 'slip', word: '打印回执', onClick: () => print('slip') }]}
      next={<IdeaNextStep row={row} />}
      sections={[
        {
          key: 'past',
          word: '经过',
          children: (
            <Timeline
              items={pastOf(idea).map(({ key, on, what, figures, who, dot }) => ({
                key,
                dot,
                when: dayWord(on, today),
                what,
                figures,
                side: who,
              }))}
            />
          ),
        },
        { key: 'facts', word: '内容', children: <IdeaFacts row={row} full /> },
        { key: 'scores', word: '评分', count: idea.scores?.length ?? 0, children: <Scores row={row} /> },
      ]}
      side={
        <Card title="效益">
          {idea.forecast || idea.actual ? (
            <BenefitTable idea={idea} today={today} />
          ) : (
            <p className="caption">采纳时填预计效益，验证时填实际数。</p>
          )}
        </Card>
      }
    />
  );
}

function Scores({
  row: { idea },
}: {
  readonly row: {
    readonly idea: { readonly scores?: readonly { readonly by: string; readonly score: number; readonly opinion?: string }[] };
  };
}) {
  if (!idea.scores?.length) return <p className="caption">还没有评分。</p>;
  return (
    <table className="figures-table">
      <thead>
        <tr>
          <th scope="col">意见</th>
          <th scope="col">分</th>
        </tr>
      </thead>
      <tbody>
        {idea.scores.map(({ by, score, opinion }) => (
          <tr key={by}>
            <td>{opinion ?? '没有写意见'}</td>
            <td>{score}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
