import { useEffect, useState } from 'react';
import { takeNamesBack } from '../../src/commands/share-names.ts';
import { useToday } from '../live/clock.ts';
import { useDesk } from '../live/desk.ts';
import { useDocs } from '../live/documents.ts';
import { oneAtATime } from '../live/one-at-a-time.ts';
import { purgeHere } from '../live/purge-here.ts';

/**
 * Names that the other enterprises of a group were told go by themselves, whatever ended their right to stand there: a consent taken back,
 * a participation that ended, a purge, here or on another PC. What fails is tried again with the next change and at the next unlocking.
 */
export function NamesBack() {
  const names = useDocs('shared-name');
  return names && names.length > 0 ? <TakingBack /> : null;
}

function TakingBack() {
  const desk = useDesk();
  const today = useToday();
  const people = useDocs('person');
  const groups = useDocs('autonomous-group');
  const members = useDocs('group-member');
  const kept = useDocs('group-key');
  const names = useDocs('shared-name');
  const purges = useDocs('purge-note');
  const [ask] = useState(oneAtATime);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the command reads what these say anew
  useEffect(
    () => ask(() => takeNamesBack(desk.context(), purgeHere(desk.live))),
    [ask, desk, today, people, groups, members, kept, names, purges],
  );
  return null;
}
