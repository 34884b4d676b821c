import { useState } from 'react';
import { approveGroup } from '../../../../src/commands/approve-group.ts';
import { fileGroup } from '../../../../src/commands/file-group.ts';
import { rejectGroup } from '../../../../src/commands/reject-group.ts';
import { returnGroup } from '../../../../src/commands/return-group.ts';
import { checkSize } from '../../../../src/domain/group/size.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { useCommand } from '../../../live/command.ts';
import { useParameters } from '../../../live/parameters.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { useFromPaper } from '../../../parts/FromPaper.tsx';
import { DateField, LongTextField, TextField } from '../../../parts/fields.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { useStepNote } from '../../posts/acts/act-form.ts';
import type { ActFormProps } from './act-form.ts';
import { useRuling } from './Ruling.tsx';

/** Gate 1. Too few is refused without a reason, too many is only said (COMP-01). */
export function ApproveForm({ row: { group, count, today }, onClose }: ActFormProps) {
  const act = useCommand(approveGroup);
  const settings = useParameters();
  const least = parameterAt(settings, 'group-size-least', today);
  const most = parameterAt(settings, 'group-size-most', today);
  const size = checkSize(count, { least: least.value, most: most.value });
  const ruling = useRuling({
    today,
    earliest: group.steps.at(-1)?.on,
    dayLabel: '哪天批准',
    opinion: true,
    onPaperOnly: group.scope !== 'enterprise',
  });
  const [reason, setReason] = useState('');
  const save = async () => {
    if (await act.run(group.id, ruling.ruling, ruling.note(reason))) onClose();
  };
  return (
    <ActDialog
      title={`批准组建：${group.name}`}
      verb="批准组建"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={size === 'too-few' && !reason.trim() ? '还没有写为什么人少也批准' : ruling.missing}
      width={620}
    >
      <p>
        {group.goals}。已确认 {count} 人。
      </p>
      {size === 'too-few' && (
        <>
          <Refusal
            warning
            said={{
              what: `已确认 ${count} 人，少于 ${least.value} 人。`,
              rule: `${least.source}。`,
              next: '可以先退回再邀请组员；要批准，写明理由。',
            }}
          />
          <LongTextField label="为什么人少也批准" hint="必填" value={reason} onChange={setReason} maxLength={500} rows={2} />
        </>
      )}
      {size === 'many' && (
        <Refusal
          warning
          said={{
            what: `已确认 ${count} 人，多于一般的 ${most.value} 人。`,
            rule: `${most.source}。`,
            next: '可以批准，也可以退回分成两个小组。',
          }}
        />
      )}
      {ruling.fields}
    </ActDialog>
  );
}

/** GRP-06: the copy for the initiator's own enterprise. */
export function FileGroupForm({ row: { group, today }, onClose }: ActFormProps) {
  const act = useCommand(fileGroup);
  const step = useStepNote(today);
  const [receipt, setReceipt] = useState('');
  const save = async () => {
    if (await act.run(group.id, receipt, step.note)) onClose();
  };
  return (
    <ActDialog
      title={`备案小组：${group.name}`}
      verb="备案小组"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={receipt.trim() ? undefined : '还没有写备案号'}
    >
      <p>
        {group.approval?.organisation} {group.approval?.number} 批准，报发起人所在企业党组织备案。备案表（F-03）在“打印”里。
      </p>
      <div className="pair">
        <TextField label="备案号" value={receipt} onChange={setReceipt} maxLength={60} />
        <DateField label="哪天备案" value={step.on} onChange={step.setOn} latest={today} earliest={group.approval?.on ?? today} />
      </div>
    </ActDialog>
  );
}

type AnswerFormProps = ActFormProps & {
  readonly verb: '退回组建申请' | '不批准组建';
  readonly command: typeof returnGroup;
  readonly what: string;
  readonly label: string;
};
function AnswerForm({ row: { group, today }, onClose, verb, command, what, label }: AnswerFormProps) {
  const act = useCommand(command);
  const step = useStepNote(today);
  const paper = useFromPaper(group.scope !== 'enterprise');
  const save = async () => {
    if (await act.run(group.id, step.noteFrom(paper.paper))) onClose();
  };
  return (
    <ActDialog
      title={`${verb}：${group.name}`}
      verb={verb}
      act={act}
      onSave={save}
      onClose={onClose}
      missing={step.text ? paper.missing : `还没有写${label}`}
    >
      <p>{what}</p>
      <LongTextField label={label} hint="必填" value={step.reason} onChange={step.setReason} maxLength={500} rows={3} />
      {!paper.isOn && (
        <DateField label="哪天定的" value={step.on} onChange={step.setOn} latest={today} earliest={group.steps.at(-1)?.on ?? today} />
      )}
      {paper.fields(today, false)}
    </ActDialog>
  );
}

export const ReturnForm = (props: ActFormProps) => (
  <AnswerForm {...props} verb="退回组建申请" command={returnGroup} what="退回后发起人改好再送审，已确认的人不用重来。" label="哪里要改" />
);
export const RejectForm = (props: ActFormProps) => (
  <AnswerForm {...props} verb="不批准组建" command={rejectGroup} what="不批准就到此为止，申请只供查阅。" label="理由" />
);
