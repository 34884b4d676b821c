import { Button } from 'antd';
import { useState } from 'react';
import { closePointsPeriod } from '../../../../src/commands/close-points-period.ts';
import type { CommandContext, CommandOutcome } from '../../../../src/commands/context.ts';
import { countPointsPeriod } from '../../../../src/commands/count-points-period.ts';
import { publishPointsPeriod } from '../../../../src/commands/publish-points-period.ts';
import { reopenPointsPeriod } from '../../../../src/commands/reopen-points-period.ts';
import { mayDo, type Verb } from '../../../../src/domain/authority.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import type { PointsPeriod, PointsPeriodState } from '../../../../src/domain/points.ts';
import type { StepNote } from '../../../../src/domain/step.ts';
import { useToday } from '../../../live/clock.ts';
import { useCommand } from '../../../live/command.ts';
import { useDesk } from '../../../live/desk.ts';
import { useParameters } from '../../../live/parameters.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { NextStep } from '../../../parts/Facts.tsx';
import { DateField, LongTextField } from '../../../parts/fields.tsx';
import { dayWord } from '../../../words/dates.ts';
import { verbNames } from '../../../words/verbs.ts';

type PeriodVerb = Extract<Verb, 'count-points-period' | 'publish-points-period' | 'close-points-period' | 'reopen-points-period'>;
type Change = (context: CommandContext, id: string, note?: StepNote) => Promise<CommandOutcome<PointsPeriod>>;
const commands: Readonly<Record<PeriodVerb, Change>> = {
  'count-points-period': countPointsPeriod,
  'publish-points-period': publishPointsPeriod,
  'close-points-period': closePointsPeriod,
  'reopen-points-period': reopenPointsPeriod,
};
/** What follows from each act, said in its dialog. */
const follows: Readonly<Record<PeriodVerb, string>> = {
  'count-points-period': '按现在记入的每一笔，算出各人的合计和等次。算完还可以再算，或者退回去补记。',
  'publish-points-period': '从张贴的次日数起，公示期满、没有要改的，就可以结账。只公示等次。',
  'close-points-period': '结账以后这一期不再变；以后发现记错，在开着的周期里冲销。',
  'reopen-points-period': '算出的结果去掉，这一期又可以记积分。',
};

const nextOf: Readonly<Record<PointsPeriodState, { readonly what: string; readonly acts: readonly PeriodVerb[] }>> = {
  open: { what: '周期结束后核算', acts: ['count-points-period'] },
  counting: { what: '核对后公示等次', acts: ['publish-points-period', 'count-points-period', 'reopen-points-period'] },
  publicity: { what: '公示期满、没有要改的就结账', acts: ['close-points-period', 'count-points-period'] },
  closed: { what: '已结账；以后发现记错，在开着的周期里冲销', acts: [] },
};

/** The box 下一步 of a period with the dialogs behind its buttons. */
export function PeriodActs({ period }: { readonly period: PointsPeriod }) {
  const [doing, setDoing] = useState<PeriodVerb>();
  const today = useToday();
  const { role } = useDesk().session.actor;
  const { what, acts } = nextOf[period.state];
  const mine = acts.filter((verb) => mayDo(role, verb));
  const button = (verb: PeriodVerb) => (
    <Button key={verb} size="small" onClick={() => setDoing(verb)}>
      {verb === 'count-points-period' && period.state !== 'open' ? '重新核算' : verbNames[verb]}
    </Button>
  );
  return (
    <>
      <NextStep
        what={what}
        why={acts.length > 0 && mine.length === 0 ? '只能看：由书记或副书记办' : whyOf(period, today)}
        action={mine[0] && button(mine[0])}
      >
        {mine.length > 1 && <div className="said-actions">{mine.slice(1).map(button)}</div>}
      </NextStep>
      {doing && <PeriodAct period={period} verb={doing} onClose={() => setDoing(undefined)} />}
    </>
  );
}

function whyOf({ state, until, publicity }: PointsPeriod, today: string): string {
  if (state === 'publicity' && publicity) {
    return `公示 ${publicity.workingDays} 个工作日，到 ${dayWord(publicity.until, today)} 止，次日起可以结账。`;
  }
  if (state !== 'open') return '';
  if (today > until) return `${dayWord(until, today)} 已经期满；核算前每一笔都要定下来。`;
  return `到 ${dayWord(until, today)} 止，次日起可以核算；那以前每一笔都要定下来。`;
}

type PeriodActProps = { readonly period: PointsPeriod; readonly verb: PeriodVerb; readonly onClose: () => void };

function PeriodAct({ period, verb, onClose }: PeriodActProps) {
  const act = useCommand(commands[verb]);
  const today = useToday();
  const parameters = useParameters();
  const [on, setOn] = useState<string | undefined>(today);
  const [reason, setReason] = useState('');
  const needsReason = verb === 'reopen-points-period';
  const days = parameterAt(parameters, 'publicity-working-days', on ?? today);
  const save = async () => {
    const note = { ...(on ? { on } : {}), ...(reason.trim() ? { reason: reason.trim() } : {}) };
    if (await act.run(period.id, note)) onClose();
  };
  return (
    <ActDialog
      title={`${verbNames[verb]}：${period.name}`}
      verb={verbNames[verb]}
      act={act}
      onSave={save}
      onClose={onClose}
      missing={needsReason && !reason.trim() ? '还没有写理由' : undefined}
    >
      <p>{follows[verb]}</p>
      {verb === 'publish-points-period' && (
        <p className="caption">
          公示 {days.value} 个工作日（{days.source}）。
        </p>
      )}
      {needsReason ? (
        <LongTextField label="为什么退回" hint="必填" value={reason} onChange={setReason} maxLength={200} rows={2} />
      ) : (
        <DateField label="哪天" value={on} onChange={setOn} latest={today} earliest={period.steps.at(-1)?.on ?? period.from} />
      )}
    </ActDialog>
  );
}
