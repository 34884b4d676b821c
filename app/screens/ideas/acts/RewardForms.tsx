import { Radio } from 'antd';
import { useState } from 'react';
import { proposeIdeaReward } from '../../../../src/commands/propose-idea-reward.ts';
import { recordIdeaReward } from '../../../../src/commands/record-idea-reward.ts';
import { moneyText } from '../../../../src/domain/amount-text.ts';
import { verifiedNetFen } from '../../../../src/domain/idea/benefit.ts';
import { gradeOf } from '../../../../src/domain/idea/reward.ts';
import type { IdeaReward } from '../../../../src/domain/idea.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { isRate, shareOf } from '../../../../src/domain/rate.ts';
import { useCommand } from '../../../live/command.ts';
import { useParameters } from '../../../live/parameters.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { Field, NumberField, TextField } from '../../../parts/fields.tsx';
import { noPaper, PaperFields, paperOf } from '../../../parts/PaperFields.tsx';
import type { ActFormProps } from './act-form.ts';

export const payerNames: Readonly<Record<IdeaReward['payer'], string>> = { enterprise: '企业', union: '工会', party: '党组织' };
const payers = Object.entries(payerNames).map(([value, label]) => ({ value: value as IdeaReward['payer'], label }));

/** By table or by rate; the app proposes and never pays. */
export function ProposeRewardForm({ row, onClose }: ActFormProps) {
  const act = useCommand(proposeIdeaReward);
  const parameters = useParameters();
  const netFen = verifiedNetFen(row.idea) ?? 0;
  const table = parameterAt(parameters, 'idea-reward-table', row.today);
  const limit = parameterAt(parameters, 'idea-reward-rate', row.today);
  const grade = gradeOf(netFen, table.value);
  const [method, setMethod] = useState<'table' | 'rate'>(grade ? 'table' : 'rate');
  const [yuan, setYuan] = useState<number | null>(grade ? grade.leastFen / 100 : null);
  const [rate, setRate] = useState(limit.value);
  const [payer, setPayer] = useState<IdeaReward['payer']>('enterprise');
  const save = async () => {
    const proposal = method === 'table' ? { method, payer, fen: Math.round((yuan ?? 0) * 100) } : { method, payer, rate };
    if (await act.run(row.id, proposal)) onClose();
  };
  return (
    <ActDialog
      title={`提奖励：${row.idea.title}`}
      verb="提奖励"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={method === 'table' && !yuan ? '还没有填金额' : undefined}
    >
      <p>验证年净效益 {moneyText(netFen)}。这里只提数额，发不发由出钱的一方定，软件不付钱。</p>
      <div className="pair">
        <Field label="谁出钱">
          {(id) => <Radio.Group id={id} value={payer} onChange={(event) => setPayer(event.target.value)} options={payers} />}
        </Field>
        <Field label="怎么算">
          {(id) => (
            <Radio.Group
              id={id}
              value={method}
              onChange={(event) => setMethod(event.target.value)}
              options={[
                { value: 'table', label: '按等级' },
                { value: 'rate', label: '按比例' },
              ]}
            />
          )}
        </Field>
      </div>
      {method === 'table' ? (
        <>
          <NumberField label="金额" unit="元" places={2} least={0} value={yuan} onChange={setYuan} />
          <p className="caption">
            {grade ? `第 ${grade.grade} 等：${moneyText(grade.leastFen)} 至 ${moneyText(grade.mostFen)}。` : '净效益不够最低一等。'}来源：
            {table.source}
          </p>
        </>
      ) : (
        <>
          <TextField label="比例" hint={`最多 ${limit.value}`} value={rate} onChange={setRate} maxLength={8} />
          <p className="caption">
            {isRate(rate) && `${moneyText(netFen)} × ${rate} ＝ ${moneyText(shareOf(netFen, rate))}。`}来源：{limit.source}
          </p>
        </>
      )}
    </ActDialog>
  );
}

/** The payer's paper says that it was paid. */
export function RecordRewardForm({ row, onClose }: ActFormProps) {
  const act = useCommand(recordIdeaReward);
  const [paper, setPaper] = useState(noPaper);
  const given = paperOf(paper);
  const save = async () => {
    if (given && (await act.run(row.id, given))) onClose();
  };
  return (
    <ActDialog
      title={`按纸质文件补录奖励：${row.idea.title}`}
      verb="补录"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={given ? undefined : '文件还没有填全'}
    >
      {row.idea.reward && (
        <p>
          {payerNames[row.idea.reward.payer]}发放 {moneyText(row.idea.reward.fen)}。按纸质文件补录。
        </p>
      )}
      <PaperFields value={paper} onChange={setPaper} latest={row.today} />
    </ActDialog>
  );
}
