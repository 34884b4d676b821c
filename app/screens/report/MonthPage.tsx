import { ReportOfMonth } from './ReportOfMonth.tsx';

/** The report of the month that `id` names, `YYYY-MM`. */
export default function MonthPage({ id }: { readonly id: string }) {
  return <ReportOfMonth key={id} month={id} />;
}
