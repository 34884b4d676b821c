import { late } from '../../late.tsx';
import { TeamOutlined } from '../../parts/icons.tsx';
import type { Place } from '../place.ts';

/** 小组: autonomous groups and the elections of their leaders. */
export const groupsPlace: Place = {
  id: 'groups',
  word: '小组',
  icon: TeamOutlined,
  tabs: [
    {
      id: 'groups',
      word: '自主党小组',
      screen: late(() => import('../../screens/groups/GroupsScreen.tsx')),
      pages: {
        found: late(() => import('../../screens/groups/FoundGroupPage.tsx')),
        join: late(() => import('../../screens/groups/enterprises/JoinGroupPage.tsx')),
        group: late(() => import('../../screens/groups/GroupPage.tsx')),
        print: late(() => import('../../screens/groups/GroupPrintPage.tsx')),
        charts: late(() => import('../../screens/groups/charts/ChartsPage.tsx')),
        board: late(() => import('../../screens/groups/plan/BoardPage.tsx')),
        'print-plan': late(() => import('../../screens/groups/plan/PlanPrintPage.tsx')),
        report: late(() => import('../../screens/groups/reports/GroupReportPage.tsx')),
        'print-report': late(() => import('../../screens/groups/reports/GroupReportPrintPage.tsx')),
        appraise: late(() => import('../../screens/groups/appraisal/AppraisePage.tsx')),
        'satisfaction-urn': late(() => import('../../screens/groups/appraisal/SatisfactionUrnPage.tsx')),
        'appraisal-print': late(() => import('../../screens/groups/appraisal/AppraisalPrintPage.tsx')),
        leaders: late(() => import('../../screens/groups/leaders/LeadersPage.tsx')),
        'leader-print': late(() => import('../../screens/groups/leaders/LeaderPrintPage.tsx')),
      },
      acts: [
        { word: '组建小组', page: 'found' },
        { word: '加入跨企业小组', page: 'join' },
        { word: '考核组长', page: 'leaders' },
        { word: '看小组人数', page: 'charts', id: 'sizes' },
        { word: '看组员去留', page: 'charts', id: 'turnover' },
        { word: '看小组各月活动', page: 'charts', id: 'months' },
        { word: '看人人有项目', page: 'charts', id: 'coverage' },
      ],
    },
    {
      id: 'elections',
      word: '竞聘',
      screen: late(() => import('../../screens/elections/ElectionsScreen.tsx')),
      pages: {
        election: late(() => import('../../screens/elections/ElectionPage.tsx')),
        meeting: late(() => import('../../screens/elections/MeetingPage.tsx')),
        'enter-meeting': late(() => import('../../screens/elections/meeting/EnterMeetingPage.tsx')),
        print: late(() => import('../../screens/elections/ElectionPrintPage.tsx')),
        urn: late(() => import('../../screens/elections/UrnPage.tsx')),
      },
      acts: [{ word: '看竞聘' }],
    },
  ],
};
