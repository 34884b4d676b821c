import { Button } from 'antd';
import { useMemo } from 'react';
import { correctActivity } from '../../../src/commands/correct-activity.ts';
import { recordActivity } from '../../../src/commands/record-activity.ts';
import { type Activity, type ActivityType, isRecorded } from '../../../src/domain/activity/activity.ts';
import { activityTypeNames } from '../../../src/domain/names/activity.ts';
import { periodEnd } from '../../../src/domain/obligation/period.ts';
import { useKeys } from '../../keys.ts';
import { useToday } from '../../live/clock.ts';
import { useCommand } from '../../live/command.ts';
import { useDocs } from '../../live/documents.ts';
import { useDraft } from '../../live/draft.ts';
import { Card } from '../../parts/Card.tsx';
import { LongTextField } from '../../parts/fields.tsx';
import { Head } from '../../parts/Head.tsx';
import { KeptDraft } from '../../parts/KeptDraft.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { go } from '../../where.ts';
import { AttendancePicker } from './AttendancePicker.tsx';
import './activities.css';
import { freshPlan, freshRecord, type RecordInput, recordFieldsOf, recordInputOf } from './activity-input.ts';
import { GuestsAndMinutes } from './GuestsAndMinutes.tsx';
import { MakesUpField } from './MakesUpField.tsx';
import { PlanFieldsForm } from './PlanFieldsForm.tsx';
import { useExpected } from './use-expected.ts';

/**
 * 记活动 in one go: of an activity (`id`), of nothing (`''`), or for what a duty asks (`new:<type>:<party group>:<period>`, an earlier
 * period being made up for, with a fifth part by an autonomous group). A record that is written already is corrected here.
 */
export default function RecordActivityPage({ id }: { readonly id: string }) {
  const activities = useDocs('activity');
  const people = useDocs('person');
  const today = useToday();
  if (!activities || !people) return null;
  if (!id || id.startsWith('new:')) {
    const [, type = 'theme-day', partyGroup = '', period = '', groupId = ''] = id.split(':');
    const activityType: ActivityType = Object.hasOwn(activityTypeNames, type) ? (type as ActivityType) : 'theme-day';
    const fresh = freshRecord(freshPlan(activityType, today, partyGroup));
    const makesUpFor = period && periodEnd(period) < today ? period : '';
    return (
      <RecordForm key={id} draftKey={`record-activity:${id}`} id={id} recorded={{ ...fresh, makesUpFor, groupId: groupId || undefined }} />
    );
  }
  const activity = activities.find((one) => one.id === id)?.body;
  if (!activity) return null;
  return <RecordForm key={id} draftKey={`record-activity:${id}`} id={id} recorded={recordInputOf(activity)} activity={activity} />;
}

type RecordFormProps = { readonly id: string; readonly draftKey: string; readonly recorded: RecordInput; readonly activity?: Activity };

function RecordForm({ id, draftKey, recorded, activity }: RecordFormProps) {
  const today = useToday();
  const record = useCommand(recordActivity);
  const correct = useCommand(correctActivity);
  const isCorrection = activity !== undefined && isRecorded(activity);
  const isConfirmed = activity?.state === 'confirmed';
  const draft = useDraft<RecordInput & { readonly reason?: string }>(draftKey, recorded, {
    title: `${isCorrection ? '更正' : '记'}${activity ? `“${activity.title}”` : '活动'}`,
    where: { rail: 'activities', tab: 'records', page: 'record', id },
  });
  const input = draft.value;
  const attendance = useAttendance(input);
  const set = (change: Partial<RecordInput>) => draft.set((now) => ({ ...now, ...change }));
  const act = isCorrection ? correct : record;
  const missing = missingIn(input) ?? (isConfirmed && !input.reason?.trim() ? '还没有写更正的理由' : undefined);
  const leave = () =>
    activity ? go({ rail: 'activities', tab: 'records', page: 'activity', id }) : go({ rail: 'activities', tab: 'records' });
  const save = async (kept: 'held' | 'recorded') => {
    if (missing || act.busy) return;
    const fields = recordFieldsOf(input, attendance);
    const saved = isCorrection
      ? await correct.run(id, fields, input.reason)
      : await record.run(fields, { kept, ...(activity && { plannedId: id }) });
    if (!saved) return;
    draft.drop();
    go({ rail: 'activities', tab: 'records', page: 'activity', id: saved.id });
  };
  useKeys([
    { key: 'Ctrl+S', does: '保存', run: () => void save('recorded') },
    { key: 'Escape', does: '回去', run: leave },
  ]);
  return (
    <div className="page">
      <Head
        title={isCorrection ? '更正活动' : '记活动'}
        beside={
          <>
            <KeptDraft draft={draft} />
            <span className="caption">{missing}</span>
          </>
        }
        actions={
          <>
            <Button onClick={leave}>先放着</Button>
            {!isCorrection && (
              <Button disabled={missing !== undefined || act.busy} onClick={() => void save('held')}>
                先存出席
              </Button>
            )}
            <Button type="primary" disabled={missing !== undefined || act.busy} onClick={() => void save('recorded')}>
              {act.slow ? '正在保存' : '保存'}
            </Button>
          </>
        }
      />
      <Refusal refusal={act.refusal} />
      <div className="activity-form">
        <Card title="什么活动" scrolls>
          <div className="act-form">
            {isConfirmed && (
              <LongTextField
                label="为什么更正"
                hint="必填，书记要再确认一次"
                value={input.reason ?? ''}
                onChange={(reason) => draft.set((now) => ({ ...now, reason }))}
                maxLength={500}
                rows={2}
              />
            )}
            <PlanFieldsForm value={input} onChange={draft.set} dayLabel="哪天开的" latest={today} />
            <MakesUpField input={input} onChange={(makesUpFor) => set({ makesUpFor })} />
          </div>
        </Card>
        <Card title="谁到了" scrolls side={<span className="caption">点一下是到，再点是缺；方向键走，空格点，Delete 去掉</span>}>
          <div className="act-form">
            <AttendancePicker value={attendance} onChange={(lines) => set({ attendance: lines })} />
            <GuestsAndMinutes input={input} attendance={attendance} onChange={set} />
          </div>
        </Card>
      </div>
    </div>
  );
}

function missingIn({ on, activityType, partyGroup }: RecordInput): string | undefined {
  if (!on) return '还没有写哪天开的';
  return activityType === 'group-meeting' && !partyGroup ? '还没有选党小组' : undefined;
}

/** Until the first tap, whoever is to come to such an activity. */
function useAttendance({ attendance, activityType, partyGroup, groupId }: RecordInput) {
  const expected = useExpected({ activityType, ...(partyGroup && { partyGroup }), ...(groupId && { groupId }) });
  return useMemo(() => attendance ?? expected.map((who) => ({ who, mark: 'expected' as const })), [attendance, expected]);
}
