import { create } from 'zustand';
import type { Sheet } from './search.ts';

/** A printed sheet whose serial was typed or scanned: whoever shows its record gets ready for the seal's result and date. */
export const useSheetBack = create<{ readonly sheet: Sheet | undefined; came(sheet: Sheet): void; leave(): void }>((set) => ({
  sheet: undefined,
  came: (sheet) => set({ sheet }),
  leave: () => set({ sheet: undefined }),
}));
