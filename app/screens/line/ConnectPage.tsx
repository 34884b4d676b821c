import { Button } from 'antd';
import { useState } from 'react';
import { useAsking } from '../../live/asking.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { TextField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { CheckPage, Wizard, type WizardStep } from '../../parts/Wizard.tsx';
import { useWindow } from '../../where.ts';
import { WhatLeaves } from './WhatLeaves.tsx';
import './line.css';

const blank = { address: '', code: '', proxy: '', recoveryKey: '' };

/** 连接县里: address and code from the county's sheet, what will leave, the recovery key, and nothing before 确认. */
export default function ConnectPage() {
  const close = useWindow((window) => window.close);
  const organisation = useOrganisation();
  const [at, setAt] = useState('sheet');
  const [fields, setFields] = useState(blank);
  const [fingerprint, setFingerprint] = useState<string>();
  const { ask, busy, refusal } = useAsking();
  const set = (field: keyof typeof blank) => (value: string) => setFields((now) => ({ ...now, [field]: value }));
  const { address, code, proxy, recoveryKey } = fields;

  const enrol = async (confirmed = fingerprint) => {
    setFingerprint(confirmed);
    const request = { address, code, recoveryKey, ...(proxy && { proxy }), ...(confirmed && { fingerprint: confirmed }) };
    return (await ask('正在连接', window.shell.enrol(request))) !== undefined;
  };
  const confirm = async (found: string) => {
    if (await enrol(found)) close();
  };

  const steps: readonly WizardStep[] = [
    {
      key: 'sheet',
      word: '接入单',
      said: address,
      missing: address.trim() === '' ? '填县里的地址' : code.trim() === '' ? '填接入码' : undefined,
      body: (
        <>
          <h2>县里发的接入单上有地址和接入码</h2>
          <TextField label="县里的地址" value={address} onChange={set('address')} placeholder="https://xf.example.gov.cn" maxLength={200} />
          <TextField label="接入码" hint="一个码用一次，72 小时内有效" value={code} onChange={set('code')} maxLength={60} />
          <TextField
            label="代理"
            hint="单位上网要经过代理的才填"
            value={proxy}
            onChange={set('proxy')}
            placeholder="http://10.0.0.1:3128"
          />
        </>
      ),
    },
    {
      key: 'leaves',
      word: '哪些会离开',
      said: '看过了',
      body: (
        <>
          <h2>连接以后，哪些内容会离开本机</h2>
          <WhatLeaves receiver={organisation?.superiorName ?? '上级党组织'} />
        </>
      ),
      next: '看过了',
    },
    {
      key: 'recovery-key',
      word: '恢复码',
      said: '已输',
      missing: recoveryKey.trim() === '' ? '输恢复码' : undefined,
      body: (
        <>
          <h2>输一次恢复码</h2>
          <TextField label="恢复码" hint="八组，每组五位数字" value={recoveryKey} onChange={set('recoveryKey')} maxLength={80} />
          <p>支部的钥匙用恢复码封好，存一份在县里：换电脑、坏电脑，凭恢复码取回。县里没有恢复码，打不开。</p>
        </>
      ),
    },
    {
      key: 'check',
      word: '核对',
      body: (
        <>
          <h2>核对后连接</h2>
          <CheckPage
            onAt={setAt}
            answers={[
              { key: 'branch', label: '本支部', answer: organisation?.name ?? '', step: 'sheet' },
              { key: 'address', label: '县里的地址', answer: address, step: 'sheet' },
              { key: 'code', label: '接入码', answer: code, step: 'sheet' },
              ...(proxy ? [{ key: 'proxy', label: '代理', answer: proxy, step: 'sheet' }] : []),
            ]}
          />
          <p>连接以后自己收发，不用守着。断网照常记，网通了接着送。</p>
        </>
      ),
      next: '连接',
      leave: () => enrol(),
    },
  ];
  return (
    <Wizard
      title="连接县里"
      steps={steps}
      at={at}
      onAt={setAt}
      onLater={close}
      laterWord="先不连"
      onDone={close}
      busy={busy !== undefined}
      busyWord="正在连接"
      answer={
        <Refusal
          refusal={refusal}
          actions={
            refusal?.code === 'certificate-unknown' && <Button onClick={() => void confirm(refusal.fingerprint)}>指纹一样，确认</Button>
          }
        />
      }
    />
  );
}
