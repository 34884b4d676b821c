import { amountText } from '../../../src/domain/amount-text.ts';
import { averageScore, countedScores } from '../../../src/domain/idea/review.ts';
import type { Idea } from '../../../src/domain/idea.ts';

/** The committee's marks, criterion by criterion; sheets are numbered, because who gave how much is nobody's business. */
export function Scores({ idea }: { readonly idea: Idea }) {
  const scores = countedScores(idea);
  if (scores.length === 0) return <p className="caption">还没有评分。</p>;
  const criteria = [...new Set(scores.flatMap(({ marks = [] }) => marks.map(({ criterion }) => criterion)))];
  const { sum, scorers } = averageScore(idea);
  return (
    <table className="figures-table">
      <thead>
        <tr>
          <th scope="col">评分表</th>
          {criteria.map((criterion) => (
            <th key={criterion} scope="col">
              {criterion}
            </th>
          ))}
          <th scope="col">合计</th>
        </tr>
      </thead>
      <tbody>
        {scores.map(({ by, marks = [], score, opinion }, index) => (
          <tr key={by}>
            <td>
              第 {index + 1} 张{opinion && <p className="caption">{opinion}</p>}
            </td>
            {criteria.map((criterion) => (
              <td key={criterion}>{marks.find((mark) => mark.criterion === criterion)?.points ?? '—'}</td>
            ))}
            <td>{score}</td>
          </tr>
        ))}
        <tr className="sum">
          <td>平均</td>
          {criteria.map((criterion) => (
            <td key={criterion} />
          ))}
          <td>{amountText({ is: 'average', part: sum, whole: scorers, unit: '分' })}</td>
        </tr>
      </tbody>
    </table>
  );
}
