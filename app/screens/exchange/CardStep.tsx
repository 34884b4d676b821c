import { Radio } from 'antd';
import { useState } from 'react';
import type { ChosenFolder, CountyCardFile } from '../../../electron/contract.ts';
import type { Asking } from '../../live/asking.ts';
import type { WizardStep } from '../../parts/Wizard.tsx';
import { StickFolder } from './StickFolder.tsx';

export type ChosenCard = { readonly folder: ChosenFolder; readonly card: CountyCardFile };

/** In groups of four, to be read out over the telephone. */
const groupsOf = (id: string): string => (id.match(/.{1,4}/g) ?? []).join(' ').toUpperCase();

/** The county's card from a stick: who it is, and a code. `note` says how one gets it. */
export function useCardStep(ask: Asking['ask'], note: string): { readonly step: WizardStep; readonly chosen: ChosenCard | undefined } {
  const [folder, setFolder] = useState<ChosenFolder>();
  const [cards, setCards] = useState<readonly CountyCardFile[]>();
  const [file, setFile] = useState<string>();
  const card = cards?.find((one) => one.file === file);
  const look = async (chosen: ChosenFolder) => {
    setFolder(chosen);
    const found = await ask('正在看', window.shell.countyCards(chosen.token));
    setCards(found);
    setFile(found?.[0]?.file);
  };
  const step: WizardStep = {
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
        <p>{note}</p>
      </>
    ),
  };
  return { step, chosen: folder && card && { folder, card } };
}
