import { Radio } from 'antd';
import { useState } from 'react';
import { declarePledge } from '../../../../src/commands/declare-pledge.ts';
import { publishPledge } from '../../../../src/commands/publish-pledge.ts';
import { reviewPledge } from '../../../../src/commands/review-pledge.ts';
import { takePledgeDown } from '../../../../src/commands/take-pledge-down.ts';
import { mayBeNamedPublicly } from '../../../../src/domain/person.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { useFromPaper } from '../../../parts/FromPaper.tsx';
import { DateField, Field, LongTextField } from '../../../parts/fields.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { useStepNote } from '../../posts/acts/act-form.ts';
import { Items } from '../PledgeFacts.tsx';
import type { ActFormProps } from './act-form.ts';

export function DeclareForm({ row: { pledge, name, today }, onClose }: ActFormProps) {
  const act = useCommand(declarePledge);
  const step = useStepNote(today);
  const save = async () => {
    if (await act.run(pledge.id, step.note)) onClose();
  };
  return (
    <ActDialog title={`示诺：${name}`} verb="示诺" act={act} onSave={save} onClose={onClose}>
      <Items pledge={pledge} />
      <DateField label="哪天示诺" value={step.on} onChange={step.setOn} latest={today} />
    </ActDialog>
  );
}

export function ReviewForm({ row: { pledge, name, today }, onClose }: ActFormProps) {
  const act = useCommand(reviewPledge);
  const step = useStepNote(today);
  const [verdict, setVerdict] = useState<'agreed' | 'returned'>('agreed');
  const fromPaper = useFromPaper();
  const save = async () => {
    if (await act.run(pledge.id, verdict, step.noteFrom(fromPaper.paper))) onClose();
  };
  return (
    <ActDialog
      title={`审诺：${name}`}
      verb="审诺"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={verdict === 'returned' && !step.text ? '还没有写哪里不具体' : fromPaper.missing}
    >
      <Items pledge={pledge} />
      <div className="pair">
        <Field label="支部意见">
          {(id) => (
            <Radio.Group
              id={id}
              value={verdict}
              onChange={(event) => setVerdict(event.target.value)}
              options={[
                { value: 'agreed', label: '同意' },
                { value: 'returned', label: '退回修改' },
              ]}
            />
          )}
        </Field>
        {!fromPaper.isOn && (
          <DateField label="哪天审的" value={step.on} onChange={step.setOn} latest={today} earliest={pledge.declaredOn ?? pledge.from} />
        )}
      </div>
      <LongTextField
        label={verdict === 'returned' ? '哪里不具体' : '意见'}
        hint={verdict === 'returned' ? '必填，让本人知道怎样改' : '可不填'}
        value={step.reason}
        onChange={step.setReason}
        maxLength={500}
        rows={2}
      />
      {fromPaper.fields(today, false)}
    </ActDialog>
  );
}

/** Hanging a name on the wall asks for the person's consent; without it the rule refuses, and this says so first. */
export function PublishForm({ row: { pledge, name, person, today }, onClose }: ActFormProps) {
  const act = useCommand(publishPledge);
  const step = useStepNote(today);
  const allowed = person !== undefined && mayBeNamedPublicly(person, step.on);
  const save = async () => {
    if (await act.run(pledge.id, step.note)) onClose();
  };
  return (
    <ActDialog title={`公示承诺：${name}`} verb="公示" act={act} onSave={save} onClose={onClose}>
      <Items pledge={pledge} />
      <DateField label="哪天张贴" value={step.on} onChange={step.setOn} latest={today} earliest={pledge.steps.at(-1)?.on ?? pledge.from} />
      {allowed ? (
        <p className="caption">{name}同意公示姓名和事迹；撤回同意时要撤下来。</p>
      ) : (
        <Refusal
          warning
          said={{ what: `${name}还没有同意公示。`, rule: '承诺上墙要本人同意（F-59）。', next: '在名册里记同意，或不公示、直接开始践诺。' }}
        />
      )}
    </ActDialog>
  );
}

export function TakeDownForm({ row: { pledge, name, today }, onClose }: ActFormProps) {
  const act = useCommand(takePledgeDown);
  const step = useStepNote(today);
  const save = async () => {
    if (await act.run(pledge.id, { on: step.on })) onClose();
  };
  return (
    <ActDialog title={`撤下公示的承诺：${name}`} verb="撤下" act={act} onSave={save} onClose={onClose}>
      <p>墙上的撤下来，承诺照常践行。</p>
      <DateField
        label="哪天撤下"
        value={step.on}
        onChange={step.setOn}
        latest={today}
        {...(pledge.published ? { earliest: pledge.published.on } : {})}
      />
    </ActDialog>
  );
}
