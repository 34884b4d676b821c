import { useState } from 'react';
import { useOrganisation } from '../../live/organisation.ts';
import { TextField } from '../../parts/fields.tsx';
import type { WizardStep } from '../../parts/Wizard.tsx';
import { WhatLeaves } from './WhatLeaves.tsx';
import './line.css';

/** What a branch reads and types before it goes to its county, whichever way. `how` is that way's word: 连接. */
export function useEnrolmentSteps(how: string) {
  const organisation = useOrganisation();
  const [recoveryKey, setRecoveryKey] = useState('');
  const steps: readonly WizardStep[] = [
    {
      key: 'leaves',
      word: '哪些会离开',
      said: '看过了',
      next: '看过了',
      body: (
        <>
          <h2>{how}以后，哪些内容会离开本机</h2>
          <WhatLeaves readers={organisation?.superiorName ? [organisation.superiorName] : []} />
        </>
      ),
    },
    {
      key: 'recovery-key',
      word: '恢复码',
      said: '已输',
      missing: recoveryKey.trim() === '' ? '输恢复码' : undefined,
      body: (
        <>
          <h2>输一次恢复码</h2>
          <TextField label="恢复码" hint="八组，每组五位数字" value={recoveryKey} onChange={setRecoveryKey} maxLength={80} />
          <p>支部的钥匙用恢复码封好，存一份在县里：换电脑、坏电脑，凭恢复码取回。县里没有恢复码，打不开。</p>
        </>
      ),
    },
  ];
  return { steps, recoveryKey, branch: organisation?.name ?? '' };
}
