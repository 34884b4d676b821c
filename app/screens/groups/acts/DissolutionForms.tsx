import { Radio } from 'antd';
import { useState } from 'react';
import { confirmDissolution } from '../../../../src/commands/confirm-dissolution.ts';
import { justifyInactivity } from '../../../../src/commands/justify-inactivity.ts';
import { keepGroup } from '../../../../src/commands/keep-group.ts';
import { proposeDissolution } from '../../../../src/commands/propose-dissolution.ts';
import { type DissolutionGround, openDissolution } from '../../../../src/domain/group/group.ts';
import { monthsWithout } from '../../../../src/domain/group/inactivity.ts';
import { dissolutionGroundNames } from '../../../../src/domain/names.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { useCommand } from '../../../live/command.ts';
import { useParameters } from '../../../live/parameters.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { bound } from '../../../parts/bound.ts';
import { useFromPaper } from '../../../parts/FromPaper.tsx';
import { DateField, Field, LongTextField, TextField } from '../../../parts/fields.tsx';
import { useStepNote } from '../../posts/acts/act-form.ts';
import { inactivityText } from '../sign-words.ts';
import type { ActFormProps } from './act-form.ts';
import { useRuling } from './Ruling.tsx';

type IntervalInput = {
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly reason: string;
  readonly approvedBy: string;
};

/** A justified interval with what it takes off; half months take off nothing. */
function useInterval({ row: { inactivity, group, today } }: Pick<ActFormProps, 'row'>) {
  const [value, setValue] = useState<IntervalInput>({ from: undefined, until: undefined, reason: '', approvedBy: '' });
  const field = bound(value, setValue);
  const { from, until } = value;
  const interval = from && until ? { from, until, reason: value.reason, approvedBy: value.approvedBy } : undefined;
  const after =
    inactivity && from && until && from <= until
      ? monthsWithout(inactivity.since, today, [...group.justified, { from, until }])
      : undefined;
  const missing = !interval
    ? '还没有写起止日期'
    : interval.until < interval.from
      ? '截止早于开始'
      : !interval.reason.trim()
        ? '还没有写理由'
        : interval.approvedBy.trim()
          ? undefined
          : '还没有写谁同意的';
  return {
    interval,
    after,
    missing,
    fields: (
      <>
        <div className="pair">
          <DateField label="从" {...field('from')} />
          <DateField label="到" hint="这天也算" {...field('until')} {...(from ? { earliest: from } : {})} />
        </div>
        <LongTextField label="正当理由" hint="停产、旺季、疫情防控这样的" {...field('reason')} maxLength={500} rows={2} />
        <TextField label="谁同意的" {...field('approvedBy')} maxLength={60} placeholder="党支部委员会" />
        {after !== undefined && inactivity && (
          <p className="caption" role="status">
            没有活动 {inactivity.months} 个月，写明后是 {after} 个月；只扣整月，两个半月不合成一个月。
          </p>
        )}
      </>
    ),
  };
}

export function JustifyForm(props: ActFormProps) {
  const { row, onClose } = props;
  const act = useCommand(justifyInactivity);
  const excuse = useInterval(props);
  const save = async () => {
    if (excuse.interval && (await act.run(row.id, excuse.interval))) onClose();
  };
  return (
    <ActDialog title={`记正当理由：${row.group.name}`} verb="记正当理由" act={act} onSave={save} onClose={onClose} missing={excuse.missing}>
      {excuse.fields}
    </ActDialog>
  );
}

/** The two counted grounds can be chosen only where the numbers bear them out. */
/** A failed appraisal proposes the end by itself, where next year's list is made. */
type ProposedGround = Exclude<DissolutionGround, 'appraisal-failed'>;

