import { Radio } from 'antd';
import { useState } from 'react';
import { restorePost } from '../../../../src/commands/restore-post.ts';
import { reviewPost } from '../../../../src/commands/review-post.ts';
import { addMonths } from '../../../../src/domain/civil-date.ts';
import { reviewResultNames } from '../../../../src/domain/names.ts';
import type { ReviewResult } from '../../../../src/domain/post.ts';
import { useCommand } from '../../../live/command.ts';
import { usePointsAhead } from '../../../live/points-ahead.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, Field, LongTextField, TextField } from '../../../parts/fields.tsx';
import { dayWord } from '../../../words/dates.ts';
import { type ActFormProps, useStepNote } from './act-form.ts';

const results = Object.entries(reviewResultNames).map(([value, label]) => ({ value: value as ReviewResult, label }));

/** How it went is one question, whether the holder goes on another: a person decides both. */
export function ReviewForm({ row, onClose }: ActFormProps) {
  const { post, holder, today } = row;
  const act = useCommand(reviewPost);
  const step = useStepNote(today);
  const [result, setResult] = useState<ReviewResult>();
  const [next, setNext] = useState<'continued' | 'suspended'>('continued');
  const [remark, setRemark] = useState('');
  const needsReason = next === 'suspended' || result === 'weak';
  const ahead = usePointsAhead(
    result === 'good' && post.holderId
      ? { fact: 'post-review-good', id: post.id, part: step.on, on: step.on, personIds: [post.holderId] }
      : undefined,
  );
  const save = async () => {
    const note = remark.trim();
    if (result && (await act.run(post.id, { result, next, ...(note ? { note } : {}) }, step.note))) onClose();
  };
  return (
    <ActDialog
      title={`考评：${post.name}`}
      verb="记考评"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={!result ? '还没有选考评结果' : needsReason && !step.text ? '还没有写理由' : undefined}
    >
      <p>
        {holder}，
        {post.reviews.length === 0
          ? '第一次考评'
          : `上次 ${dayWord(post.reviews.at(-1)!.on, today)}，${reviewResultNames[post.reviews.at(-1)!.result]}`}
        。
      </p>
      {post.standards.length > 0 && (
        <ol className="post-standards">
          {post.standards.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      )}
      <div className="pair">
        <Field label="考评结果">
          {(id) => <Radio.Group id={id} value={result} onChange={(event) => setResult(event.target.value)} options={results} />}
        </Field>
        <DateField
          label="哪天考评"
          value={step.on}
          onChange={step.setOn}
          latest={today}
          {...(post.onDutyOn ? { earliest: post.onDutyOn } : {})}
        />
        <Field label="接下来">
          {(id) => (
            <Radio.Group
              id={id}
              value={next}
              onChange={(event) => setNext(event.target.value)}
              options={[
                { value: 'continued', label: '续岗' },
                { value: 'suspended', label: '暂停' },
              ]}
            />
          )}
        </Field>
        <TextField label="评语" hint="可不填" value={remark} onChange={setRemark} maxLength={200} />
      </div>
      {needsReason && (
        <LongTextField
          label={next === 'suspended' ? '为什么暂停' : '较差还续岗的理由'}
          hint="必填"
          value={step.reason}
          onChange={step.setReason}
          maxLength={500}
          rows={2}
        />
      )}
      <p className="caption" role="status">
        {next === 'continued' ? `下次考评 ${dayWord(addMonths(step.on, row.reviewMonths), today)}。` : '暂停期间牌子留着，整改好再恢复。'}
        {result === 'good' && ahead}
        {result && result !== 'good' && '这个结果不提积分。'}
      </p>
    </ActDialog>
  );
}

export function RestoreForm({ row: { post, today }, onClose }: ActFormProps) {
  const act = useCommand(restorePost);
  const step = useStepNote(today);
  const save = async () => {
    if (await act.run(post.id, step.note)) onClose();
  };
  return (
    <ActDialog
      title={`恢复先锋岗：${post.name}`}
      verb="恢复"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={step.text ? undefined : '还没有写理由'}
    >
      <LongTextField label="整改了什么" hint="必填" value={step.reason} onChange={step.setReason} maxLength={500} rows={2} />
      <DateField label="哪天恢复" value={step.on} onChange={step.setOn} latest={today} earliest={post.steps.at(-1)?.on ?? today} />
    </ActDialog>
  );
}
