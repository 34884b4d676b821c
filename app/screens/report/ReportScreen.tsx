import { monthOf } from '../../../src/domain/civil-date.ts';
import { useToday } from '../../live/clock.ts';
import { ReportOfMonth } from './ReportOfMonth.tsx';

/** 上报 › 月报, opened on the running month. */
export default function ReportScreen() {
  const today = useToday();
  return <ReportOfMonth month={monthOf(today)} />;
}