export function ProposeForm({ row: { group, count, inactivity, today }, onClose }: ActFormProps) {
  const act = useCommand(proposeDissolution);
  const settings = useParameters();
  const least = parameterAt(settings, 'group-size-least', today).value;
  const step = useStepNote(today);
  const met: Readonly<Record<ProposedGround, boolean>> = {
    'no-activity': inactivity !== undefined && inactivity.months >= inactivity.limit,
    'too-few': count < least,
    'no-capacity': true,
  };
  const grounds = Object.keys(met) as ProposedGround[];
  const [ground, setGround] = useState<ProposedGround>(grounds.find((it) => met[it]) ?? 'no-capacity');
  const save = async () => {
    if (await act.run(group.id, ground, step.note)) onClose();
  };
  return (
    <ActDialog
      title={`提议撤销小组：${group.name}`}
      verb="提议撤销小组"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={ground === 'no-capacity' && !step.text ? '还没有写怎样没有能力' : undefined}
    >
      <p>
        组员 {count} 人（最少 {least} 人）。{inactivity && inactivityText(inactivity, today)}
      </p>
      <Field label="依据">
        {(id) => (
          <Radio.Group
            id={id}
            vertical
            value={ground}
            onChange={(event) => setGround(event.target.value)}
            options={grounds.map((value) => ({ value, label: dissolutionGroundNames[value], disabled: !met[value] }))}
          />
        )}
      </Field>
      <LongTextField
        label="说明"
        hint={ground === 'no-capacity' ? '必填' : '可不填'}
        value={step.reason}
        onChange={step.setReason}
        maxLength={500}
        rows={2}
      />
      <p className="caption">
        提议以后由批准的党组织决定撤销还是保留。
        {group.scope === 'cross-enterprise' && '依据、人数、月数、日期和说明随提议报给上级党组织，不带姓名。'}
      </p>
    </ActDialog>
  );
}

export function ConfirmDissolutionForm({ row: { group, today }, onClose }: ActFormProps) {
  const act = useCommand(confirmDissolution);
  const ruling = useRuling({
    today,
    earliest: openDissolution(group)?.proposedOn,
    dayLabel: '哪天撤销',
    onPaperOnly: group.scope === 'cross-enterprise',
  });
  const [handover, setHandover] = useState('');
  const ground = openDissolution(group)?.ground;
  const save = async () => {
    if (await act.run(group.id, { ...ruling.ruling, handover }, ruling.note(''))) onClose();
  };
  return (
    <ActDialog
      title={`撤销小组：${group.name}`}
      verb={`撤销小组“${group.name}”`}
      act={act}
      onSave={save}
      onClose={onClose}
      missing={ruling.missing}
      width={620}
    >
      <p>依据：{ground && dissolutionGroundNames[ground]}。撤销后小组不再活动，材料只供查阅；随后打印撤销通知书（F-06）。</p>
      {ruling.fields}
      <TextField label="材料移交" hint="可不填" value={handover} onChange={setHandover} maxLength={200} placeholder="党支部档案柜" />
    </ActDialog>
  );
}

/** After months without activity it is kept by a justified interval; otherwise a reason is enough. */
export function KeepForm(props: ActFormProps) {
  const { row, onClose } = props;
  const { group, inactivity, today } = row;
  const act = useCommand(keepGroup);
  const step = useStepNote(today);
  const excuse = useInterval(props);
  const paper = useFromPaper(group.scope === 'cross-enterprise');
  const needs = openDissolution(group)?.ground === 'no-activity' && inactivity !== undefined && inactivity.months >= inactivity.limit;
  const save = async () => {
    const reason = needs ? (excuse.interval?.reason ?? '') : step.text;
    const note = paper.paper ? { reason, paper: paper.paper } : { on: step.on, reason };
    if (await act.run(group.id, needs ? excuse.interval : undefined, note)) onClose();
  };
  return (
    <ActDialog
      title={`保留小组：${group.name}`}
      verb="保留小组"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={(needs ? excuse.missing : step.text ? undefined : '还没有写理由') ?? paper.missing}
    >
      {needs ? (
        <>
          <p>连续 {inactivity.months} 个月没有活动，保留要写明正当理由的起止日期。</p>
          {excuse.fields}
        </>
      ) : (
        <LongTextField label="为什么保留" hint="必填" value={step.reason} onChange={step.setReason} maxLength={500} rows={2} />
      )}
      {!paper.isOn && (
        <DateField
          label="哪天定的"
          value={step.on}
          onChange={step.setOn}
          latest={today}
          earliest={openDissolution(group)?.proposedOn ?? today}
        />
      )}
      {paper.fields(today, false)}
    </ActDialog>
  );
}
