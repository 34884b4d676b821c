import { useKeys } from '../../../keys.ts';
import { Card } from '../../../parts/Card.tsx';
import { DateField, LongTextField, TextField } from '../../../parts/fields.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { useKeptDraft } from '../../kept-draft.ts';
import { DraftHead } from '../../parts/DraftHead.tsx';
import { useInside } from '../../session.ts';
import { todayHere } from '../../today.ts';
import '../rules/rules.css';
import { AnnouncedFileField } from './AnnouncedFileField.tsx';
import { asked, type Draft, emptyDraft } from './announcement.ts';
import { Preview } from './Preview.tsx';
import { ScopeField } from './ScopeField.tsx';

export const DRAFT = 'announcement';
type WriteAnnouncementProps = { readonly onDone: () => Promise<void>; readonly onClose: () => void };

/** Written at the left, read at the right as the branch reads it. Leaving keeps it; nothing is out before 发出. */
export function WriteAnnouncement({ onDone, onClose }: WriteAnnouncementProps) {
  const { session } = useInside();
  const { draft, setDraft, drop } = useKeptDraft(DRAFT, () => emptyDraft(session.organisationId));
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  const send = useAct(async () => {
    const answer = await ask('POST', '/api/announcements', asked(draft));
    if (answer.ok) {
      drop();
      await onDone();
    }
    return answer;
  });
  const { title, text, organisationIds } = draft;
  const missing =
    title.trim() === ''
      ? '还没有写标题'
      : text.trim() === ''
        ? '还没有写内容'
        : organisationIds.length === 0
          ? '还没有选发给谁'
          : undefined;
  useKeys([{ key: 'Escape', does: '回到通知', run: onClose }]);
  return (
    <div className="page">
      <DraftHead
        title="写通知"
        fact="发出以后不改；写错了，撤回再发"
        missing={missing}
        act={send.slow ? '正在发出' : '发出'}
        busy={send.busy}
        onAct={() => void send.run()}
        onDrop={() => {
          drop();
          onClose();
        }}
      />
      <Refusal said={send.said} />
      <div className="pack-editor">
        <Card scrolls title="内容">
          <div className="form">
            <TextField label="标题" value={title} maxLength={60} onChange={(value) => set({ title: value })} />
            <ScopeField value={organisationIds} onChange={(value) => set({ organisationIds: value })} />
            <div className="pair">
              <TextField
                label="文号"
                hint="没有可以不填"
                value={draft.documentNumber}
                maxLength={60}
                placeholder="云委两新〔2026〕9 号"
                onChange={(value) => set({ documentNumber: value })}
              />
              <DateField
                label="有效到"
                hint="不填就一直有效"
                value={draft.validUntil}
                earliest={todayHere()}
                onChange={(value) => set({ validUntil: value })}
              />
            </div>
            <LongTextField
              label="内容"
              hint="不写个人信息"
              value={text}
              maxLength={4_000}
              rows={6}
              onChange={(value) => set({ text: value })}
            />
            <AnnouncedFileField value={draft.file} onChange={(file) => set({ file })} />
          </div>
        </Card>
        <Card scrolls title="支部看到的样子">
          <Preview draft={draft} />
        </Card>
      </div>
    </div>
  );
}
