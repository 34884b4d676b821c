import { handInGroup } from '../../../../src/commands/hand-in-group.ts';
import { rewriteGroup } from '../../../../src/commands/rewrite-group.ts';
import { withdrawGroup } from '../../../../src/commands/withdraw-group.ts';
import { mayBeNamedUpwards } from '../../../../src/domain/person.ts';
import { useToday } from '../../../live/clock.ts';
import { useCommand } from '../../../live/command.ts';
import { useDraft } from '../../../live/draft.ts';
import { useOrganisation } from '../../../live/organisation.ts';
import { usePeople } from '../../../live/people.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { bound } from '../../../parts/bound.ts';
import { DateField, LongTextField } from '../../../parts/fields.tsx';
import { useStepNote } from '../../posts/acts/act-form.ts';
import { GroupFieldsForm, missingOf } from '../GroupFieldsForm.tsx';
import type { ActFormProps } from './act-form.ts';

export function RewriteForm({ row: { group }, onClose }: ActFormProps) {
  const act = useCommand(rewriteGroup);
  const draft = useDraft(
    `rewrite-group:${group.id}`,
    { name: group.name, goals: group.goals, plan: group.plan ?? '' },
    { title: `改组建申请“${group.name}”`, where: { rail: 'groups', tab: 'groups', page: 'group', id: group.id } },
  );
  const save = async () => {
    if (!(await act.run(group.id, draft.value))) return;
    draft.drop();
    onClose();
  };
  return (
    <ActDialog
      title={`改组建申请：${group.name}`}
      verb="保存"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={missingOf(draft.value)}
      width={620}
    >
      <GroupFieldsForm field={bound(draft.value, draft.set)} />
    </ActDialog>
  );
}

export function HandInForm({ row: { group, count, today }, onClose }: ActFormProps) {
  const act = useCommand(handInGroup);
  const receiver = useOrganisation()?.superiorName ?? '';
  const { isAcross, goesUp } = useWhatGoesUp(group, receiver);
  const step = useStepNote(today);
  const invited = group.participants.filter(({ state }) => state === 'invited').length;
  const save = async () => {
    if (await act.run(group.id, step.note)) onClose();
  };
  return (
    <ActDialog title={`送审：${group.name}`} verb="送审" act={act} onSave={save} onClose={onClose}>
      <p>
        已确认 {count} 人{invited > 0 && `，${invited} 人还没有确认，确认了才算人数`}。
        {isAcross ? `${receiver || '园区或社区党组织'}批准，一组一审批。` : '本单位党组织批准，一组一审批。'}
      </p>
      {isAcross && <p>{goesUp}</p>}
      <DateField label="哪天送审" value={step.on} onChange={step.setOn} latest={today} earliest={group.steps.at(-1)?.on ?? today} />
    </ActDialog>
  );
}

/** 哪些内容会离开本机, for this one act: what stands on F-01, and how many names stay here. */
function useWhatGoesUp(group: ActFormProps['row']['group'], receiver: string) {
  const { byId, outside } = usePeople();
  const today = useToday();
  const asked = group.participants.filter(({ state }) => state !== 'left' && state !== 'removed');
  const unnamed = asked.filter(({ who }) => {
    const person = byId.get(who);
    return !(outside.get(who)?.mayBeNamed ?? (person !== undefined && mayBeNamedUpwards(person, today)));
  }).length;
  const rest = unnamed > 0 ? `${unnamed} 人没有同意姓名上报，报上去写“不具名”。` : '';
  return {
    isAcross: group.scope === 'cross-enterprise',
    goesUp: `送审时离开本机、${receiver || '上级党组织'}看得到的：名称、目标任务、年度设想、${asked.length} 名组员的姓名、单位、类型。${rest}`,
  };
}

export function WithdrawForm({ row: { group, today }, onClose }: ActFormProps) {
  const act = useCommand(withdrawGroup);
  const step = useStepNote(today);
  const save = async () => {
    if (await act.run(group.id, step.note)) onClose();
  };
  return (
    <ActDialog title={`撤回组建申请：${group.name}`} verb="撤回组建申请" act={act} onSave={save} onClose={onClose}>
      <p>撤回后这份申请只供查阅；要再组建，另写一份。</p>
      <LongTextField label="说明" hint="可不填" value={step.reason} onChange={step.setReason} maxLength={500} rows={2} />
    </ActDialog>
  );
}
