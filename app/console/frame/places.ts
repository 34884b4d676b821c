import type { ComponentType } from 'react';
import type { ConsoleRole } from '../../../src/domain/county/console-role.ts';
import { type Late, late } from '../../late.tsx';
import {
  ApartmentOutlined,
  AuditOutlined,
  CarryOutOutlined,
  EyeOutlined,
  FileProtectOutlined,
  IdcardOutlined,
  InboxOutlined,
  NotificationOutlined,
  UsbOutlined,
} from '../../parts/icons.tsx';
import type { Where } from '../../where.ts';

/** A page inside a tab gets the id that `go` was given. */
export type PageProps = { readonly id: string };
export type Tab = {
  readonly id: string;
  readonly word: string;
  readonly screen: Late<object>;
  readonly pages?: Readonly<Record<string, Late<PageProps>>>;
  /** What is begun here, as Ctrl K offers it; without a page the button stands on the screen. */
  readonly acts?: readonly Act[];
  /** Who sees it; default everybody. The county checks each request itself. */
  readonly roles?: readonly ConsoleRole[];
};
type Act = { readonly word: string; readonly page?: string; readonly roles: readonly ConsoleRole[] };
export type Place = { readonly id: string; readonly word: string; readonly icon: ComponentType; readonly tabs: readonly Tab[] };

/** The one table of where things are in the console. What is not built is not in it. */
const places: readonly Place[] = [
  {
    id: 'today',
    word: '今日',
    icon: CarryOutOutlined,
    tabs: [{ id: 'today', word: '今日', screen: late(() => import('../screens/today/TodayScreen.tsx')) }],
  },
  {
    id: 'inbox',
    word: '收件',
    icon: InboxOutlined,
    tabs: [
      {
        id: 'waiting',
        word: '待我办',
        screen: late(() => import('../screens/inbox/InboxScreen.tsx')),
        pages: { matter: late(() => import('../screens/inbox/MatterPage.tsx')) },
        roles: ['officer', 'instructor', 'reader'],
      },
    ],
  },
  {
    id: 'reports',
    word: '报表',
    icon: AuditOutlined,
    tabs: [
      {
        id: 'roll-up',
        word: '汇总',
        screen: late(() => import('../screens/roll-up/RollUpScreen.tsx')),
        roles: ['officer', 'instructor', 'reader'],
      },
      {
        id: 'reports',
        word: '收报情况',
        screen: late(() => import('../screens/reports/ReportsScreen.tsx')),
        roles: ['officer', 'instructor', 'reader'],
      },
      {
        id: 'duties',
        word: '义务',
        screen: late(() => import('../screens/duties/DutiesScreen.tsx')),
        roles: ['officer', 'instructor', 'reader'],
      },
      {
        id: 'shared-groups',
        word: '跨企业小组',
        screen: late(() => import('../screens/shared-groups/SharedGroupsScreen.tsx')),
        roles: ['officer', 'instructor', 'reader'],
      },
    ],
  },
  {
    id: 'announcements',
    word: '通知',
    icon: NotificationOutlined,
    tabs: [
      {
        id: 'announcements',
        word: '通知',
        screen: late(() => import('../screens/announcements/AnnouncementsScreen.tsx')),
        acts: [{ word: '写通知', roles: ['officer'] }],
        roles: ['officer', 'instructor', 'reader'],
      },
    ],
  },
  {
    id: 'rules',
    word: '规则',
    icon: FileProtectOutlined,
    tabs: [
      {
        id: 'packs',
        word: '规则包',
        screen: late(() => import('../screens/rules/RulePacksScreen.tsx')),
        acts: [{ word: '写规则包', roles: ['officer'] }],
      },
      {
        id: 'refusals',
        word: '没收的缘由',
        screen: late(() => import('../screens/refusals/RefusalsScreen.tsx')),
        roles: ['officer', 'instructor', 'reader'],
      },
    ],
  },
  {
    id: 'organisations',
    word: '组织',
    icon: ApartmentOutlined,
    tabs: [
      {
        id: 'tree',
        word: '组织树',
        screen: late(() => import('../screens/organisations/TreeScreen.tsx')),
        pages: { import: late(() => import('../screens/organisations/import/TreeImportPage.tsx')) },
        acts: [
          { word: '加组织', roles: ['administrator'] },
          { word: '从表格导入组织', page: 'import', roles: ['administrator'] },
        ],
      },
    ],
  },
  {
    id: 'devices',
    word: '电脑',
    icon: UsbOutlined,
    tabs: [
      { id: 'devices', word: '电脑', screen: late(() => import('../screens/devices/DevicesScreen.tsx')) },
      {
        id: 'codes',
        word: '接入码',
        screen: late(() => import('../screens/devices/CodesScreen.tsx')),
        acts: [{ word: '发接入码', roles: ['administrator'] }],
        roles: ['administrator', 'auditor'],
      },
      {
        id: 'courier',
        word: 'U 盘文件',
        screen: late(() => import('../screens/courier/CourierScreen.tsx')),
        acts: [{ word: '收 U 盘文件', roles: ['administrator', 'officer', 'instructor'] }],
        roles: ['administrator', 'officer', 'instructor'],
      },
    ],
  },
  {
    id: 'accounts',
    word: '账号',
    icon: IdcardOutlined,
    tabs: [
      {
        id: 'accounts',
        word: '账号',
        screen: late(() => import('../screens/accounts/AccountsScreen.tsx')),
        acts: [{ word: '开账号', roles: ['administrator'] }],
        roles: ['administrator', 'auditor'],
      },
    ],
  },
  {
    id: 'audit',
    word: '审计',
    icon: EyeOutlined,
    tabs: [{ id: 'audit', word: '办理痕迹', screen: late(() => import('../screens/audit/AuditScreen.tsx')), roles: ['auditor'] }],
  },
];

/** What a role sees; a group with no page left disappears. */
export const placesFor = (role: ConsoleRole): readonly Place[] =>
  places
    .map((place) => ({ ...place, tabs: place.tabs.filter(({ roles }) => roles?.includes(role) ?? true).map((tab) => actsFor(tab, role)) }))
    .filter(({ tabs }) => tabs.length > 0);

const actsFor = (tab: Tab, role: ConsoleRole): Tab =>
  tab.acts ? { ...tab, acts: tab.acts.filter(({ roles }) => roles.includes(role)) } : tab;

export function tabAt(seen: readonly Place[], where: Where): { readonly place: Place; readonly tab: Tab } | undefined {
  const place = seen.find(({ id }) => id === where.rail);
  const tab = place?.tabs.find(({ id }) => id === where.tab) ?? place?.tabs[0];
  return place && tab && { place, tab };
}
