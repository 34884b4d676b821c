import { createContext, use } from 'react';
import type { ConsoleRole } from '../../src/domain/county/console-role.ts';
import type { TreeOrganisation } from '../../src/domain/county/organisation.ts';
import type { Session } from './api/session.ts';

/** What every screen inside may ask about who looks at it. */
export type Inside = {
  readonly session: Session;
  /** Everything of the tree that this account may know: its own organisation, those below, those above. */
  readonly organisations: readonly TreeOrganisation[];
  /** After the tree was changed. */
  readonly readTreeAgain: () => Promise<void>;
};
export const InsideContext = createContext<Inside | undefined>(undefined);

export function useInside(): Inside {
  const inside = use(InsideContext);
  if (!inside) throw new Error('this part of the console is shown to nobody who is not signed in');
  return inside;
}

/** What branches handed in: nobody reads it who only administers or audits. */
export const seesSubmissions = (role: ConsoleRole): boolean => role === 'officer' || role === 'reader' || role === 'instructor';

/** What an id of the tree is called; one that is out of sight has no name here. */
export const useOrganisationNames = (): ((id: string | null) => string) => {
  const { organisations } = useInside();
  return (id) => organisations.find((one) => one.id === id)?.name ?? '';
};
