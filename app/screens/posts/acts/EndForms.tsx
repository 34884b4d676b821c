import { Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { endPost } from '../../../../src/commands/end-post.ts';
import { revokePost } from '../../../../src/commands/revoke-post.ts';
import { endingGroundNames } from '../../../../src/domain/names.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import type { EndingGround } from '../../../../src/domain/post.ts';
import { useCommand } from '../../../live/command.ts';
import { useParameters } from '../../../live/parameters.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { useFromPaper } from '../../../parts/FromPaper.tsx';
import { DateField, Field, LongTextField } from '../../../parts/fields.tsx';
import { go } from '../../../where.ts';
import { type ActFormProps, useStepNote } from './act-form.ts';

/** Only the ground is kept; what happened belongs into other files. */
export function RevokeForm({ row: { post, holder, today }, onClose }: ActFormProps) {
  const act = useCommand(revokePost);
  const parameters = useParameters();
  const step = useStepNote(today);
  const paper = useFromPaper();
  const { value: grounds, source } = parameterAt(parameters, 'post-revoking-grounds', step.on);
  const [ground, setGround] = useState<string>();
  const save = async () => {
    if (ground && (await act.run(post.id, ground, paper.paper ? { paper: paper.paper } : { on: step.on }))) onClose();
  };
  return (
    <ActDialog
      title={`撤销命名：${post.name}`}
      verb="撤销命名"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={ground ? paper.missing : '还没有选理由'}
    >
      <p>
        撤销后{holder}不再在岗，牌号 {post.plate} 可以再用。
      </p>
      <Field label="理由" hint={source}>
        {(id) => (
          <Radio.Group
            id={id}
            vertical
            value={ground}
            onChange={(event) => setGround(event.target.value)}
            options={grounds.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </Field>
      {!paper.isOn && (
        <DateField label="哪天撤销" value={step.on} onChange={step.setOn} latest={today} earliest={post.steps.at(-1)?.on ?? today} />
      )}
      {paper.fields(today, false)}
      <p className="caption">只记是哪一条理由，不记经过。</p>
    </ActDialog>
  );
}

/** Changing the holder is two records: this one ends, the next one begins with the same place and standards. */
export function EndForm({ row: { post, holder, today }, onClose }: ActFormProps) {
  const act = useCommand(endPost);
  const step = useStepNote(today);
  const begun = post.onDutyOn !== undefined;
  const [ground, setGround] = useState<EndingGround>(begun ? 'holder-moved' : 'withdrawn');
  const [again, setAgain] = useState(false);
  const save = async () => {
    if (!(await act.run(post.id, ground, step.note))) return;
    onClose();
    if (again) go({ rail: 'pioneer', tab: 'posts', page: 'new', id: post.id });
  };
  return (
    <ActDialog title={`结束先锋岗：${post.name}`} verb="结束" act={act} onSave={save} onClose={onClose}>
      <p>{begun ? `结束后${holder}不再在岗，牌号 ${post.plate ?? ''} 可以再用。` : '结束后这次推荐不再往下办。'}</p>
      <Field label="为什么结束">
        {(id) => (
          <Radio.Group
            id={id}
            value={ground}
            onChange={(event) => setGround(event.target.value)}
            options={(Object.entries(endingGroundNames) as [EndingGround, string][]).map(([value, label]) => ({ value, label }))}
          />
        )}
      </Field>
      <DateField label="哪天结束" value={step.on} onChange={step.setOn} latest={today} earliest={post.steps.at(-1)?.on ?? today} />
      <LongTextField label="说明" hint="可不填" value={step.reason} onChange={step.setReason} maxLength={500} rows={2} />
      <Checkbox checked={again} onChange={(event) => setAgain(event.target.checked)}>
        接着为下一名党员设这个岗
      </Checkbox>
    </ActDialog>
  );
}
