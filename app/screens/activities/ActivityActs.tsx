import { Button } from 'antd';
import { type ComponentType, type ReactNode, useMemo, useState } from 'react';
import { announceActivity } from '../../../src/commands/announce-activity.ts';
import { confirmActivity } from '../../../src/commands/confirm-activity.ts';
import type { ActivityState } from '../../../src/domain/activity/activity.ts';
import { attendedFact } from '../../../src/domain/activity/points.ts';
import { mayDo, type Verb } from '../../../src/domain/authority.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { useDocs } from '../../live/documents.ts';
import { useProposalsAhead } from '../../live/points-ahead.ts';
import { NextStep } from '../../parts/Facts.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { go } from '../../where.ts';
import { verbNames } from '../../words/verbs.ts';
import type { ActivityRow } from './activity-rows.tsx';
import { CorrectPlanForm, PlanAgainForm } from './PlanForms.tsx';
import { CancelForm, PostponeForm } from './ReasonForms.tsx';

export type ActFormProps = { readonly row: ActivityRow; readonly onClose: () => void };
type ActKey = Extract<
  Verb,
  | 'plan-activity'
  | 'announce-activity'
  | 'record-activity'
  | 'confirm-activity'
  | 'postpone-activity'
  | 'cancel-activity'
  | 'correct-activity'
>;
type Next = { readonly what: string; readonly act?: ActKey; readonly others: readonly ActKey[] };

const byState: Readonly<Record<ActivityState, Next>> = {
  planned: {
    what: '开以前通知到人',
    act: 'announce-activity',
    others: ['record-activity', 'correct-activity', 'postpone-activity', 'cancel-activity'],
  },
  announced: { what: '开了就记', act: 'record-activity', others: ['correct-activity', 'postpone-activity', 'cancel-activity'] },
  postponed: { what: '定个新日子', act: 'plan-activity', others: ['record-activity', 'cancel-activity'] },
  held: { what: '把议程、决议和成效补上', act: 'record-activity', others: [] },
  recorded: { what: '书记看过，确认', act: 'confirm-activity', others: ['correct-activity'] },
  confirmed: { what: '没有要办的，记录已确认', others: ['correct-activity'] },
  cancelled: { what: '没有要办的，这次没有开', others: [] },
};
const over: Next = {
  what: '日子过了：开了就记，没开就延期或取消',
  act: 'record-activity',
  others: ['postpone-activity', 'cancel-activity'],
};

const forms: { readonly [K in ActKey]?: ComponentType<ActFormProps> } = {
  'plan-activity': PlanAgainForm,
  'postpone-activity': PostponeForm,
  'cancel-activity': CancelForm,
};

/** The box 下一步 of an activity with the forms behind its buttons; recording and correcting a record have a page. */
export function ActivityNextStep({ row }: { readonly row: ActivityRow }) {
  const announce = useCommand(announceActivity);
  const confirm = useCommand(confirmActivity);
  const [open, setOpen] = useState<ActKey>();
  const { role } = useDesk().session.actor;
  const { state } = row.activity;
  const ahead = useProposalsAhead(useAttended(row));
  const { what, act, others } = row.isWaiting && state !== 'held' ? over : byState[state];
  const mine = others.filter((key) => mayDo(role, key));
  const isPlan = state === 'planned' || state === 'announced';
  const start = (key: ActKey) => {
    if (key === 'announce-activity') void announce.run(row.id);
    else if (key === 'confirm-activity') void confirm.run(row.id);
    else if (key === 'record-activity' || (key === 'correct-activity' && !isPlan))
      go({ rail: 'activities', tab: 'records', page: 'record', id: row.id });
    else setOpen(key);
  };
  const busy = announce.busy || confirm.busy;
  const button = (key: ActKey): ReactNode => (
    <Button key={key} size="small" disabled={busy} onClick={() => start(key)}>
      {verbNames[key]}
    </Button>
  );
  const Form = open && (open === 'correct-activity' ? CorrectPlanForm : forms[open]);
  const onlyLooks = act !== undefined && !mayDo(role, act) && mine.length === 0;
  return (
    <>
      <NextStep
        what={what}
        why={onlyLooks ? '只能看：由书记或委员登记' : `${whyOf(row)}${ahead ?? ''}`}
        action={act && mayDo(role, act) && button(act)}
      >
        {mine.length > 0 && <div className="said-actions">{mine.map(button)}</div>}
        <Refusal refusal={announce.refusal ?? confirm.refusal} />
      </NextStep>
      {Form && <Form row={row} onClose={() => setOpen(undefined)} />}
    </>
  );
}

/** What confirming will be asked about: those of the roster who were there. */
function useAttended({ activity }: ActivityRow) {
  const people = useDocs('person');
  return useMemo(() => {
    if (activity.state !== 'recorded' || !people) return undefined;
    const roster = new Set(people.map(({ id }) => id));
    return attendedFact(activity, (personId) => roster.has(personId));
  }, [activity, people]);
}

function whyOf({ activity: { state } }: ActivityRow): string {
  if (state === 'recorded') return '已经算数：月报、规定动作都计；确认是书记对记录负责。';
  if (state === 'held') return '写完记录以后才计入月报和规定动作。';
  return state === 'postponed' || state === 'cancelled' ? '经过里有理由。' : '';
}
