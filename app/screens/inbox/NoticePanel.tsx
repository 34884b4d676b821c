import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { AnnouncedFile, Announcement } from '../../../src/domain/announcement.ts';
import { useDoc } from '../../live/documents.ts';
import { FactList } from '../../parts/Facts.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { State } from '../../parts/State.tsx';
import { dayWord } from '../../words/dates.ts';
import type { AnyRefusal } from '../../words/refusals.ts';
import { bytes } from '../../words/said.ts';

type NoticePanelProps = { readonly said: Announcement; readonly today: string };

/** What a superior says. That it was opened on some PC is counted above, by a random ticket: nobody can tell on which. */
export function NoticePanel({ said: { title, text, issuer, on, documentNumber, validUntil, notice, file }, today }: NoticePanelProps) {
  useEffect(() => {
    if (notice !== undefined) void window.shell.noticeRead(notice);
  }, [notice]);
  return (
    <>
      <div>
        <h2 className="panel-name">{title}</h2>
        {validUntil !== undefined && validUntil < today && (
          <p className="panel-line">
            <State is="ended" word="已过期" soft />
          </p>
        )}
      </div>
      <FactList
        rows={[
          { label: '谁发的', value: issuer },
          { label: '日期', value: dayWord(on, today) },
          { label: '文号', value: documentNumber },
          { label: '有效到', value: validUntil },
        ]}
      />
      {text.split('\n').map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
      {file && <NoticeFile file={file} />}
    </>
  );
}

/** It came along with the notice; opened it is with the program that the PC has for it. */
function NoticeFile({ file: { id, fileName, bytes: size } }: { readonly file: AnnouncedFile }) {
  const came = useDoc('pack-file', id);
  const [saved, setSaved] = useState<string>();
  const [refusal, setRefusal] = useState<AnyRefusal>();
  const dot = fileName.lastIndexOf('.');
  const save = async () => {
    if (!came) return;
    const [suggestedName, extension] = [fileName.slice(0, dot), fileName.slice(dot + 1)];
    const reply = await window.shell.saveFile({ suggestedName, extension, base64: came.body.base64 });
    setSaved(reply.ok ? reply.value.label : undefined);
    setRefusal(reply.ok || reply.refusal.code === 'cancelled' ? undefined : reply.refusal);
  };
  return (
    <section className="past" aria-label="附件">
      <h3>附件</h3>
      <p>
        {fileName} <span className="caption">{bytes(size)}</span>
      </p>
      <div className="panel-acts">
        <Button disabled={!came} onClick={() => void save()}>
          存到别处
        </Button>
        {saved && <span className="caption">已存为 {saved}</span>}
        {!came && <span className="caption">附件还没有送到。</span>}
      </div>
      <Refusal refusal={refusal} />
    </section>
  );
}
