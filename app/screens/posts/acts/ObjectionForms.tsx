import { Radio } from 'antd';
import { useState } from 'react';
import { decidePostObjection } from '../../../../src/commands/decide-post-objection.ts';
import { namePost } from '../../../../src/commands/name-post.ts';
import { objectToPost } from '../../../../src/commands/object-to-post.ts';
import { addDays } from '../../../../src/domain/civil-date.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { useFromPaper } from '../../../parts/FromPaper.tsx';
import { DateField, Field, LongTextField } from '../../../parts/fields.tsx';
import { dayWord } from '../../../words/dates.ts';
import { openObjections } from '../post-rows.tsx';
import { type ActFormProps, useStepNote } from './act-form.ts';

export function ObjectForm({ row: { post, today }, onClose }: ActFormProps) {
  const act = useCommand(objectToPost);
  const step = useStepNote(post.publicity && post.publicity.until < today ? post.publicity.until : today);
  const [matter, setMatter] = useState('');
  const save = async () => {
    if (await act.run(post.id, matter, step.note)) onClose();
  };
  return (
    <ActDialog
      title={`记异议：${post.name}`}
      verb="记异议"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={matter.trim() ? undefined : '还没有写异议内容'}
    >
      <LongTextField label="异议内容" hint="只写事情，不写是谁说的" value={matter} onChange={setMatter} maxLength={500} />
      <DateField
        label="哪天提出"
        value={step.on}
        onChange={step.setOn}
        latest={today}
        {...(post.publicity ? { earliest: post.publicity.from } : {})}
      />
    </ActDialog>
  );
}

export function DecideObjectionForm({ row: { post, today }, onClose }: ActFormProps) {
  const act = useCommand(decidePostObjection);
  const step = useStepNote(today);
  const paper = useFromPaper();
  const open = openObjections(post);
  const [objectionId, setObjectionId] = useState(open[0]?.id);
  const [outcome, setOutcome] = useState<'upheld' | 'dismissed'>('dismissed');
  const save = async () => {
    if (objectionId && (await act.run(post.id, { objectionId, outcome }, step.noteFrom(paper.paper)))) onClose();
  };
  return (
    <ActDialog
      title={`处理异议：${post.name}`}
      verb="处理异议"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={step.text ? paper.missing : '还没有写理由'}
    >
      <Field label={open.length > 1 ? '哪一条' : '异议'}>
        {(id) => (
          <Radio.Group
            id={id}
            vertical
            value={objectionId}
            onChange={(event) => setObjectionId(event.target.value)}
            options={open.map((one) => ({ value: one.id, label: `${dayWord(one.on, today)}　${one.matter}` }))}
          />
        )}
      </Field>
      <div className="pair">
        <Field label="查下来">
          {(id) => (
            <Radio.Group
              id={id}
              value={outcome}
              onChange={(event) => setOutcome(event.target.value)}
              options={[
                { value: 'dismissed', label: '不成立' },
                { value: 'upheld', label: '成立' },
              ]}
            />
          )}
        </Field>
        {!paper.isOn && <DateField label="哪天定的" value={step.on} onChange={step.setOn} latest={today} />}
      </div>
      <LongTextField label="理由" hint="必填，写依据" value={step.reason} onChange={step.setReason} maxLength={500} rows={2} />
      {paper.fields(today)}
      {outcome === 'upheld' && <p className="caption">成立就到此为止，这次推荐记为未通过。</p>}
    </ActDialog>
  );
}

export function NameForm({ row: { post, holder, today }, onClose }: ActFormProps) {
  const act = useCommand(namePost);
  const step = useStepNote(today);
  const paper = useFromPaper();
  const save = async () => {
    if (await act.run(post.id, step.noteFrom(paper.paper))) onClose();
  };
  return (
    <ActDialog title={`命名：${post.name}`} verb="命名" act={act} onSave={save} onClose={onClose} missing={paper.missing}>
      <p>
        {holder}，公示到 {post.publicity && dayWord(post.publicity.until, today)} 止，
        {post.objections.length === 0 ? '没有收到异议' : `${post.objections.length} 条异议都已答复`}。
      </p>
      {!paper.isOn && (
        <DateField
          label="哪天命名"
          value={step.on}
          onChange={step.setOn}
          latest={today}
          {...(post.publicity ? { earliest: addDays(post.publicity.until, 1) } : {})}
        />
      )}
      {paper.fields(today)}
    </ActDialog>
  );
}
