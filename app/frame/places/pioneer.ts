import { late } from '../../late.tsx';
import { FlagOutlined } from '../../parts/icons.tsx';
import type { Place } from '../place.ts';

const posts = late(() => import('../../screens/posts/PostsScreen.tsx'));
const points = late(() => import('../../screens/points/PointsScreen.tsx'));
const pledges = late(() => import('../../screens/pledges/PledgesScreen.tsx'));
const areas = late(() => import('../../screens/posts/areas/AreasScreen.tsx'));
const honours = late(() => import('../../screens/posts/honours/HonoursScreen.tsx'));
const ideas = late(() => import('../../screens/ideas/IdeasScreen.tsx'));

/** 先锋: posts, pledges, points, ideas. */
export const pioneerPlace: Place = {
  id: 'pioneer',
  word: '先锋',
  icon: FlagOutlined,
  tabs: [
    {
      id: 'posts',
      word: '先锋岗',
      screen: posts,
      pages: {
        new: posts,
        post: late(() => import('../../screens/posts/PostPage.tsx')),
        print: late(() => import('../../screens/posts/PostPrintPage.tsx')),
        areas,
        'new-area': areas,
        area: late(() => import('../../screens/posts/areas/AreaPage.tsx')),
        honours,
        'new-honour': honours,
        honour: late(() => import('../../screens/posts/honours/HonourPage.tsx')),
        import: late(() => import('../../screens/import/PostsImportPage.tsx')),
      },
      acts: [
        { word: '设先锋岗', page: 'new' },
        { word: '看责任区', page: 'areas' },
        { word: '设责任区', page: 'new-area' },
        { word: '看双岗双号', page: 'honours' },
        { word: '申报双岗双号', page: 'new-honour' },
        { word: '导入先锋岗台账', page: 'import' },
      ],
    },
    {
      id: 'pledges',
      word: '承诺',
      screen: pledges,
      pages: {
        new: pledges,
        pledge: late(() => import('../../screens/pledges/PledgePage.tsx')),
        print: late(() => import('../../screens/pledges/PledgePrintPage.tsx')),
      },
      acts: [{ word: '写承诺', page: 'new' }],
    },
    {
      id: 'points',
      word: '积分',
      screen: points,
      pages: {
        new: points,
        scheme: points,
        'edit-scheme': late(() => import('../../screens/points/scheme/EditSchemePage.tsx')),
        period: points,
        print: late(() => import('../../screens/points/PointsPrintPage.tsx')),
        import: late(() => import('../../screens/import/PointsImportPage.tsx')),
      },
      acts: [
        { word: '记积分', page: 'new' },
        { word: '看积分办法', page: 'scheme' },
        { word: '看积分公示', page: 'period' },
        { word: '导入积分台账', page: 'import' },
      ],
    },
    {
      id: 'ideas',
      word: '金点子',
      screen: ideas,
      pages: {
        log: ideas,
        meeting: ideas,
        idea: late(() => import('../../screens/ideas/IdeaPage.tsx')),
        statistics: late(() => import('../../screens/ideas/IdeaStatisticsPage.tsx')),
        print: late(() => import('../../screens/ideas/IdeaPrintPage.tsx')),
        import: late(() => import('../../screens/import/IdeasImportPage.tsx')),
      },
      acts: [
        { word: '记金点子', page: 'log' },
        { word: '会上连记', page: 'meeting' },
        { word: '导入金点子台账', page: 'import' },
      ],
    },
  ],
};
