import { late } from '../../late.tsx';
import { IdcardOutlined } from '../../parts/icons.tsx';
import type { Place } from '../place.ts';

const roster = late(() => import('../../screens/people/RosterScreen.tsx'));
const protection = late(() => import('../../screens/protection/ProtectionScreen.tsx'));

/** 党员: the roster, and how personal information is protected. */
export const peoplePlace: Place = {
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
        import: late(() => import('../../screens/import/RosterImportPage.tsx')),
        person: late(() => import('../../screens/people/PersonPage.tsx')),
        print: late(() => import('../../screens/people/PeoplePrintPage.tsx')),
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
        incident: late(() => import('../../screens/protection/IncidentPage.tsx')),
        assess: late(() => import('../../screens/protection/AssessPage.tsx')),
        print: late(() => import('../../screens/protection/ProtectionPrintPage.tsx')),
      },
      acts: [
        { word: '写影响评估', page: 'assess' },
        { word: '记信息安全事件', page: 'new-incident' },
      ],
    },
  ],
};
