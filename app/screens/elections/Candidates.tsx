import { useDocs } from '../../live/documents.ts';
import { usePeople } from '../../live/people.ts';
import { type ElectionRow, standsIn } from './election-rows.tsx';

/** Who stands with what, in the order in which they speak. */
export function Candidates({ row }: { readonly row: ElectionRow }) {
  const { election } = row;
  const { nameOf } = usePeople();
  const candidacies = useDocs('candidacy');
  const ids = standsIn(row);
  if (ids.length === 0) return <p className="caption">还没有人报名。</p>;
  const wordsOf = (personId: string) =>
    candidacies?.findLast(({ body }) => body.electionId === election.id && body.personId === personId && !body.withdrawnOn)?.body;
  return (
    <table className="plain-table election-words">
      <thead>
        <tr>
          {election.order && <th scope="col">次序</th>}
          <th scope="col">姓名</th>
          <th scope="col">工作方案</th>
          <th scope="col">竞职承诺</th>
        </tr>
      </thead>
      <tbody>
        {ids.map((personId, at) => (
          <tr key={personId}>
            {election.order && <td>{at + 1}</td>}
            <td>{nameOf(personId) ?? '（已清除）'}</td>
            <td>{wordsOf(personId)?.plan}</td>
            <td>{wordsOf(personId)?.pledge}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
