import type { ComponentType } from 'react';
import type { Role } from '../../src/domain/actor.ts';
import { type Late, late } from '../late.tsx';
import {
  AuditOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  FlagOutlined,
  IdcardOutlined,
  InboxOutlined,
  SettingOutlined,
  TeamOutlined,
  UsbOutlined,
} from '../parts/icons.tsx';
import type { Where } from '../where.ts';

/** A page inside a tab (a record, a wizard, a print preview) gets the id that `go` was given. */
export type PageProps = { readonly id: string };

/** Something one can do, as Ctrl K lists it under 办: 记金点子, 写月报. */
type Act = { readonly word: string; readonly page?: string; readonly id?: string };
export type Tab = {
  readonly id: string;
  readonly word: string;
  readonly screen: Late<object>;
  readonly pages?: Readonly<Record<string, Late<PageProps>>>;
  /** Who sees it; default everybody with a full profile. */
  readonly roles?: readonly Role[];
  readonly acts?: readonly Act[];
};
export type Place = {
  readonly id: string;
  /** Two characters. */
  readonly word: string;
  readonly icon: ComponentType;
  /** At the bottom of the rail: 同步, 设置. */
  readonly bottom?: boolean;
  readonly tabs: readonly Tab[];
};

const roster = late(() => import('../screens/people/RosterScreen.tsx'));
const protection = late(() => import('../screens/protection/ProtectionScreen.tsx'));
const posts = late(() => import('../screens/posts/PostsScreen.tsx'));
const points = late(() => import('../screens/points/PointsScreen.tsx'));
const pledges = late(() => import('../screens/pledges/PledgesScreen.tsx'));
const areas = late(() => import('../screens/posts/areas/AreasScreen.tsx'));
const honours = late(() => import('../screens/posts/honours/HonoursScreen.tsx'));
const activities = late(() => import('../screens/activities/ActivitiesScreen.tsx'));
const ideas = late(() => import('../screens/ideas/IdeasScreen.tsx'));

