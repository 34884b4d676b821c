import { FactList } from '../../../parts/Facts.tsx';
import { State } from '../../../parts/State.tsx';
import { actWord } from '../../words/acts.ts';
import { codeWord } from '../../words/codes.ts';
import { consoleRoleWord } from '../../words/names.ts';
import type { AuditRow } from './columns.tsx';

/** One line of the audit, with the ids and numbers that were noted beside it. */
export const LinePanel = ({ row }: { readonly row: AuditRow }) => (
  <>
    <div>
      <h2 className="panel-name">{actWord(row.act)}</h2>
      <p className="panel-line">
        {row.outcome === 'done' ? <State is="done" word="办成" soft /> : <State is="late" word={codeWord(row.code ?? '')} soft />}
      </p>
    </div>
    <FactList
      rows={[
        { label: '登录名', value: row.login ?? '（没有登录）' },
        { label: '身份', value: row.role && consoleRoleWord(row.role) },
        { label: '组织', value: row.organisationName },
        { label: '来自', value: row.address },
      ]}
    />
    <details className="caption">
      <summary>详情</summary>
      {Object.entries({ 接口: row.act, ...(row.code && { 代码: row.code }), ...row.details }).map(([name, value]) => (
        <p key={name}>
          {name}：{String(value)}
        </p>
      ))}
    </details>
  </>
);
