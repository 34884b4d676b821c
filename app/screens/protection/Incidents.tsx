import { incidentSourceNames } from '../../../src/domain/names/protection.ts';
import { useDocs } from '../../live/documents.ts';
import { Card } from '../../parts/Card.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { go } from '../../where.ts';
import { IncidentMark } from './IncidentMark.tsx';

/** What got out or may have got out, the latest first. */
export function Incidents() {
  const incidents = useDocs('data-incident');
  if (!incidents) return null;
  return (
    <Card title="信息安全事件" side={<span className="caption">{incidents.length} 件</span>}>
      {incidents.length === 0 ? (
        <Empty
          what="还没有信息安全事件。"
          first="电脑、U 盘、打印件丢了，表发错了人，信息被人看去：先堵住，再记下来，按清单报告、告诉本人（个人信息保护法第 57 条）。涉及谁，从外发和查看的记录里找。"
        />
      ) : (
        <table className="plain-table protection-list">
          <thead>
            <tr>
              <th scope="col">发现</th>
              <th scope="col">什么事</th>
              <th scope="col">哪里出的</th>
              <th scope="col">涉及</th>
              <th scope="col">处置</th>
            </tr>
          </thead>
          <tbody>
            {incidents.toReversed().map(({ id, body }) => (
              <tr key={id}>
                <td>{body.foundOn}</td>
                <td>
                  <button type="button" className="link" onClick={() => go({ rail: 'people', tab: 'protection', page: 'incident', id })}>
                    {body.what}
                  </button>
                </td>
                <td>
                  {incidentSourceNames[body.source]}，{body.thing}
                </td>
                <td>{body.personIds.length} 人</td>
                <td>
                  <IncidentMark incident={body} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
