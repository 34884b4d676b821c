import { Button } from 'antd';
import { FactList } from '../../../parts/Facts.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { go } from '../../../where.ts';
import { dateTime } from '../../../words/said.ts';
import { useInside, useOrganisationNames } from '../../session.ts';
import { codeOf, type ReasonRow } from './reason-rows.ts';

/** A reason in the words that the branch read, and which organisations it met. */
export function ReasonPanel({ row }: { readonly row: ReasonRow }) {
  const { session } = useInside();
  const nameOf = useOrganisationNames();
  const met = row.organisations
    .map(({ id, count }) => ({ id, count, name: nameOf(id) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
  return (
    <>
      <div>
        <h2 className="panel-name">支部看到的话</h2>
        <Refusal said={row.said} warning />
        {row.said.figures && <p className="caption">数字是最近一次的。</p>}
      </div>
      <FactList
        rows={[
          { label: '没收', value: `${row.count} 件，${met.length} 个组织` },
          { label: '最近一次', value: dateTime(row.newestAt) },
        ]}
      />
      <section className="past" aria-label="哪些组织">
        <h3>哪些组织</h3>
        <table className="plain-table">
          <tbody>
            {met.map(({ id, name, count }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="number">{count} 件</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="caption">按名称排，只有件数，没有人名。</p>
      </section>
      {session.role === 'officer' && (
        <div className="panel-acts">
          <Button onClick={() => go({ rail: 'rules', tab: 'packs' })}>去规则包</Button>
        </div>
      )}
      <details className="caption">
        <summary>详情</summary>
        代码：{codeOf(row)}
      </details>
    </>
  );
}
