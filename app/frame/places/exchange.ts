import { late } from '../../late.tsx';
import { UsbOutlined } from '../../parts/icons.tsx';
import type { Place } from '../place.ts';

/** 同步: the line, and by stick. */
export const exchangePlace: Place = {
  id: 'exchange',
  word: '同步',
  icon: UsbOutlined,
  bottom: true,
  tabs: [
    {
      id: 'line',
      word: '收发',
      screen: late(() => import('../../screens/line/LineScreen.tsx')),
      pages: {
        connect: late(() => import('../../screens/line/ConnectPage.tsx')),
        change: late(() => import('../../screens/line/ChangeLinePage.tsx')),
        leaves: late(() => import('../../screens/line/LeavesPage.tsx')),
        'further-pc': late(() => import('../../screens/line/FurtherPcPage.tsx')),
      },
      acts: [{ word: '现在收发' }, { word: '看哪些内容会离开本机', page: 'leaves' }],
    },
    {
      id: 'stick',
      word: 'U 盘交换',
      screen: late(() => import('../../screens/exchange/StickScreen.tsx')),
      pages: {
        enrol: late(() => import('../../screens/exchange/EnrolByStickPage.tsx')),
        write: late(() => import('../../screens/exchange/WriteCourierPage.tsx')),
        take: late(() => import('../../screens/exchange/TakeCourierPage.tsx')),
      },
      acts: [
        { word: '写移交文件', page: 'write' },
        { word: '收回执', page: 'take' },
      ],
    },
  ],
};
