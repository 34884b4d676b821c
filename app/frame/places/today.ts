import { late } from '../../late.tsx';
import { CarryOutOutlined } from '../../parts/icons.tsx';
import type { Place } from '../place.ts';

/** 今日: what is due, the month, the duties. */
export const todayPlace: Place = {
  id: 'today',
  word: '今日',
  icon: CarryOutOutlined,
  tabs: [
    { id: 'today', word: '今日', screen: late(() => import('../../screens/today/TodayScreen.tsx')) },
    { id: 'calendar', word: '日历', screen: late(() => import('../../screens/calendar/CalendarScreen.tsx')) },
    { id: 'duties', word: '义务', screen: late(() => import('../../screens/duties/DutiesScreen.tsx')) },
  ],
};
