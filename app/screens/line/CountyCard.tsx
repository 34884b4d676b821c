import type { LineState } from '../../../electron/contract.ts';
import { Card } from '../../parts/Card.tsx';
import { FactList } from '../../parts/Facts.tsx';
import { dateTime } from '../../words/said.ts';
import { cameWords } from './came-words.ts';

type Enrolled = Extract<LineState, { is: 'enrolled' }>;

/** With whom, since when, and what the last exchange that brought something brought. */
export function CountyCard({ state }: { readonly state: Enrolled }) {
  const { county, address, proxy, organisation, above, enrolledAt, copiedAt, lastContactAt, nextTryAt, came } = state;
  const { isRenewing, renewedElsewhereAt } = state;
  return (
    <Card title="和县里">
      <FactList
        rows={[
          { label: '县里', value: county },
          { label: '本支部在县里叫', value: [...above.toReversed(), organisation].join(' › ') },
          { label: '地址', value: address ? (proxy ? `${address}，经过代理 ${proxy}` : address) : '没有，用 U 盘交换' },
          { label: '接入', value: dateTime(enrolledAt) },
          { label: '另行登记', value: copiedAt && `${dateTime(copiedAt)}，另有一台和它一样的电脑在用原来的登记；记录都在` },
          { label: '上次联网', value: lastContactAt ? dateTime(lastContactAt) : address && '还没有' },
          { label: '上次有收发', value: came && `${dateTime(came.at)}，${cameWords(came)}` },
          { label: '本支部密钥', value: isRenewing ? '换了新的，等县里收到；收到以前什么也不送' : undefined },
          {
            label: '恢复码',
            value: renewedElsewhereAt && `本支部另一台电脑换过，${dateTime(renewedElsewhereAt)} 起这台也用新的那张，旧的作废`,
          },
          { label: '下次', value: nextTryAt && `${dateTime(nextTryAt)} 前后，自己会试` },
        ]}
      />
    </Card>
  );
}
