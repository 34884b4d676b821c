import { Button } from 'antd';
import { useState } from 'react';
import { mayDo } from '../../../src/domain/authority.ts';
import type { Month } from '../../../src/domain/civil-date.ts';
import { REPORT_ACTS } from '../../../src/domain/report/steps.ts';
import { useDesk } from '../../live/desk.ts';
import { AmendForm, Differences } from './forms.tsx';
import type { ReportOnScreen } from './use-report.ts';

/** 上报时 → 现在: what the records say since, and how it goes up. */
export function ChangedSince({ month, shown }: { readonly month: Month; readonly shown: ReportOnScreen }) {
  const [isAmending, setAmending] = useState(false);
  const { role } = useDesk().session.actor;
  const { report, differences } = shown;
  if (!report || differences.length === 0) return null;
  const mayAmend = REPORT_ACTS.amended.from.includes(report.state) && mayDo(role, 'amend-report');
  return (
    <section className="report-changed" aria-label="上报以后的变化">
      <p>
        上报以后，记录有 {differences.length} 处变化。
        {report.state === 'submitted' && '还没有送达，可以撤回来改。'}
        {report.state === 'returned' && '改月报以后，重新上报的就是现在的数字。'}
        {mayAmend && (
          <Button size="small" onClick={() => setAmending(true)}>
            补报更正
          </Button>
        )}
      </p>
      <Differences shown={shown} />
      {isAmending && <AmendForm month={month} shown={shown} onClose={() => setAmending(false)} />}
    </section>
  );
}
