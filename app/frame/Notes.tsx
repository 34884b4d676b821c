import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useDesk } from '../live/desk.ts';
import { Refusal } from '../parts/Refusal.tsx';
import { go } from '../where.ts';
import { type SaidNote, sayNote, sayStartCase } from '../words/notes.ts';

/** What happened while the ledger was opened, said once; and a folder that went away, for as long as it is away. */
export function Notes() {
  const { session, live } = useDesk();
  const [notes, setNotes] = useState<readonly SaidNote[]>(() =>
    [...session.notes.map(sayNote), sayStartCase(live.startCase, live.rescued.length)].filter((said) => said !== undefined),
  );
  const [gone, setGone] = useState<string>();
  useEffect(
    () =>
      window.shell.onEvent((event) => {
        if (event.event === 'folder-gone') setGone(event.folderLabel);
        if (event.event === 'folder-back') setGone(undefined);
      }),
    [],
  );
  if (notes.length === 0 && gone === undefined) return null;
  return (
    <div className="notes">
      {gone !== undefined && (
        <Refusal
          said={{
            what: '放台账的文件夹不见了，现在存不上；填着的都在。',
            figures: gone,
            next: '把 U 盘或移动硬盘插回去就能接着存。',
          }}
        />
      )}
      {notes.map((said) => (
        <Refusal
          key={`${said.what}${said.figures}`}
          warning
          said={said}
          actions={
            <>
              {said.looksAt === 'ledger' && (
                <Button size="small" onClick={() => go({ rail: 'settings', tab: 'ledger' })}>
                  看账本与备份
                </Button>
              )}
              {said.looksAt === 'stick' && (
                <Button size="small" onClick={() => go({ rail: 'exchange', tab: 'stick', page: 'take' })}>
                  收回执
                </Button>
              )}
              <Button size="small" onClick={() => setNotes(notes.filter((one) => one !== said))}>
                知道了
              </Button>
            </>
          }
        />
      ))}
    </div>
  );
}
