import { late } from '../../late.tsx';
import { CalendarOutlined } from '../../parts/icons.tsx';
import type { Place } from '../place.ts';

const activities = late(() => import('../../screens/activities/ActivitiesScreen.tsx'));

/** 活动: records, and 三会一课. */
export const activitiesPlace: Place = {
  id: 'activities',
  word: '活动',
  icon: CalendarOutlined,
  tabs: [
    {
      id: 'records',
      word: '活动记录',
      screen: activities,
      pages: {
        plan: activities,
        record: late(() => import('../../screens/activities/RecordActivityPage.tsx')),
        activity: late(() => import('../../screens/activities/ActivityPage.tsx')),
        print: late(() => import('../../screens/activities/ActivityPrintPage.tsx')),
      },
      acts: [
        { word: '记活动', page: 'record' },
        { word: '安排活动', page: 'plan' },
      ],
    },
    { id: 'meetings', word: '三会一课', screen: late(() => import('../../screens/activities/MeetingsScreen.tsx')) },
  ],
};
