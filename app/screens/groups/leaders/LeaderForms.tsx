import { Radio } from 'antd';
import { useState } from 'react';
import { appraiseLeader, withdrawLeaderAppraisal } from '../../../../src/commands/appraise-leader.ts';
import { endReserve, listReserve, recommendReserve } from '../../../../src/commands/keep-reserve.ts';
import { allowanceOf, allowanceTotal } from '../../../../src/domain/appraisal/allowance.ts';
import type { AppraisalGrade } from '../../../../src/domain/appraisal/appraisal.ts';
import { allowanceRulesOn } from '../../../../src/domain/appraisal/rules.ts';
import { appraisalGradeNames } from '../../../../src/domain/names.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { useCommand } from '../../../live/command.ts';
import { useOrganisation } from '../../../live/organisation.ts';
import { useParameters } from '../../../live/parameters.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, Field, LongTextField, TextField } from '../../../parts/fields.tsx';
import { Why } from '../../../parts/Why.tsx';
import { useStepNote } from '../../posts/acts/act-form.ts';
import type { LeaderRow } from './leader-rows.tsx';

type FormProps = { readonly row: LeaderRow; readonly onClose: () => void };
const grades = (Object.keys(appraisalGradeNames) as AppraisalGrade[]).map((value) => ({ value, label: appraisalGradeNames[value] }));

/** 考核组长: the grade, and the allowance that follows from it. */
export function AppraiseLeaderForm({ row: { group, personId, name, year, months, result, today }, onClose }: FormProps) {
  const act = useCommand(appraiseLeader);
  const settings = useParameters();
  const step = useStepNote(today);
  const [grade, setGrade] = useState<AppraisalGrade>(result?.grade ?? 'pass');
  const rules = allowanceRulesOn(settings, step.on);
  const allowance = allowanceOf(grade, months, rules);
  const isOtherwise = grade !== result?.grade;
  const save = async () => {
    if (await act.run({ groupId: group.id, personId, year, grade }, step.note)) onClose();
  };
  return (
    <ActDialog
      title={`考核组长：${name}，${year} 年`}
      verb="考核组长"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={isOtherwise && !step.text ? '还没有写理由' : undefined}
    >
      <p>
        “{group.name}”{year} 年考评：{result ? appraisalGradeNames[result.grade] : '还没有'}；在任 {months} 个月。
      </p>
      <Field label="考核结果">
        {(id) => <Radio.Group id={id} value={grade} options={grades} onChange={(event) => setGrade(event.target.value)} />}
      </Field>
      {isOtherwise && (
        <LongTextField
          label="理由"
          hint={result ? '和小组考评不一样，要写明' : '小组没有考评，要写明'}
          value={step.reason}
          onChange={step.setReason}
          maxLength={500}
          rows={2}
        />
      )}
      <DateField label="哪天考核的" value={step.on} onChange={step.setOn} latest={today} />
      <p role="status">
        津贴 {allowanceTotal(allowance) / 100} 元：岗位津贴 {allowance.postFen / 100} 元，奖励津贴 {allowance.bonusFen / 100} 元。
        <Why
          rule={`合格 ${rules.passFen / 100} 元，优秀再加 ${rules.excellentFen / 100} 元，不合格没有；在任不满 ${rules.leastMonths} 个月没有`}
          source={`${parameterAt(settings, 'leader-allowance', step.on).source}；${parameterAt(settings, 'leader-bonus', step.on).source}`}
          formula={`在任 ${months} 个月`}
        />
      </p>
      <p className="caption">只核定，不发放：发放由单位按规定办。</p>
    </ActDialog>
  );
}

export function WithdrawForm({ row: { appraisal, name, year, today }, onClose }: FormProps) {
  const act = useCommand(withdrawLeaderAppraisal);
  const step = useStepNote(today);
  const save = async () => {
    if (appraisal && (await act.run(appraisal.id, step.note))) onClose();
  };
  return (
    <ActDialog
      title={`撤回组长考核：${name}，${year} 年`}
      verb="撤回组长考核"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={step.text ? undefined : '还没有写理由'}
    >
      <p>撤回以后从津贴核发表上去掉，可以重新考核；原来的留着可查。</p>
      <LongTextField label="理由" value={step.reason} onChange={step.setReason} maxLength={500} rows={2} />
    </ActDialog>
  );
}

export function ListReserveForm({ row: { personId, name, today }, onClose }: FormProps) {
  const act = useCommand(listReserve);
  const step = useStepNote(today);
  const [deeds, setDeeds] = useState('');
  const save = async () => {
    if (await act.run({ personId, deeds }, step.note)) onClose();
  };
  return (
    <ActDialog
      title={`列为后备人选：${name}`}
      verb="列为后备人选"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={deeds.trim() ? undefined : '还没有写主要表现'}
    >
      <p>列为所在支部书记后备人选。依据是考核合格的年度，名单不排名次。</p>
      <LongTextField
        label="主要表现"
        hint="只写工作，不写家庭和思想"
        value={deeds}
        onChange={setDeeds}
        maxLength={500}
        rows={3}
        placeholder="全年组织 9 次活动，带出三名多能工"
      />
      <DateField label="哪天列入的" value={step.on} onChange={step.setOn} latest={today} />
    </ActDialog>
  );
}

export function RecommendForm({ row: { reserve, name, today }, onClose }: FormProps) {
  const act = useCommand(recommendReserve);
  const step = useStepNote(today);
  const enterprise = useOrganisation()?.enterprise ?? '';
  const [receiver, setReceiver] = useState(reserve?.recommendation?.receiver ?? enterprise);
  const [agreedOn, setAgreedOn] = useState<string | undefined>(reserve?.recommendation?.agreedOn);
  const save = async () => {
    if (reserve && agreedOn && (await act.run(reserve.id, { receiver, agreedOn }, step.note))) onClose();
  };
  return (
    <ActDialog
      title={`推荐后备人选：${name}`}
      verb="推荐后备人选"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={!receiver.trim() ? '还没有写推荐给谁' : agreedOn ? undefined : '还没有写本人哪天同意的'}
    >
      <p>推荐信要写姓名和表现，先问本人同意不同意。</p>
      <TextField label="推荐给" value={receiver} onChange={setReceiver} maxLength={60} />
      <DateField label="本人哪天同意的" value={agreedOn} onChange={setAgreedOn} latest={step.on} />
      <DateField label="哪天推荐的" value={step.on} onChange={step.setOn} latest={today} />
    </ActDialog>
  );
}

export function EndReserveForm({ row: { reserve, name, today }, onClose }: FormProps) {
  const act = useCommand(endReserve);
  const step = useStepNote(today);
  const save = async () => {
    if (reserve && (await act.run(reserve.id, step.note))) onClose();
  };
  return (
    <ActDialog
      title={`移出后备人选：${name}`}
      verb="移出后备人选"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={step.text ? undefined : '还没有写理由'}
    >
      <LongTextField label="理由" value={step.reason} onChange={step.setReason} maxLength={500} rows={2} />
    </ActDialog>
  );
}
