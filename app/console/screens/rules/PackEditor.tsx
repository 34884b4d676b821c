import { useMemo, useState } from 'react';
import { addDays } from '../../../../src/domain/civil-date.ts';
import { packChanges } from '../../../../src/domain/rule-pack/changes.ts';
import { newestOf } from '../../../../src/domain/rule-pack/publish.ts';
import type { Packs, RulePack } from '../../../../src/domain/rule-pack/rule-pack.ts';
import { useKeys } from '../../../keys.ts';
import { Card } from '../../../parts/Card.tsx';
import { ChangeTable } from '../../../parts/rules/ChangeTable.tsx';
import { changeRow, versionWord } from '../../../parts/rules/pack-words.ts';
import { useHasDraft, useKeptDraft } from '../../kept-draft.ts';
import { DraftHead } from '../../parts/DraftHead.tsx';
import { useInside } from '../../session.ts';
import { todayHere } from '../../today.ts';
import { FormsPart } from './FormsPart.tsx';
import { HeadPart } from './HeadPart.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { type Draft, draftFrom } from './pack-rows.ts';
import { RulesPart } from './RulesPart.tsx';
import { SchemesPart } from './SchemesPart.tsx';
import { TextsPart } from './TextsPart.tsx';
import './rules.css';

type PackEditorProps = {
  /** The version that it begins with. */
  readonly from: RulePack | undefined;
  readonly packs: Packs;
  readonly onPublished: () => Promise<void>;
  readonly onClose: () => void;
};
/** Where a version that is not out yet is kept. */
export const DRAFT = 'rule-pack';
export type PartProps = { readonly draft: Draft; readonly set: (change: Partial<Draft>) => void };

/** The next version: what it says at the left, what it changes at the right, all the time. Nothing counts before 发布. */
export function PackEditor({ from, packs, onPublished, onClose }: PackEditorProps) {
  const { session } = useInside();
  const today = todayHere();
  const [goesOn] = useState(useHasDraft(DRAFT));
  const { draft, setDraft, drop } = useKeptDraft<Draft>(DRAFT, () => draftFrom(from, addDays(today, 1)));
  const [isPublishing, setPublishing] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  const last = newestOf(packs.packs.filter(({ issuerId }) => issuerId === session.organisationId));
  const changes = useMemo(() => packChanges(last, draft).map(changeRow), [last, draft]);
  const missing = draft.title.trim() === '' ? '还没有写名称' : draft.validFrom === undefined ? '还没有填生效日期' : undefined;
  useKeys([{ key: 'Escape', does: '回到规则包', run: onClose }]);
  const version = versionWord({ version: (last?.version ?? 0) + 1 });
  const parts = { draft, set };
  return (
    <div className="page">
      <DraftHead
        title={`规则包${version}`}
        fact={goesOn ? '接着上次没发的写' : from ? `照${versionWord(from)}写起` : '从空白写起'}
        missing={missing}
        act="发布"
        onAct={() => setPublishing(true)}
        onDrop={() => {
          drop();
          onClose();
        }}
      />
      <div className="pack-editor">
        <Card scrolls title="内容">
          <HeadPart {...parts} />
          <RulesPart {...parts} packs={packs} />
          <SchemesPart {...parts} />
          <FormsPart {...parts} />
          <TextsPart {...parts} />
        </Card>
        <Card
          scrolls
          title={last ? `比${versionWord(last)}改了什么` : '规定了什么'}
          side={<span className="caption">{changes.length} 处</span>}
        >
          {changes.length > 0 ? (
            <ChangeTable label="改动预览" rows={changes} />
          ) : (
            <p className="caption">还没有改动。改左边的，这里随时看得到。</p>
          )}
        </Card>
      </div>
      {isPublishing && (
        <PublishDialog
          version={version}
          draft={draft}
          changes={changes.length}
          onPublished={() => {
            drop();
            return onPublished();
          }}
          onClose={() => setPublishing(false)}
        />
      )}
    </div>
  );
}
