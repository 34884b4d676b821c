import { useDocs } from '../../live/documents.ts';
import { usePeople } from '../../live/people.ts';
import { Card } from '../../parts/Card.tsx';

/** The handovers of the secretary, as the ledger has them; a name stands there as long as the roster has it. */
export function Offices() {
  const changes = useDocs('profile-change') ?? [];
  const { nameOf } = usePeople();
  const personOf = new Map(changes.flatMap(({ body }) => (body.personId ? [[body.profileId, body.personId] as const] : [])));
  const nameOfProfile = (profileId: string) => nameOf(personOf.get(profileId) ?? '');
  const handovers = changes.filter(({ body }) => body.change === 'handed-over').toReversed();
  if (handovers.length === 0) return null;
  return (
    <Card title="书记交接">
      <ul className="handovers">
        {handovers.map(({ id, body }) => (
          <li key={id}>
            {body.on}　{nameOfProfile(body.profileId) ?? '前任书记'}交给{nameOfProfile(body.successorId ?? '') ?? '接任书记'}
          </li>
        ))}
      </ul>
    </Card>
  );
}
