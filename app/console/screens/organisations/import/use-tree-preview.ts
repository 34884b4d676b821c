import { useEffect, useMemo, useState } from 'react';
import { toBase64 } from '../../../../base64.ts';
import type { ImportDraft } from '../../../../parts/import/draft.ts';
import type { ReadBook } from '../../../../parts/import/read-file.ts';
import type { ChosenTable } from '../../../../parts/import/use-sources.ts';
import { type Answered, ask } from '../../../api/ask.ts';
import { passSession } from '../../../api/use-asked.ts';
import type { Previewed } from './preview.ts';

/** The file with what was chosen about it, as the county takes it. */
export type Upload = Readonly<Record<string, unknown>>;
type Chosen = { readonly read: ReadBook | undefined; readonly draft: ImportDraft; readonly tables: readonly ChosenTable[] };

/** What would be asked now. The same object as long as the choices are the same. */
export function useUpload({ read, draft, tables }: Chosen): Upload | undefined {
  const { hiddenRows, heads, answers } = draft;
  const file = useMemo(
    () =>
      read && {
        name: read.book.name,
        bytes: toBase64(typeof read.source === 'string' ? new TextEncoder().encode(read.source) : read.source),
        ...(typeof read.source === 'string' && { pasted: true }),
      },
    [read],
  );
  return useMemo(() => {
    if (!file) return undefined;
    const sheets = tables.map(({ table, mapping }) => {
      const head = heads[table.sheet];
      return { sheet: table.sheet, ...(head && { head }), mapping };
    });
    const leftOut = Object.keys(answers).filter((key) => answers[key]?.is === 'leave-out');
    return { ...file, sheets, hiddenRows, leftOut };
  }, [file, tables, heads, hiddenRows, answers]);
}

/** The county's preview of it; asked while it is looked at, and `again` after it was overtaken. */
export function useTreePreview(upload: Upload | undefined): {
  readonly answer: Answered<Previewed> | undefined;
  readonly again: () => void;
} {
  const [round, setRound] = useState(0);
  const [got, setGot] = useState<{ readonly upload: Upload; readonly round: number; readonly answer: Answered<Previewed> }>();
  useEffect(() => {
    if (!upload) return;
    let isWanted = true;
    void ask<Previewed>('POST', '/api/organisations/import/preview', upload).then((answer) => {
      if (isWanted) setGot({ upload, round, answer: passSession(answer) });
    });
    return () => {
      isWanted = false;
    };
  }, [upload, round]);
  return { answer: got?.upload === upload && got?.round === round ? got.answer : undefined, again: () => setRound(round + 1) };
}
