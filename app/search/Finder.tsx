import { useMemo, useState } from 'react';
import { type Asked, FinderBox } from '../parts/finder/FinderBox.tsx';
import { type Line, line, linesOf, ROWS } from '../parts/finder/lines.ts';
import { useOpenedRecords } from '../parts/finder/opened.ts';
import { go, type Where } from '../where.ts';
import type { Answers, Search, Sheet } from './search.ts';
import { useSheetBack } from './sheet-back.ts';
import { useSearch } from './use-search.ts';

/** Ctrl K over everything in the ledger; the empty field shows what was opened last. */
export function Finder({ onClose }: { readonly onClose: () => void }) {
  const search = useSearch();
  const opened = useOpenedRecords(({ opened: last }) => last);
  const [asked, setAsked] = useState<Asked>({ typed: '', kind: undefined });
  const { lines, sheet } = useMemo((): { readonly lines: readonly Line[]; readonly sheet?: Sheet | undefined } => {
    if (!search) return { lines: [] };
    if (asked.typed.trim() === '') return { lines: lastOpened(search, opened) };
    const answers = search.answers(asked.typed, ROWS);
    return { lines: linesOf(foundIn(answers), asked.kind), sheet: answers.sheet };
  }, [search, asked, opened]);
  const open = ({ where }: Line) => {
    onClose();
    go(where);
    if (sheet) useSheetBack.getState().came(sheet);
  };
  return (
    <FinderBox
      label="找人、记录、办法"
      hint="姓名、拼音首字母、编号，或要办的事"
      asked={asked}
      onAsk={setAsked}
      lines={lines}
      onOpen={open}
      onClose={onClose}
    />
  );
}

const foundIn = ({ records, places, acts }: Answers) => ({
  记录: records.map(({ thing, range }) => line('记录', { ...thing, range, side: `${thing.word}　${thing.side}` })),
  去: places.map(({ thing, range }) => line('去', { ...thing, range, side: thing.also?.[0] ?? '' })),
  办: acts.map(({ thing, range }) => line('办', { ...thing, range })),
});

const lastOpened = (search: Search, opened: readonly Where[]): readonly Line[] =>
  opened.flatMap((where) => {
    const record = search.recordAt(where);
    return record ? [line('记录', { ...record, side: `${record.word}　${record.side}` })] : [];
  });
