import { late } from '../../late.tsx';
import { InboxOutlined } from '../../parts/icons.tsx';
import type { Place } from '../place.ts';

/** 收件: what waits for the branch, and what superiors said. */
export const inboxPlace: Place = {
  id: 'inbox',
  word: '收件',
  icon: InboxOutlined,
  tabs: [
    {
      id: 'waiting',
      word: '待我处理',
      screen: late(() => import('../../screens/inbox/ToHandleScreen.tsx')),
      pages: { case: late(() => import('../../screens/inbox/CasePage.tsx')) },
    },
    { id: 'answers', word: '批复', screen: late(() => import('../../screens/inbox/AnswersScreen.tsx')) },
    { id: 'returned', word: '退回', screen: late(() => import('../../screens/inbox/ReturnedScreen.tsx')) },
    { id: 'notices', word: '通知', screen: late(() => import('../../screens/inbox/NoticesScreen.tsx')) },
  ],
};
