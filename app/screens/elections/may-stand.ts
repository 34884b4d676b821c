import { parameterAt } from '../../../src/domain/parameters.ts';
import { isPresent } from '../../../src/domain/person.ts';
import { useParameters } from '../../live/parameters.ts';
import { usePeople } from '../../live/people.ts';
import type { Option } from '../../parts/fields.tsx';
import type { ElectionRow } from './election-rows.tsx';

/** Who may still stand for the post (LDR-01): full members of the group, probationary ones where the branch lets them. */
export function useMayStand({ group, standing, today }: ElectionRow): readonly Option[] {
  const { byId, outside } = usePeople();
  const settings = useParameters();
  const probationary = parameterAt(settings, 'election-probationary', today).value === 'may-stand';
  const already = new Set(standing.map((it) => it.personId));
  return (group?.participants ?? []).flatMap(({ who, state }) => {
    const own = byId.get(who);
    const person = own && isPresent(own) ? own : outside.get(who);
    const may = person && (person.standing === 'full' || (probationary && person.standing === 'probationary'));
    return may && (state === 'confirmed' || state === 'filed') && !already.has(who) ? [{ value: who, word: person.name }] : [];
  });
}
