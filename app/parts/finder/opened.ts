import { create } from 'zustand';
import type { Where } from '../../where.ts';

/** The last eight records that were opened, for the finder's empty field. */
export const useOpenedRecords = create<{ readonly opened: readonly Where[]; note(where: Where): void }>((set) => ({
  opened: [],
  note: (where) => set(({ opened }) => ({ opened: [where, ...opened.filter(({ id }) => id !== where.id)].slice(0, 8) })),
}));
