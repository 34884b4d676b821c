import { Button } from 'antd';
import { go } from '../../../where.ts';
import { useReportMonth } from '../reports/report-month.ts';
import { type DutyRow, faceOf } from './duty-rows.ts';

/** One organisation's year: both kinds beside each other, and the way to what they come from. */
export function DutyPanel({ row, year }: { readonly row: DutyRow; readonly year: string }) {
  const { choose } = useReportMonth();
  const open = (at: number) => () => {
    choose(`${year}-${String(at + 1).padStart(2, '0')}`);
    if (row.sumsUp) go({ rail: 'reports', tab: 'roll-up', page: 'of', id: row.id });
    else go({ rail: 'reports', tab: 'reports', list: { name: 'reports', selected: row.id } });
  };
  return (
    <>
      <h2 className="panel-name">{row.name}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">月份</th>
            <th scope="col">规定动作</th>
            <th scope="col">小组汇报</th>
            <th scope="col">月报</th>
          </tr>
        </thead>
        <tbody>
          {row.months.map((month, at) => (
            <tr key={at}>
              <th scope="row">{at + 1} 月</th>
              <td>{faceOf(row, at, 'meetings').text || '—'}</td>
              <td>{faceOf(row, at, 'groups').text || '—'}</td>
              <td>
                {month ? (
                  <button type="button" className="link" onClick={open(at)}>
                    {row.sumsUp
                      ? `${month.counted}/${month.due} 个`
                      : month.counted > 0
                        ? '看月报'
                        : month.returned > 0
                          ? '已退回'
                          : month.daysLeft >= 0
                            ? '还没报'
                            : '没报'}
                  </button>
                ) : (
                  '—'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {row.sumsUp && (
        <div className="panel-acts">
          <Button onClick={() => go({ rail: 'reports', tab: 'duties', page: 'of', id: row.id })}>看它下面各组织</Button>
        </div>
      )}
    </>
  );
}
