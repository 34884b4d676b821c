import { dayWord } from '../../words/dates.ts';
import type { GroupRow } from './group-rows.tsx';

/** 正当理由 (T15): intervals without activity that the approving organisation accepted. */
export function Justified({ row: { group, today } }: { readonly row: GroupRow }) {
  if (group.justified.length === 0) return <p className="caption">没有记过。停产、旺季、疫情防控期间没有活动的，可以写明。</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">起止</th>
          <th scope="col">理由</th>
          <th scope="col">谁同意</th>
        </tr>
      </thead>
      <tbody>
        {group.justified.map(({ id, from, until, reason, approvedBy }) => (
          <tr key={id}>
            <td>
              {dayWord(from, today)} 至 {dayWord(until, today)}
            </td>
            <td>{reason}</td>
            <td>{approvedBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
