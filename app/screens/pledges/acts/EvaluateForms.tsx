import { Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { evaluatePledge } from '../../../../src/commands/evaluate-pledge.ts';
import { reviewOwnPledge } from '../../../../src/commands/review-own-pledge.ts';
import { itemResultNames, pledgeResultNames } from '../../../../src/domain/names.ts';
import type { ItemResult, PledgeResult } from '../../../../src/domain/pledge.ts';
import { useCommand } from '../../../live/command.ts';
import { useDesk } from '../../../live/desk.ts';
import { usePointsAhead } from '../../../live/points-ahead.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, Field, LongTextField } from '../../../parts/fields.tsx';
import { WhoAreYou } from '../../../parts/LinkPerson.tsx';
import { noPaper, PaperFields, paperOf } from '../../../parts/PaperFields.tsx';
import { useStepNote } from '../../posts/acts/act-form.ts';
import { Items } from '../PledgeFacts.tsx';
import type { ActFormProps } from './act-form.ts';

const itemResults = (Object.entries(itemResultNames) as [ItemResult, string][]).map(([value, label]) => ({ value, label }));
const results = (Object.entries(pledgeResultNames) as [PledgeResult, string][]).map(([value, label]) => ({ value, label }));

/** Item by item; usually typed in from the sheet that the person filled. */
export function OwnReviewForm({ row: { pledge, name, today }, onClose }: ActFormProps) {
  const act = useCommand(reviewOwnPledge);
  const step = useStepNote(today);
  const [chosen, setChosen] = useState<readonly (ItemResult | undefined)[]>(pledge.items.map(() => undefined));
  const [remark, setRemark] = useState('');
  const written = chosen.filter((one) => one !== undefined);
  const save = async () => {
    const note = remark.trim();
    if (await act.run(pledge.id, { results: written, ...(note ? { note } : {}) }, step.note)) onClose();
  };
  return (
    <ActDialog
      title={`自评承诺：${name}`}
      verb="记自评"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={written.length < pledge.items.length ? `还有 ${pledge.items.length - written.length} 条没有评` : undefined}
      width={620}
    >
      {pledge.items.map(({ text }, at) => (
        <Field key={text} label={`${at + 1}. ${text}`}>
          {(id) => (
            <Radio.Group
              id={id}
              value={chosen[at]}
              onChange={(event) => setChosen(chosen.map((one, index) => (index === at ? event.target.value : one)))}
              options={itemResults}
            />
          )}
        </Field>
      ))}
      <div className="pair">
        <DateField
          label="哪天自评"
          value={step.on}
          onChange={step.setOn}
          latest={today}
          earliest={pledge.steps.at(-1)?.on ?? pledge.from}
        />
      </div>
      <LongTextField label="本人说明" hint="可不填" value={remark} onChange={setRemark} maxLength={500} rows={2} />
    </ActDialog>
  );
}

/** By somebody else than the person, or copied from the paper of the meeting. */
export function EvaluateForm({ row: { pledge, name, today }, onClose }: ActFormProps) {
  const act = useCommand(evaluatePledge);
  const { personId } = useDesk().session.actor;
  const step = useStepNote(today);
  const isOwn = personId === pledge.personId;
  const [result, setResult] = useState<PledgeResult>();
  const [fromPaper, setFromPaper] = useState(isOwn);
  const [paper, setPaper] = useState(noPaper);
  const copied = fromPaper ? paperOf(paper) : undefined;
  const on = copied?.decidedOn ?? step.on;
  const needsReason = result !== undefined && (result === 'not' || result === 'exempt' || !pledge.selfReview);
  const ahead = usePointsAhead(
    result === 'fulfilled' ? { fact: 'pledge-fulfilled', id: pledge.id, on, personIds: [pledge.personId] } : undefined,
  );
  const save = async () => {
    if (!result) return;
    const note = { ...(step.text ? { reason: step.text } : {}), ...(copied ? { paper: copied } : { on: step.on }) };
    if (await act.run(pledge.id, result, note)) onClose();
  };
  const missing = !result
    ? '还没有选评诺结果'
    : needsReason && !step.text
      ? '还没有写理由'
      : fromPaper && !copied
        ? '还没有抄全会议记录上的内容'
        : !fromPaper && !personId
          ? '先选自己是名册里的谁'
          : undefined;
  return (
    <ActDialog title={`评诺：${name}`} verb="评诺" act={act} onSave={save} onClose={onClose} missing={missing} width={620}>
      <Items pledge={pledge} />
      <div className="pair">
        <Field label="评诺结果">
          {(id) => <Radio.Group id={id} value={result} onChange={(event) => setResult(event.target.value)} options={results} />}
        </Field>
        {!fromPaper && (
          <DateField
            label="哪天评的"
            value={step.on}
            onChange={step.setOn}
            latest={today}
            earliest={pledge.steps.at(-1)?.on ?? pledge.from}
          />
        )}
      </div>
      <LongTextField
        label="理由"
        hint={needsReason ? (pledge.selfReview ? '必填' : '必填，本人没有自评') : '可不填'}
        value={step.reason}
        onChange={step.setReason}
        maxLength={500}
        rows={2}
      />
      <Checkbox checked={fromPaper} disabled={isOwn} onChange={(event) => setFromPaper(event.target.checked)}>
        按会议的纸质记录补录{isOwn && '（不能给自己评诺）'}
      </Checkbox>
      {fromPaper ? <PaperFields value={paper} onChange={setPaper} latest={today} /> : <WhoAreYou />}
      <p className="caption" role="status">
        {result === 'fulfilled' ? ahead : result && '这个结果不提积分。'}
      </p>
    </ActDialog>
  );
}
