import type { ChangeRow } from './pack-words.ts';

/** What changes, old beside new, with where the new comes from. */
export const ChangeTable = ({ label, rows }: { readonly label: string; readonly rows: readonly ChangeRow[] }) => (
  <table className="plain-table rule-lines change-table" aria-label={label}>
    <thead>
      <tr>
        <th scope="col">内容</th>
        <th scope="col">原来</th>
        <th scope="col">现在</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, what, before, after, source }) => (
        <tr key={id}>
          <td>
            {what}
            {source && <span className="caption change-source">{source}</span>}
          </td>
          <td>{before}</td>
          <td>{after}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
