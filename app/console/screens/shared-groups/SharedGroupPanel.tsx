import { State } from '../../../parts/State.tsx';
import { dayWord } from '../../../words/dates.ts';
import { todayHere } from '../../today.ts';
import { founderOf, type SharedGroup, stateFaces } from './shared-group.ts';
import './shared-groups.css';

/** Who is in one group, since when and until when. */
export function SharedGroupPanel({ group }: { readonly group: SharedGroup }) {
  const today = todayHere();
  return (
    <>
      <h2 className="panel-name">{founderOf(group)}发起的小组</h2>
      <State {...stateFaces[group.state]} />
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">企业</th>
            <th scope="col">参加</th>
          </tr>
        </thead>
        <tbody>
          {group.enterprises.map(({ organisationId, name, founded, since, left }) => (
            <tr key={`${organisationId} ${since} ${left}`}>
              <th scope="row">
                {name}
                {founded && <span className="caption shared-group-days">　发起</span>}
              </th>
              <td className="shared-group-days">
                {left === null ? `${dayWord(since, today)} 起` : `${dayWord(since, today)} 至 ${dayWord(left, today)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {group.elsewhere > 0 && <p className="caption">另有 {group.elsewhere} 家企业不在本级范围内。</p>}
      <p className="caption">
        最近一次收到它的记录：{dayWord(group.lastOn, today)}
        。换钥匙、加入和退出也算在内；小组的组建、计划和撤销，以“收件”里的申请和批复为准。
      </p>
    </>
  );
}
