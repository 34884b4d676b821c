import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { FactList } from '../../../parts/Facts.tsx';
import { State } from '../../../parts/State.tsx';
import { bytes, dateTime } from '../../../words/said.ts';
import { ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { useInside, useOrganisationNames } from '../../session.ts';
import { type AnnouncedRow, atWords, readWord } from './announcement.ts';

type AnnouncementPanelProps = { readonly row: AnnouncedRow; readonly onChanged: () => Promise<void> };

/** One announcement as it went out. */
export function AnnouncementPanel({ row, onChanged }: AnnouncementPanelProps) {
  const { session } = useInside();
  const nameOf = useOrganisationNames();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const withdraw = useAct(async () => {
    const answer = await ask('POST', `/api/announcements/${row.id}/withdrawal`, {});
    if (answer.ok) {
      await onChanged();
      setWithdrawing(false);
    }
    return answer;
  });
  const mayWithdraw = session.role === 'officer' && row.organisationId === session.organisationId && row.withdrawnAt === null;
  return (
    <>
      <div>
        <h2 className="panel-name">{row.title}</h2>
        <p className="panel-line">
          <State {...atWords[row.at]} soft />
        </p>
      </div>
      <FactList
        rows={[
          { label: '看过', value: `${readWord(row.read)}电脑` },
          { label: '发出', value: dateTime(row.writtenAt) },
          { label: '文号', value: row.documentNumber },
          { label: '有效到', value: row.validUntil },
          { label: '发给', value: row.organisationIds.map(nameOf).join('、') },
          { label: '附件', value: row.file && `${row.file.fileName}，${bytes(row.file.bytes)}` },
          { label: '撤回', value: row.withdrawnAt && dateTime(row.withdrawnAt) },
        ]}
      />
      {row.text.split('\n').map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
      {mayWithdraw && (
        <div className="panel-acts">
          <Button onClick={() => setWithdrawing(true)}>撤回这件通知</Button>
        </div>
      )}
      {isWithdrawing && (
        <ActDialog
          title={`撤回：${row.title}`}
          verb="撤回"
          act={withdraw}
          onSave={() => void withdraw.run()}
          onClose={() => setWithdrawing(false)}
        >
          <p>各支部下次联系时，这件通知和附件从“收件”里拿掉。已经另存的附件收不回来。撤回不能撤销，要再发，重新写一件。</p>
        </ActDialog>
      )}
    </>
  );
}
