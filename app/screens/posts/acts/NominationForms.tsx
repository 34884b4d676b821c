import { Radio } from 'antd';
import { useState } from 'react';
import { beginPostPublicity } from '../../../../src/commands/begin-post-publicity.ts';
import { reviewNomination } from '../../../../src/commands/review-nomination.ts';
import { setPostHolder } from '../../../../src/commands/set-post-holder.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { workingDaysAfter } from '../../../../src/domain/working-days.ts';
import { useCommand } from '../../../live/command.ts';
import { useParameters } from '../../../live/parameters.ts';
import { usePeople } from '../../../live/people.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { useFromPaper } from '../../../parts/FromPaper.tsx';
import { DateField, Field, LongTextField, SelectField } from '../../../parts/fields.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { Why } from '../../../parts/Why.tsx';
import { dayWord } from '../../../words/dates.ts';
import { useMemberOptions } from '../PostFieldsForm.tsx';
import { type ActFormProps, useStepNote } from './act-form.ts';

export function SetHolderForm({ row: { post }, onClose }: ActFormProps) {
  const act = useCommand(setPostHolder);
  const members = useMemberOptions();
  const [holder, setHolder] = useState<string>();
  const save = async () => {
    if (holder && (await act.run(post.id, holder))) onClose();
  };
  return (
    <ActDialog
      title={`定在岗党员：${post.name}`}
      verb="定在岗党员"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={holder ? undefined : '还没有选人'}
    >
      <SelectField label="党员" options={members} value={holder} onChange={setHolder} search />
      <p className="caption">一条记录只记一名党员在岗的经过。以后换人，先结束这个岗，再为下一名党员另设。</p>
    </ActDialog>
  );
}

export function ReviewNominationForm({ row: { post, holder, today }, onClose }: ActFormProps) {
  const act = useCommand(reviewNomination);
  const step = useStepNote(today);
  const paper = useFromPaper();
  const [verdict, setVerdict] = useState<'agreed' | 'declined'>('agreed');
  const save = async () => {
    if (await act.run(post.id, verdict, step.noteFrom(paper.paper))) onClose();
  };
  return (
    <ActDialog
      title={`审推荐：${post.name}`}
      verb="审推荐"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={verdict === 'declined' && !step.text ? '还没有写理由' : paper.missing}
    >
      <p>
        推荐{holder}，{post.standards.length} 条标准。
      </p>
      <div className="pair">
        <Field label="支委会意见">
          {(id) => (
            <Radio.Group
              id={id}
              value={verdict}
              onChange={(event) => setVerdict(event.target.value)}
              options={[
                { value: 'agreed', label: '同意推荐' },
                { value: 'declined', label: '不同意' },
              ]}
            />
          )}
        </Field>
        {!paper.isOn && <DateField label="哪天定的" value={step.on} onChange={step.setOn} latest={today} earliest={post.nominatedOn} />}
      </div>
      <LongTextField
        label="理由"
        hint={verdict === 'declined' ? '必填' : '可不填'}
        value={step.reason}
        onChange={step.setReason}
        maxLength={500}
        rows={2}
      />
      {paper.fields(today)}
    </ActDialog>
  );
}

/** The end is computed before anything hangs; where no holiday table reaches, that is said. */
export function PublicityForm({ row: { post, holder, today }, onClose }: ActFormProps) {
  const act = useCommand(beginPostPublicity);
  const parameters = useParameters();
  const people = usePeople();
  const step = useStepNote(today);
  const days = parameterAt(parameters, 'publicity-working-days', step.on);
  const holidays = parameterAt(parameters, 'holidays', step.on);
  const { until, checked } = workingDaysAfter(step.on, days.value, holidays.value);
  const person = post.holderId ? people.byId.get(post.holderId) : undefined;
  const save = async () => {
    if (await act.run(post.id, step.note)) onClose();
  };
  return (
    <ActDialog title={`公示：${post.name}`} verb="开始公示" act={act} onSave={save} onClose={onClose}>
      <p>
        公示{holder}和 {post.standards.length} 条标准。
      </p>
      <DateField
        label="哪天张贴"
        value={step.on}
        onChange={step.setOn}
        latest={today}
        earliest={post.steps.at(-1)?.on ?? post.nominatedOn}
      />
      <p role="status">
        {days.value} 个工作日，到 <b>{dayWord(until, today)}</b> 止，次日起可以命名。{' '}
        <Why
          rule="从张贴的次日数起，周末和放假不算，调休上班的算；最后一天计入"
          source={`${days.source}；${holidays.source}`}
          formula={`${step.on} 起 ${days.value} 个工作日 ＝ ${until}`}
        />
      </p>
      {!checked && (
        <Refusal
          warning
          said={{
            what: '节假日表没有覆盖到这段时间。',
            figures: `表只到 ${holidays.value.to}，以后只除去了周末。`,
            next: '放假安排公布后核对截止日。',
          }}
        />
      )}
      {person && person.notice !== 'given' && (
        <Refusal
          warning
          said={{
            what: `${person.name}还没有告知。`,
            rule: '公示要写出姓名，先告知本人信息怎样使用（F-59）。',
            next: '在名册里记告知，再公示。',
          }}
        />
      )}
    </ActDialog>
  );
}
