import { useEffect, useState } from 'react';
import { useWho } from '../../live/who.ts';
import { type PersonChange, personHistory } from './person-history.ts';

/** Every change of a person from the ledger, newest first; read anew when `version` is another one. */
export function usePersonHistory(id: string, version: string): readonly PersonChange[] | undefined {
  const whoOf = useWho();
  const [changes, setChanges] = useState<readonly PersonChange[]>();
  useEffect(() => {
    let isOver = false;
    void window.shell.history(id).then((history) => {
      if (!isOver && history.ok && version) setChanges(personHistory(history.value, id, whoOf));
    });
    return () => {
      isOver = true;
    };
  }, [id, version, whoOf]);
  return changes;
}
