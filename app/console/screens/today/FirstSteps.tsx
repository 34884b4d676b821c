import { Button } from 'antd';
import { Card } from '../../../parts/Card.tsx';
import { go, type Where } from '../../../where.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useInside } from '../../session.ts';
import type { Account } from '../accounts/account.ts';
import type { Device } from '../devices/device.ts';

type Step = { readonly what: string; readonly why: string; readonly word: string; readonly to: Where };

/** What a county lacks before anything can come in; gone once it is there. For those who set it up. */
export function FirstSteps({ devices }: { readonly devices: readonly Device[] }) {
  const { session, organisations } = useInside();
  const { value } = useAsked<{ readonly accounts: readonly Account[] }>('/api/accounts');
  if (!value) return null;
  const steps: readonly (Step | false)[] = [
    organisations.every(({ id }) => id === session.organisationId) && {
      what: '把党组织列进来',
      why: '乡镇、联建片、企业、支部，有现成的表可以一次导入。',
      word: '从表格导入',
      to: { rail: 'organisations', tab: 'tree', page: 'import' },
    },
    !value.accounts.some(({ role, state }) => role === 'officer' && state !== 'closed') && {
      what: '给经办人开账号',
      why: '收报、批复由经办人办；管理员看不到上报的内容。',
      word: '去开账号',
      to: { rail: 'accounts', tab: 'accounts' },
    },
    devices.length === 0 && {
      what: '给支部发接入码',
      why: '支部的电脑凭码接入；没有网的，用 U 盘带去。',
      word: '去发码',
      to: { rail: 'devices', tab: 'codes' },
    },
  ];
  const left = steps.filter((step) => step !== false);
  if (left.length === 0) return null;
  return (
    <Card scrolls title="先把这几件办好" side={<span className="caption">{left.length}</span>}>
      <ul>
        {left.map(({ what, why, word, to }) => (
          <li key={what} className="first-step">
            <div>
              <p>{what}</p>
              <p className="caption">{why}</p>
            </div>
            <Button size="small" onClick={() => go(to)}>
              {word}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
