import { useCallback, useState } from 'react';
import { mayBeNamedUpwards } from '../../src/domain/person.ts';
import { useToday } from '../live/clock.ts';
import { usePeople } from '../live/people.ts';
import { UNNAMED } from './withheld.ts';

export type Naming = {
  readonly mayBeNamed: (personId: string) => boolean;
  /** The name, or that it is withheld from this receiver; `undefined` for somebody who was purged. */
  readonly nameOf: (personId: string) => string | undefined;
  readonly isOutside: boolean;
  /** For `LeavingPage`: '' is the unit itself. */
  readonly onReceiver: (receiver: string) => void;
};

/** Who is named on a sheet: within the unit everybody; for a receiver outside those who were told and agreed to it. */
export function useNaming(): Naming {
  const { byId, outside, partners, nameOf } = usePeople();
  const today = useToday();
  const [isOutside, setOutside] = useState(false);
  const mayBeNamed = useCallback(
    (id: string) => {
      const person = byId.get(id);
      const guest = outside.get(id);
      if (!isOutside) return true;
      // What another enterprise said of its people is said to this one and to nobody else.
      if (partners.has(id)) return false;
      return guest ? guest.mayBeNamed : person === undefined || mayBeNamedUpwards(person, today);
    },
    [byId, outside, partners, isOutside, today],
  );
  const shownName = useCallback((id: string) => (mayBeNamed(id) ? nameOf(id) : UNNAMED), [mayBeNamed, nameOf]);
  const onReceiver = useCallback((receiver: string) => setOutside(receiver !== ''), []);
  return { mayBeNamed, nameOf: shownName, isOutside, onReceiver };
}

/** Said beside a sheet with names for a receiver outside. */
export const NAMES_WITHHELD = '没有同意姓名上报的人，姓名写“不具名”。';
