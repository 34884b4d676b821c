import { Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { confirmPoints } from '../../../src/commands/confirm-points.ts';
import { declinePoints } from '../../../src/commands/decline-points.ts';
import { dismissPointsObjection } from '../../../src/commands/dismiss-points-objection.ts';
import { objectToPoints } from '../../../src/commands/object-to-points.ts';
import { postPoints } from '../../../src/commands/post-points.ts';
import { reversePoints } from '../../../src/commands/reverse-points.ts';
import { verifyPoints } from '../../../src/commands/verify-points.ts';
import type { Activity } from '../../../src/domain/activity/activity.ts';
import { mayDo, type Verb } from '../../../src/domain/authority.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { type PointsLineState, pointsText } from '../../../src/domain/points.ts';
import { objectionDaysOf, objectionUntil } from '../../../src/domain/points-line.ts';
import type { StepNote } from '../../../src/domain/step.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { useParameters } from '../../live/parameters.ts';
import { useWho } from '../../live/who.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { NextStep } from '../../parts/Facts.tsx';
import { LongTextField } from '../../parts/fields.tsx';
import { WhoAreYou } from '../../parts/LinkPerson.tsx';
import { noPaper, PaperFields, type PaperInput, paperOf } from '../../parts/PaperFields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { Past } from '../../parts/Timeline.tsx';
import { go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { verbNames } from '../../words/verbs.ts';
import { LineFacts } from './LineFacts.tsx';
import { type LineRow, LineStateMark } from './line-rows.tsx';

type Doing = Extract<
  Verb,
  'verify-points' | 'decline-points' | 'post-points' | 'confirm-points' | 'object-to-points' | 'dismiss-points-objection' | 'reverse-points'
>;
const nextOf: Readonly<Record<PointsLineState, { readonly what: string; readonly acts: readonly Doing[] }>> = {
  proposed: { what: '由本人以外的人核实', acts: ['verify-points', 'decline-points'] },
  verified: { what: '记入台账', acts: ['post-points', 'decline-points'] },
  posted: { what: '等异议期满，没有异议就确认', acts: ['confirm-points', 'object-to-points', 'reverse-points'] },
  objected: { what: '核查异议：不成立就维持，成立就冲销', acts: ['dismiss-points-objection', 'reverse-points'] },
  confirmed: { what: '已确认；记错了用冲销', acts: ['reverse-points'] },
  declined: { what: '没有计分', acts: [] },
  reversed: { what: '已冲销，两笔都留着', acts: [] },
};
const counterLine = { what: '这是冲销的一笔，抵掉记错的；要恢复就重新记', acts: [] } as const;

/** One line: what gave it, how far it is, and what may be done. Lines are never edited. */
export function LinePanel({ row, rows }: { readonly row: LineRow; readonly rows: readonly LineRow[] }) {
  const whoOf = useWho();
  const { line, item, today } = row;
  const [doing, setDoing] = useState<Doing>();
  const { role } = useDesk().session.actor;
  const parameters = useParameters();
  const { what, acts } = line.reverses ? counterLine : nextOf[line.state];
  const mine = acts.filter((verb) => mayDo(role, verb));
  const onlyLooks = acts.length > 0 && mine.length === 0;
  const days = objectionDaysOf(line, parameters);
  const until =
    line.state === 'posted' && !line.reverses
      ? objectionUntil(line, days.value, parameterAt(parameters, 'holidays', today).value)
      : undefined;
  const button = (verb: Doing): ReactNode => (
    <Button key={verb} size="small" onClick={() => setDoing(verb)}>
      {verbNames[verb]}
    </Button>
  );
  const whyNext = until && `记入后 ${days.value} 个工作日内可以提异议（${days.source}）：到 ${dayWord(until, today)} 止。`;
  return (
    <>
      <div>
        <h2 className="panel-name">
          {item} {pointsText(line.hundredths)} 分
        </h2>
        <p className="panel-line">
          <LineStateMark line={line} soft />
        </p>
      </div>
      <NextStep what={what} why={onlyLooks ? '只能看：由宣传委员、纪检委员或书记办' : whyNext} action={mine[0] && button(mine[0])}>
        {mine.length > 1 && <div className="said-actions">{mine.slice(1).map(button)}</div>}
      </NextStep>
      {row.absentFrom && <ThoughAbsent row={row} activity={row.absentFrom} onOtherwise={() => setDoing('reverse-points')} />}
      <LineFacts row={row} rows={rows} />
      <Past
        items={line.steps.toReversed().map((step, index, steps) => ({
          key: String(index),
          when: dayWord(step.on, today),
          what: [
            line.reverses && step.to === 'posted' ? '冲销' : whatWasDone(step.to, steps[index + 1]?.to),
            step.reason,
            step.paper && `${step.paper.issuer} ${step.paper.documentNumber}`,
          ]
            .filter(Boolean)
            .join('：'),
          who: whoOf(step),
        }))}
      />
      {doing && <LineAct row={row} verb={doing} onClose={() => setDoing(undefined)} />}
    </>
  );
}

const reasonOf = ({ title }: Activity): string => `更正后的记录里没有到“${title}”`;

type ThoughAbsentProps = { readonly row: LineRow; readonly activity: Activity; readonly onOtherwise: () => void };
/** The record was put right after the line was posted: one click counters it; who may not by themselves copies it off paper. */
function ThoughAbsent({ row: { line, name, today }, activity, onOtherwise }: ThoughAbsentProps) {
  const { actor } = useDesk().session;
  const act = useCommand(reversePoints);
  const { title, heldOn, id } = activity;
  const needsPaper = actor.personId === undefined || actor.personId === line.personId;
  const counter = () => (needsPaper ? onOtherwise() : void act.run(line.id, { reason: reasonOf(activity) }));
  return (
    <>
      <Refusal
        warning
        said={{
          what: `“${title}”更正后，${name}没有到，这一笔还记着。`,
          rule: '记入的积分不改，记错的用一笔冲销抵掉。',
          figures: `${pointsText(line.hundredths)} 分${heldOn ? `，${dayWord(heldOn, today)}` : ''}。`,
          next: '没有到就冲销；到了，去更正活动记录。',
        }}
        actions={
          <>
            {mayDo(actor.role, 'reverse-points') && (
              <Button size="small" disabled={act.busy} onClick={counter}>
                {act.slow ? '正在保存' : '冲销这一笔'}
              </Button>
            )}
            <Button size="small" onClick={() => go({ rail: 'activities', tab: 'records', page: 'activity', id })}>
              看活动记录
            </Button>
          </>
        }
      />
      <Refusal refusal={act.refusal} />
    </>
  );
}

/** 经过 tells what was done, not what the line was then. */
const stepNames: Readonly<Record<PointsLineState, string>> = {
  proposed: '提出',
  declined: '不计',
  verified: '核实',
  posted: '记入',
  objected: '提异议',
  confirmed: '确认',
  reversed: '冲销',
};
const whatWasDone = (to: PointsLineState, from: PointsLineState | undefined): string =>
  to === 'posted' && from === 'objected' ? '异议不成立' : stepNames[to];

const needsReason: readonly Doing[] = ['decline-points', 'object-to-points', 'dismiss-points-objection', 'reverse-points'];

/** Verifying one's own line needs the paper that shows it; everything else at most a reason. */
function LineAct({
  row: { line, name, item, today, absentFrom },
  verb,
  onClose,
}: {
  readonly row: LineRow;
  readonly verb: Doing;
  readonly onClose: () => void;
}) {
  const { actor } = useDesk().session;
  const runs = {
    'verify-points': useCommand(verifyPoints),
    'decline-points': useCommand(declinePoints),
    'post-points': useCommand(postPoints),
    'confirm-points': useCommand(confirmPoints),
    'object-to-points': useCommand(objectToPoints),
    'dismiss-points-objection': useCommand(dismissPointsObjection),
    'reverse-points': useCommand(reversePoints),
  };
  const [reason, setReason] = useState(verb === 'reverse-points' && absentFrom ? reasonOf(absentFrom) : '');
  const [input, setInput] = useState<PaperInput>(noPaper);
  const text = reason.trim();
  const decides = verb === 'verify-points' || verb === 'dismiss-points-objection' || verb === 'reverse-points';
  const own = decides && actor.personId === line.personId;
  const [chosen, setChosen] = useState(false);
  const fromPaper = own || (decides && chosen);
  const paper = fromPaper ? paperOf(input) : undefined;
  const note: StepNote = { ...(text ? { reason: text } : {}), ...(paper ? { paper } : {}) };
  const perform = (): Promise<unknown> => {
    if (verb === 'object-to-points') return runs[verb].run(line.id, text, {});
    if (verb === 'dismiss-points-objection' || verb === 'reverse-points') return runs[verb].run(line.id, note);
    return runs[verb].run([line.id], note);
  };
  const save = async () => {
    if (await perform()) onClose();
  };
  const label = verb === 'object-to-points' ? '异议内容' : '说明';
  const missing =
    needsReason.includes(verb) && !text
      ? `还没有写${label}`
      : fromPaper && !paper
        ? '还没有抄全纸质材料上的内容'
        : decides && !fromPaper && !actor.personId
          ? '先选自己是名册里的谁'
          : undefined;
  return (
    <ActDialog
      title={`${verbNames[verb]}：${name} ${item}`}
      verb={verbNames[verb]}
      act={runs[verb]}
      onSave={() => void save()}
      onClose={onClose}
      missing={missing}
    >
      <LongTextField
        label={label}
        hint={needsReason.includes(verb) ? '必填' : '可不填'}
        value={reason}
        onChange={setReason}
        maxLength={200}
        rows={2}
      />
      {decides && !fromPaper && <WhoAreYou />}
      {decides && (
        <Checkbox checked={fromPaper} disabled={own} onChange={(event) => setChosen(event.target.checked)}>
          按纸质材料补录{own && '（不能办自己的积分）'}
        </Checkbox>
      )}
      {fromPaper && <PaperFields value={input} onChange={setInput} latest={today} />}
    </ActDialog>
  );
}
