import { Button } from 'antd';
import { useState } from 'react';
import { packChanges } from '../../../../src/domain/rule-pack/changes.ts';
import type { Packs, RulePack } from '../../../../src/domain/rule-pack/rule-pack.ts';
import { ChangeTable } from '../../../parts/rules/ChangeTable.tsx';
import { PackHead } from '../../../parts/rules/PackHead.tsx';
import { changeRow, versionWord } from '../../../parts/rules/pack-words.ts';
import { EndDialog } from './EndDialog.tsx';
import { FormFiles } from './FormFiles.tsx';
import type { PackRow } from './pack-rows.ts';

type PackPanelProps = {
  readonly row: PackRow;
  readonly packs: Packs;
  readonly mayAct: boolean;
  readonly onWrite: () => void;
  readonly onChanged: () => Promise<void>;
};

/** One version as it was published, beside the one before. */
export function PackPanel({ row: { pack, standing, previous }, packs, mayAct, onWrite, onChanged }: PackPanelProps) {
  const [isEnding, setEnding] = useState(false);
  const hasEnd = packs.ends.some(({ packId }) => packId === pack.id);
  const changes = packChanges(previous, pack).map(changeRow);
  const mayEnd = !hasEnd && (standing === 'in-force' || standing === 'coming');
  return (
    <>
      <PackHead pack={pack} standing={standing} packs={packs} after={{ label: '内容', value: contents(pack) }} />
      {mayAct && (
        <div className="panel-acts">
          <Button onClick={onWrite}>照这一版出下一版</Button>
          {mayEnd && <Button onClick={() => setEnding(true)}>停用这一版</Button>}
        </div>
      )}
      <section className="past" aria-label="改动">
        <h3>{previous ? `比${versionWord(previous)}改了什么` : '规定了什么'}</h3>
        {changes.length > 0 ? <ChangeTable label="改动" rows={changes} /> : <p className="caption">内容没有变，只改了日期或文号。</p>}
      </section>
      {pack.forms.length > 0 && <FormFiles forms={pack.forms} />}
      {isEnding && <EndDialog pack={pack} onChanged={onChanged} onClose={() => setEnding(false)} />}
    </>
  );
}

const contents = ({ rules, schemes, forms, texts }: RulePack): string =>
  [
    `规则 ${rules.length} 条`,
    schemes.length > 0 && `积分办法 ${schemes.length} 个`,
    forms.length > 0 && `样表 ${forms.length} 份`,
    texts.length > 0 && `文本 ${texts.length} 段`,
  ]
    .filter(Boolean)
    .join('，');
