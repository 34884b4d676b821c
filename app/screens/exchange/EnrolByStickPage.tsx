import { Radio } from 'antd';
import { useState } from 'react';
import type { ChosenFolder, CountyCardFile } from '../../../electron/contract.ts';
import { useAsking } from '../../live/asking.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { TextField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { CheckPage, Wizard, type WizardStep } from '../../parts/Wizard.tsx';
import { useWindow } from '../../where.ts';
import { WhatLeaves } from '../line/WhatLeaves.tsx';
import '../line/line.css';
import { StickFolder } from './StickFolder.tsx';

/** In groups of four, to be read out over the telephone. */
const groupsOf = (id: string): string => (id.match(/.{1,4}/g) ?? []).join(' ').toUpperCase();

/** 用 U 盘接入: the county's card from a stick, what will leave, the recovery key, and the request back on the stick. */
export default function EnrolByStickPage() {
  const close = useWindow((window) => window.close);
  const organisation = useOrganisation();
  const [at, setAt] = useState('card');
  const [folder, setFolder] = useState<ChosenFolder>();
  const [cards, setCards] = useState<readonly CountyCardFile[]>();
  const [file, setFile] = useState<string>();
  const [recoveryKey, setRecoveryKey] = useState('');
  const { ask, busy, refusal } = useAsking();
  const card = cards?.find((one) => one.file === file);
  const look = async (chosen: ChosenFolder) => {
    setFolder(chosen);
    const found = await ask('正在看', window.shell.countyCards(chosen.token));
    setCards(found);
    setFile(found?.[0]?.file);
  };
  const enrol = async () => {
    if (!folder || !card) return false;
    const asked = { folder: folder.token, file: card.file, recoveryKey };
    return (await ask('正在写', window.shell.enrolByCourier(asked))) !== undefined;
  };
  const steps: readonly WizardStep[] = [
    {
      key: 'card',
      word: '接入单',
      said: card?.county,
      missing: card ? undefined : cards?.length === 0 ? '这里没有接入单' : '选放着接入单的 U 盘',
      body: (
        <>
          <h2>县里存在 U 盘上的接入单</h2>
          <StickFolder folder={folder} onFolder={(chosen) => void look(chosen)} />
          {cards && cards.length > 0 && (
            <Radio.Group
              aria-label="接入单"
              value={file}
              onChange={(event) => setFile(event.target.value)}
              options={cards.map((one) => ({ value: one.file, label: `${one.organisation}，${one.county}` }))}
              vertical
            />
          )}
          {card && <p>县级标识 {groupsOf(card.id)}。拿不准这个 U 盘的来历，打电话和县里逐组核对，一样再往下。</p>}
          <p>请县里在“接入码”里给本支部发码，按“存成 U 盘接入单”。</p>
        </>
      ),
    },
    {
      key: 'leaves',
      word: '哪些会离开',
      said: '看过了',
      next: '看过了',
      body: (
        <>
          <h2>接入以后，哪些内容会离开本机</h2>
          <WhatLeaves receiver={organisation?.superiorName ?? '上级党组织'} />
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
    {
      key: 'check',
      word: '核对',
      next: '写到 U 盘',
      leave: enrol,
      body: (
        <>
          <h2>核对后写到同一个 U 盘</h2>
          <CheckPage
            onAt={setAt}
            answers={[
              { key: 'branch', label: '本支部', answer: organisation?.name ?? '', step: 'card' },
              { key: 'card', label: '接入单', answer: card ? `${card.organisation}，${card.county}` : '', step: 'card' },
              { key: 'folder', label: 'U 盘', answer: folder?.label ?? '', step: 'card' },
            ]}
          />
          <p>写上去的是接入申请和已有的记录，封给县里。交到县里，把回执拿回来收下，就接入了。</p>
        </>
      ),
    },
  ];
  return (
    <Wizard
      title="用 U 盘接入"
      steps={steps}
      at={at}
      onAt={setAt}
      onLater={close}
      laterWord="先不接入"
      onDone={close}
      busy={busy !== undefined}
      busyWord="正在写"
      answer={<Refusal refusal={refusal} />}
    />
  );
}