/** The one table of where things are: rail, tabs, screens, roles, in the order of the rail. What is not built is not in it. */
export const places: readonly Place[] = [
  {
    id: 'today',
    word: '今日',
    icon: CarryOutOutlined,
    tabs: [
      { id: 'today', word: '今日', screen: late(() => import('../screens/today/TodayScreen.tsx')) },
      { id: 'calendar', word: '日历', screen: late(() => import('../screens/calendar/CalendarScreen.tsx')) },
      { id: 'duties', word: '义务', screen: late(() => import('../screens/duties/DutiesScreen.tsx')) },
    ],
  },
  {
    id: 'inbox',
    word: '收件',
    icon: InboxOutlined,
    tabs: [
      {
        id: 'waiting',
        word: '待我处理',
        screen: late(() => import('../screens/inbox/ToHandleScreen.tsx')),
        pages: { case: late(() => import('../screens/inbox/CasePage.tsx')) },
      },
      { id: 'answers', word: '批复', screen: late(() => import('../screens/inbox/AnswersScreen.tsx')) },
      { id: 'returned', word: '退回', screen: late(() => import('../screens/inbox/ReturnedScreen.tsx')) },
      { id: 'notices', word: '通知', screen: late(() => import('../screens/inbox/NoticesScreen.tsx')) },
    ],
  },
  {
    id: 'people',
    word: '党员',
    icon: IdcardOutlined,
    tabs: [
      {
        id: 'roster',
        word: '名册',
        screen: roster,
        pages: {
          new: roster,
          import: late(() => import('../screens/import/RosterImportPage.tsx')),
          person: late(() => import('../screens/people/PersonPage.tsx')),
          print: late(() => import('../screens/people/PeoplePrintPage.tsx')),
        },
        acts: [
          { word: '登记人员', page: 'new' },
          { word: '导入花名册', page: 'import' },
        ],
      },
      {
        id: 'protection',
        word: '信息保护',
        screen: protection,
        pages: {
          'new-incident': protection,
          incident: late(() => import('../screens/protection/IncidentPage.tsx')),
          assess: late(() => import('../screens/protection/AssessPage.tsx')),
          print: late(() => import('../screens/protection/ProtectionPrintPage.tsx')),
        },
        acts: [
          { word: '写影响评估', page: 'assess' },
          { word: '记信息安全事件', page: 'new-incident' },
        ],
      },
    ],
  },
  {
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
          post: late(() => import('../screens/posts/PostPage.tsx')),
          print: late(() => import('../screens/posts/PostPrintPage.tsx')),
          areas,
          'new-area': areas,
          area: late(() => import('../screens/posts/areas/AreaPage.tsx')),
          honours,
          'new-honour': honours,
          honour: late(() => import('../screens/posts/honours/HonourPage.tsx')),
          import: late(() => import('../screens/import/PostsImportPage.tsx')),
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
          pledge: late(() => import('../screens/pledges/PledgePage.tsx')),
          print: late(() => import('../screens/pledges/PledgePrintPage.tsx')),
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
          'edit-scheme': late(() => import('../screens/points/scheme/EditSchemePage.tsx')),
          period: points,
          print: late(() => import('../screens/points/PointsPrintPage.tsx')),
          import: late(() => import('../screens/import/PointsImportPage.tsx')),
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
          idea: late(() => import('../screens/ideas/IdeaPage.tsx')),
          statistics: late(() => import('../screens/ideas/IdeaStatisticsPage.tsx')),
          print: late(() => import('../screens/ideas/IdeaPrintPage.tsx')),
          import: late(() => import('../screens/import/IdeasImportPage.tsx')),
        },
        acts: [
          { word: '记金点子', page: 'log' },
          { word: '会上连记', page: 'meeting' },
          { word: '导入金点子台账', page: 'import' },
        ],
      },
    ],
  },
  {
    id: 'groups',
    word: '小组',
    icon: TeamOutlined,
    tabs: [
      {
        id: 'groups',
        word: '自主党小组',
        screen: late(() => import('../screens/groups/GroupsScreen.tsx')),
        pages: {
          found: late(() => import('../screens/groups/FoundGroupPage.tsx')),
          join: late(() => import('../screens/groups/enterprises/JoinGroupPage.tsx')),
          group: late(() => import('../screens/groups/GroupPage.tsx')),
          print: late(() => import('../screens/groups/GroupPrintPage.tsx')),
          charts: late(() => import('../screens/groups/charts/ChartsPage.tsx')),
          board: late(() => import('../screens/groups/plan/BoardPage.tsx')),
          'print-plan': late(() => import('../screens/groups/plan/PlanPrintPage.tsx')),
          report: late(() => import('../screens/groups/reports/GroupReportPage.tsx')),
          'print-report': late(() => import('../screens/groups/reports/GroupReportPrintPage.tsx')),
          appraise: late(() => import('../screens/groups/appraisal/AppraisePage.tsx')),
          'satisfaction-urn': late(() => import('../screens/groups/appraisal/SatisfactionUrnPage.tsx')),
          'appraisal-print': late(() => import('../screens/groups/appraisal/AppraisalPrintPage.tsx')),
          leaders: late(() => import('../screens/groups/leaders/LeadersPage.tsx')),
          'leader-print': late(() => import('../screens/groups/leaders/LeaderPrintPage.tsx')),
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
        screen: late(() => import('../screens/elections/ElectionsScreen.tsx')),
        pages: {
          election: late(() => import('../screens/elections/ElectionPage.tsx')),
          meeting: late(() => import('../screens/elections/MeetingPage.tsx')),
          'enter-meeting': late(() => import('../screens/elections/meeting/EnterMeetingPage.tsx')),
          print: late(() => import('../screens/elections/ElectionPrintPage.tsx')),
          urn: late(() => import('../screens/elections/UrnPage.tsx')),
        },
        acts: [{ word: '看竞聘' }],
      },
    ],
  },
  {
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
          record: late(() => import('../screens/activities/RecordActivityPage.tsx')),
          activity: late(() => import('../screens/activities/ActivityPage.tsx')),
          print: late(() => import('../screens/activities/ActivityPrintPage.tsx')),
        },
        acts: [
          { word: '记活动', page: 'record' },
          { word: '安排活动', page: 'plan' },
        ],
      },
      { id: 'meetings', word: '三会一课', screen: late(() => import('../screens/activities/MeetingsScreen.tsx')) },
    ],
  },
  {
    id: 'reports',
    word: '上报',
    icon: AuditOutlined,
    tabs: [
      {
        id: 'monthly',
        word: '月报',
        screen: late(() => import('../screens/report/ReportScreen.tsx')),
        pages: {
          month: late(() => import('../screens/report/MonthPage.tsx')),
          print: late(() => import('../screens/report/ReportPrintPage.tsx')),
        },
        acts: [{ word: '写月报' }],
      },
    ],
  },
  {
    id: 'exchange',
    word: '同步',
    icon: UsbOutlined,
    bottom: true,
    tabs: [
      {
        id: 'line',
        word: '收发',
        screen: late(() => import('../screens/line/LineScreen.tsx')),
        pages: {
          connect: late(() => import('../screens/line/ConnectPage.tsx')),
          change: late(() => import('../screens/line/ChangeLinePage.tsx')),
          leaves: late(() => import('../screens/line/LeavesPage.tsx')),
          'further-pc': late(() => import('../screens/line/FurtherPcPage.tsx')),
        },
        acts: [{ word: '现在收发' }, { word: '看哪些内容会离开本机', page: 'leaves' }],
      },
      {
        id: 'stick',
        word: 'U 盘交换',
        screen: late(() => import('../screens/exchange/StickScreen.tsx')),
        pages: {
          enrol: late(() => import('../screens/exchange/EnrolByStickPage.tsx')),
          write: late(() => import('../screens/exchange/WriteCourierPage.tsx')),
          take: late(() => import('../screens/exchange/TakeCourierPage.tsx')),
        },
        acts: [
          { word: '写移交文件', page: 'write' },
          { word: '收回执', page: 'take' },
        ],
      },
    ],
  },
  {
    id: 'settings',
    word: '设置',
    icon: SettingOutlined,
    bottom: true,
    tabs: [
      { id: 'organisation', word: '本单位', screen: late(() => import('../screens/settings/OrganisationScreen.tsx')) },
      {
        id: 'users',
        word: '用户',
        screen: late(() => import('../screens/settings/UsersScreen.tsx')),
        pages: {
          'recovery-key': late(() => import('../screens/settings/RecoveryKeyPage.tsx')),
          'hand-over': late(() => import('../screens/settings/HandOverPage.tsx')),
          'handover-list': late(() => import('../screens/settings/HandoverListPage.tsx')),
        },
        acts: [{ word: '换密码' }],
      },
      {
        id: 'ledger',
        word: '账本与备份',
        screen: late(() => import('../screens/settings/LedgerScreen.tsx')),
        pages: { restore: late(() => import('../screens/settings/RestorePage.tsx')) },
        acts: [{ word: '备份到 U 盘' }, { word: '从备份恢复', page: 'restore' }],
      },
      {
        id: 'rules',
        word: '规则',
        screen: late(() => import('../screens/rules/RulesScreen.tsx')),
        pages: {
          templates: late(() => import('../screens/templates/TemplatesScreen.tsx')),
          packs: late(() => import('../screens/rules/PacksPage.tsx')),
        },
        acts: [
          { word: '看样表', page: 'templates' },
          { word: '看上级的规则包', page: 'packs' },
        ],
      },
      { id: 'about', word: '关于', screen: late(() => import('../screens/settings/AboutScreen.tsx')) },
    ],
  },
];

export const tabsFor = (place: Place, role: Role): readonly Tab[] => place.tabs.filter((tab) => tab.roles?.includes(role) ?? true);
/** A group with no page left for this role disappears. */
export const placesFor = (role: Role): readonly Place[] => places.filter((place) => tabsFor(place, role).length > 0);

export function tabAt(where: Where, role: Role): { readonly place: Place; readonly tab: Tab } | undefined {
  const place = placesFor(role).find((one) => one.id === where.rail);
  const tab = place && (tabsFor(place, role).find((one) => one.id === where.tab) ?? tabsFor(place, role)[0]);
  return place && tab && { place, tab };
}
