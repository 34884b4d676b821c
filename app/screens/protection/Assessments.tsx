import { assessmentConclusionNames, assessmentOccasionNames } from '../../../src/domain/names/protection.ts';
import type { AssessmentConclusion } from '../../../src/domain/protection/assessment.ts';
import { useDocs } from '../../live/documents.ts';
import { Card } from '../../parts/Card.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { State, type StateKind } from '../../parts/State.tsx';
import { go } from '../../where.ts';

const kinds: Readonly<Record<AssessmentConclusion, StateKind>> = { 'go-ahead': 'done', 'measures-first': 'soon', 'not-at-all': 'ended' };

/** Past assessments, the latest first; each opens as the sheet that it is. */
export function Assessments() {
  const assessments = useDocs('impact-assessment');
  if (!assessments) return null;
  return (
    <Card title="影响评估" side={<span className="caption">{assessments.length} 份，每份至少保存 3 年</span>}>
      {assessments.length === 0 ? (
        <Empty
          what="还没有做过影响评估。"
          first="处理敏感个人信息、向其他组织提供、公开、用系统算出的结果评定人以前，先评估、留记录（个人信息保护法第 55 条）。台账里的情况自动填好，只写判断。"
        />
      ) : (
        <table className="plain-table protection-list">
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">评估什么</th>
              <th scope="col">为什么</th>
              <th scope="col">结论</th>
              <th scope="col">保存至</th>
            </tr>
          </thead>
          <tbody>
            {assessments.toReversed().map(({ id, body }) => (
              <tr key={id}>
                <td>{body.on}</td>
                <td>
                  <button
                    type="button"
                    className="link"
                    onClick={() => go({ rail: 'people', tab: 'protection', page: 'print', id: `assessment:${id}` })}
                  >
                    {body.subject}
                  </button>
                </td>
                <td>{body.occasions.map((occasion) => assessmentOccasionNames[occasion]).join('、')}</td>
                <td>
                  <State is={kinds[body.conclusion]} word={assessmentConclusionNames[body.conclusion]} />
                </td>
                <td>{body.keptUntil}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
