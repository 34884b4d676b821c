import type { ComponentProps } from 'react';
import { correctActivity } from '../../../src/commands/correct-activity.ts';
import { planActivity } from '../../../src/commands/plan-activity.ts';
import type { ActivityType } from '../../../src/domain/activity/activity.ts';
import { nothingRecorded } from '../../../src/domain/activity/fields.ts';
import type { CivilDate } from '../../../src/domain/civil-date.ts';
import { useCommand } from '../../live/command.ts';
import { type UseDraft, useDraft } from '../../live/draft.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import type { ActFormProps } from './ActivityActs.tsx';
import { freshPlan, type PlanInput, planFieldsOf, planInputOf } from './activity-input.ts';
import { PlanFieldsForm } from './PlanFieldsForm.tsx';

const missingIn = ({ on, activityType, partyGroup }: PlanInput): string | undefined => {
  if (!on) return '还没有定哪天';
  return activityType === 'group-meeting' && !partyGroup ? '还没有选党小组' : undefined;
};

type PlanDialogProps = Pick<ComponentProps<typeof ActDialog>, 'title' | 'act' | 'onSave' | 'onClose'> & {
  readonly dayLabel: string;
  readonly draft: UseDraft<PlanInput>;
};
const PlanDialog = ({ dayLabel, draft, ...rest }: PlanDialogProps) => (
  <ActDialog {...rest} verb="保存" missing={missingIn(draft.value)} width={620}>
    <PlanFieldsForm value={draft.value} onChange={draft.set} dayLabel={dayLabel} />
  </ActDialog>
);

type PlanActivityProps = {
  readonly activityType: ActivityType;
  readonly on: CivilDate;
  readonly partyGroup: string;
  readonly onClose: () => void;
  readonly onPlanned: (id: string) => void;
};

/** 安排活动: what was typed is kept as a draft until it is saved. */
export function PlanActivity({ activityType, on, partyGroup, onClose, onPlanned }: PlanActivityProps) {
  const act = useCommand(planActivity);
  const draft = useDraft<PlanInput>('plan-activity', freshPlan(activityType, on, partyGroup), {
    title: '安排活动',
    where: { rail: 'activities', tab: 'records', page: 'plan' },
  });
  const save = async () => {
    const activity = await act.run(planFieldsOf(draft.value));
    if (!activity) return;
    draft.drop();
    onPlanned(activity.id);
  };
  return <PlanDialog title="安排活动" dayLabel="哪天开" act={act} draft={draft} onSave={save} onClose={onClose} />;
}

/** 延期的定新日子. */
export function PlanAgainForm({ row, onClose }: ActFormProps) {
  const act = useCommand(planActivity);
  const draft = usePlanDraft(row, '改期');
  const save = async () => {
    if (!(await act.run(planFieldsOf(draft.value), row.id))) return;
    draft.drop();
    onClose();
  };
  return <PlanDialog title={`改期：${row.activity.title}`} dayLabel="改到哪天" act={act} draft={draft} onSave={save} onClose={onClose} />;
}

export function CorrectPlanForm({ row, onClose }: ActFormProps) {
  const act = useCommand(correctActivity);
  const draft = usePlanDraft(row, '更正');
  const save = async () => {
    const fields = { ...nothingRecorded, ...planFieldsOf(draft.value), attendance: row.activity.attendance };
    if (!(await act.run(row.id, fields))) return;
    draft.drop();
    onClose();
  };
  return <PlanDialog title={`更正：${row.activity.title}`} dayLabel="哪天开" act={act} draft={draft} onSave={save} onClose={onClose} />;
}

const usePlanDraft = ({ id, activity }: ActFormProps['row'], word: string) =>
  useDraft<PlanInput>(`plan-activity:${id}`, planInputOf(activity), {
    title: `${word}“${activity.title}”`,
    where: { rail: 'activities', tab: 'records', page: 'activity', id },
  });
