import { create } from 'zustand';
import { type Month, monthOf, shiftMonth } from '../../../../src/domain/civil-date.ts';
import { todayHere } from '../../today.ts';

type ReportMonth = { readonly month: Month; readonly choose: (month: Month) => void };

/** The month that 汇总 and 收报情况 look at; at first the one that is being handed in. */
export const useReportMonth = create<ReportMonth>((set) => ({
  month: shiftMonth(monthOf(todayHere()), -1),
  choose: (month) => set({ month }),
}));
