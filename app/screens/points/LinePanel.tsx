import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { confirmPoints } from '../../../src/commands/confirm-points.ts';
import { declinePoints } from '../../../src/commands/decline-points.ts';
import { dismissPointsObjection } from '../../../src/commands/dismiss-points-objection.ts';
import { objectToPoints } from '../../../src/commands/object-to-points.ts';
import { postPoints } from '../../../src/commands/post-points.ts';
import { reversePoints } from '../../../src/commands/reverse-points.ts';
import { verifyPoints } from '../../../src/commands/verify-points.ts';
import { mayDo, type Verb } from '../../../src/domain/authority.ts';
import { pointsLineStateNames, roleNames } from '../../../src/domain/names.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { type PointsLineState, pointsText } from '../../../src/domain/points.ts';
import { objectionUntil } from '../../../src/domain/points-line.ts';
import type { StepNote } from '../../../src/domain/step.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { useParameters } from '../../live/parameters.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { FactList, NextStep } from '../../parts/Facts.tsx';
import { LongTextField } from '../../parts/fields.tsx';
import { noPaper, PaperFields, type PaperInput, paperOf } from '../../parts/PaperFields.tsx';
import { Past } from '../../parts/Timeline.tsx';
import { Why } from '../../parts/Why.tsx';
import { go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { verbNames } from '../../words/verbs.ts';
import { type LineRow, LineStateMark } from './line-rows.tsx';

type Doing = Extract<
  Verb,
  'verify-points' | 'decline-points' | 'post-points' | 'confirm-points' | 'object-to-points' | 'dismiss-points-objection' | 'reverse-points'
>;
const nextOf: Readonly<Record<PointsLineState, { readonly what: string; readonly acts: readonly Doing[] }>> = {
  proposed: { what: '由本人以外的人核实', acts: ['verify-points', 'decline-points'] },
  verified: { what: '记入台账', acts: ['post-points', 'decline-points'] },
  posted: { what: '等异议期满，没有异议就确认', acts: ['confirm-points', 'object-to-points', 'reverse-points'] },
  objected: { what: '核查异议：不成立就驳回，成立就冲销', acts: ['dismiss-points-objection', 'reverse-points'] },
  confirmed: { what: '已确认；记错了用冲销', acts: ['reverse-points'] },
  declined: { what: '没有计分', acts: [] },
  reversed: { what: '已冲销，两笔都留着', acts: [] },
};

/** One line: what gave it, how far it is, and what may be done. Lines are never edited. */
export function LinePanel({ row }: { readonly row: LineRow }) {
  const { line, name, item, scheme, period, today } = row;
  const [doing, setDoing] = useState<Doing>();
  const { role } = useDesk().session.actor;
  const parameters = useParameters();
  const { what, acts } = nextOf[line.state];
  const mine = acts.filter((verb) => mayDo(role, verb));
  const definition = scheme?.items.find(({ code }) => code === line.item);
  const until =
    line.state === 'posted'
      ? objectionUntil(
          line,
          parameterAt(parameters, 'points-objection-days', today).value,
          parameterAt(parameters, 'holidays', today).value,
        )
      : undefined;
  const button = (verb: Doing): ReactNode => (
    <Button key={verb} size="small" onClick={() => setDoing(verb)}>
      {verbNames[verb]}
    </Button>
  );
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
      <NextStep what={what} why={until && `异议期到 ${dayWord(until, today)}。`} action={mine[0] && button(mine[0])}>
        {mine.length > 1 && <div className="said-actions">{mine.slice(1).map(button)}</div>}
      </NextStep>
      <FactList
        rows={[
          {
            label: '姓名',
            value: (
              <button
                type="button"
                className="link"
                onClick={() => go({ rail: 'people', tab: 'roster', page: 'person', id: line.personId })}
              >
                {name}
              </button>
            ),
          },
          { label: '日期', value: line.on },
          {
            label: '分值',
            value: definition && (
              <>
                {pointsText(definition.valueHundredths)} × {line.times} {definition.per}{' '}
                <Why
                  rule={`${definition.name}每${definition.per} ${pointsText(definition.valueHundredths)} 分${definition.capHundredths === undefined ? '' : `，最多 ${pointsText(definition.capHundredths)} 分`}`}
                  source={`${scheme?.name}第 ${scheme?.version} 版`}
                  formula={`${pointsText(definition.valueHundredths)} × ${line.times} ＝ ${pointsText(line.hundredths)}`}
                />
              </>
            ),
          },
          { label: '事由', value: line.reason },
          { label: '周期', value: period?.name },
          { label: '异议', value: line.objection && `${line.objection.on} ${line.objection.matter}` },
        ]}
      />
      <Past
        items={line.steps.toReversed().map((step, index) => ({
          key: String(index),
          when: dayWord(step.on, today),
          what: [pointsLineStateNames[step.to], step.reason].filter(Boolean).join('：'),
          who: roleNames[step.role],
        }))}
      />
      {doing && <LineAct row={row} verb={doing} onClose={() => setDoing(undefined)} />}
    </>
  );
}

const needsReason: readonly Doing[] = ['decline-points', 'object-to-points', 'reverse-points'];

/** Verifying one's own line needs the paper that shows it; everything else at most a reason. */
function LineAct({
  row: { line, name, item, today },
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
  const [reason, setReason] = useState('');
  const [input, setInput] = useState<PaperInput>(noPaper);
  const text = reason.trim();
  const own =
    actor.personId === line.personId && (verb === 'verify-points' || verb === 'dismiss-points-objection' || verb === 'reverse-points');
  const paper = own ? paperOf(input) : undefined;
  const note: StepNote = { ...(text ? { reason: text } : {}), ...(paper ? { paper } : {}) };
  const perform = (): Promise<unknown> => {
    if (verb === 'object-to-points') return runs[verb].run(line.id, text, {});
    if (verb === 'dismiss-points-objection' || verb === 'reverse-points') return runs[verb].run(line.id, note);
    return runs[verb].run([line.id], note);
  };
  const save = async () => {
    if (await perform()) onClose();
  };
  const missing = needsReason.includes(verb) && !text ? '还没有写理由' : own && !paper ? '自己的积分要凭纸质材料' : undefined;
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
        label={verb === 'object-to-points' ? '异议内容' : '说明'}
        hint={needsReason.includes(verb) ? '必填' : '可不填'}
        value={reason}
        onChange={setReason}
        maxLength={300}
        rows={2}
      />
      {own && <PaperFields value={input} onChange={setInput} latest={today} />}
    </ActDialog>
  );
}
