import { drawOrdersOfMeeting } from '../../../../src/commands/draw-speaking-order.ts';
import { openCandidatesOfMeeting } from '../../../../src/commands/open-candidates.ts';
import { recommendLeadersOfMeeting } from '../../../../src/commands/recommend-leader.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField } from '../../../parts/fields.tsx';
import { useStepNote } from '../../posts/acts/act-form.ts';
import { lot } from '../acts/lot.ts';
import { RECOMMENDED } from '../acts/recommended.ts';
import type { ElectionRow } from '../election-rows.tsx';
import { candidatesOf, earliestOf, idsOf, type MeetingFormProps, namesOf, winnersOf } from './meeting-rows.ts';

const within = (rows: readonly ElectionRow[], today: string) => ({ latest: today, earliest: earliestOf(rows) ?? today });

/** 开始报名 for all posts of the meeting. */
export function OpenCallForm({ rows, today, onClose }: MeetingFormProps) {
  const act = useCommand(openCandidatesOfMeeting);
  const step = useStepNote(today);
  const save = async () => {
    if (await act.run(idsOf(rows), step.note)) onClose();
  };
  return (
    <ActDialog title={`开始报名：${rows.length} 个小组`} verb="开始报名" act={act} onSave={save} onClose={onClose}>
      <p>{namesOf(rows)}。公布要选组长的小组、条件和截止时间，党员自己报名。</p>
      <DateField label="日期" value={step.on} onChange={step.setOn} {...within(rows, today)} />
    </ActDialog>
  );
}

/** 报请聘任 for all who were elected. */
export function RecommendForm({ rows, today, onClose }: MeetingFormProps) {
  const act = useCommand(recommendLeadersOfMeeting);
  const step = useStepNote(today);
  const save = async () => {
    if (await act.run(idsOf(rows), step.note)) onClose();
  };
  return (
    <ActDialog title={`报请聘任：${rows.length} 个小组`} verb="报请聘任" act={act} onSave={save} onClose={onClose}>
      <p>{winnersOf(rows)}。</p>
      <p>{RECOMMENDED}</p>
      <DateField label="日期" value={step.on} onChange={step.setOn} {...within(rows, today)} />
    </ActDialog>
  );
}

/** 抽签 for all posts of the meeting, each once; a call that is still open ends with it. */
export function DrawOrdersForm({ rows, today, onClose }: MeetingFormProps) {
  const act = useCommand(drawOrdersOfMeeting);
  const step = useStepNote(today);
  const isOpen = rows.some(({ election }) => election.state === 'candidates-open');
  const save = async () => {
    if (await act.run(idsOf(rows), lot, step.note)) onClose();
  };
  return (
    <ActDialog title={`抽签：${rows.length} 个小组`} verb="抽签" act={act} onSave={save} onClose={onClose}>
      <p>
        {isOpen && '报名到此截止，名单就定了。'}
        电脑给 {candidatesOf(rows)} 位候选人按小组抽演说次序。只抽一次，抽完不能撤销；请当着候选人的面抽。
      </p>
      {isOpen && <DateField label="报名截止日期" value={step.on} onChange={step.setOn} {...within(rows, today)} />}
    </ActDialog>
  );
}
