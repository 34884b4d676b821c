import { useState } from 'react';
import { withdrawPaperCount } from '../../../src/commands/withdraw-paper-count.ts';
import type { Doc } from '../../../src/data/document.ts';
import { amountText } from '../../../src/domain/amount-text.ts';
import { mayDo } from '../../../src/domain/authority.ts';
import { lineOf } from '../../../src/domain/report/lines.ts';
import { useToday } from '../../live/clock.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { FactList } from '../../parts/Facts.tsx';
import { LongTextField } from '../../parts/fields.tsx';
import { monthWord } from '../../words/dates.ts';
import { dateTime } from '../../words/said.ts';

/** A paper count opened like any fact; one that was copied wrongly is withdrawn with a reason and recorded anew. */
export function PaperCountDialog({ count: { body, at }, onClose }: { readonly count: Doc<'paper-count'>; readonly onClose: () => void }) {
  const act = useCommand(withdrawPaperCount);
  const today = useToday();
  const { role } = useDesk().session.actor;
  const [reason, setReason] = useState('');
  const text = reason.trim();
  const { title, paperFigures } = lineOf(body.line);
  const figure = paperFigures.find(({ key }) => key === body.figure)?.title ?? body.figure;
  const isRecorded = body.state === 'recorded';
  const mayWithdraw = isRecorded && mayDo(role, 'withdraw-paper-count');
  const save = async () => {
    if (await act.run(body.id, text)) onClose();
  };
  return (
    <ActDialog
      title={`按纸质台账补录的：${title}　${figure}`}
      verb="撤销补录"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={mayWithdraw ? (text ? undefined : '抄错了才撤销，先写理由') : isRecorded ? '只能看' : '已经撤销，不再计数'}
    >
      <FactList
        rows={[
          { label: '月份', value: monthWord(body.month, today) },
          { label: figure, value: amountText(body.amount) },
          { label: '纸上的日期', value: body.on },
          { label: '出处', value: body.source },
          { label: '撤销理由', value: body.withdrawnBecause },
          { label: '存入本机', value: dateTime(at) },
        ]}
      />
      {mayWithdraw && (
        <LongTextField
          label="为什么撤销"
          hint="撤销后不再计数，理由留着；对的数另补录一笔"
          value={reason}
          onChange={setReason}
          maxLength={200}
          rows={2}
        />
      )}
    </ActDialog>
  );
}
