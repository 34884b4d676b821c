import { late } from '../../late.tsx';
import { AuditOutlined } from '../../parts/icons.tsx';
import type { Place } from '../place.ts';

/** 上报: the monthly report. */
export const reportsPlace: Place = {
  id: 'reports',
  word: '上报',
  icon: AuditOutlined,
  tabs: [
    {
      id: 'monthly',
      word: '月报',
      screen: late(() => import('../../screens/report/ReportScreen.tsx')),
      pages: {
        month: late(() => import('../../screens/report/MonthPage.tsx')),
        print: late(() => import('../../screens/report/ReportPrintPage.tsx')),
      },
      acts: [{ word: '写月报' }],
    },
  ],
};
