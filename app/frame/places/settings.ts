import { late } from '../../late.tsx';
import { SettingOutlined } from '../../parts/icons.tsx';
import type { Place } from '../place.ts';

/** 设置: the unit, its users, the ledger, the rules. */
export const settingsPlace: Place = {
  id: 'settings',
  word: '设置',
  icon: SettingOutlined,
  bottom: true,
  tabs: [
    { id: 'organisation', word: '本单位', screen: late(() => import('../../screens/settings/OrganisationScreen.tsx')) },
    {
      id: 'users',
      word: '用户',
      screen: late(() => import('../../screens/settings/UsersScreen.tsx')),
      pages: {
        'recovery-key': late(() => import('../../screens/settings/RecoveryKeyPage.tsx')),
        'hand-over': late(() => import('../../screens/settings/HandOverPage.tsx')),
        'handover-list': late(() => import('../../screens/settings/HandoverListPage.tsx')),
      },
      acts: [{ word: '换密码' }],
    },
    {
      id: 'ledger',
      word: '账本与备份',
      screen: late(() => import('../../screens/settings/LedgerScreen.tsx')),
      pages: { restore: late(() => import('../../screens/settings/RestorePage.tsx')) },
      acts: [{ word: '备份到 U 盘' }, { word: '从备份恢复', page: 'restore' }],
    },
    {
      id: 'rules',
      word: '规则',
      screen: late(() => import('../../screens/rules/RulesScreen.tsx')),
      pages: {
        templates: late(() => import('../../screens/templates/TemplatesScreen.tsx')),
        packs: late(() => import('../../screens/rules/PacksPage.tsx')),
      },
      acts: [
        { word: '看样表', page: 'templates' },
        { word: '看上级的规则包', page: 'packs' },
      ],
    },
    { id: 'about', word: '关于', screen: late(() => import('../../screens/settings/AboutScreen.tsx')) },
  ],
};
