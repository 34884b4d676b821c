import { useMemo, useState } from 'react';
import { addDays } from '../../../src/domain/civil-date.ts';
import { readSerial } from '../../../src/domain/serial.ts';
import { matterTitle } from '../../../src/exchange/fill/answer.ts';
import { type Asked, FinderBox } from '../../parts/finder/FinderBox.tsx';
import { type Line, line, linesOf } from '../../parts/finder/lines.ts';
import { useOpenedRecords } from '../../parts/finder/opened.ts';
import { go } from '../../where.ts';
import { useAsked } from '../api/use-asked.ts';
import { placesFor } from '../frame/places.ts';
import { ANSWERED_DAYS, type Matter, wayToMatter } from '../screens/inbox/matter.ts';
import { seesSubmissions, useInside } from '../session.ts';
import { todayHere } from '../today.ts';
import { say } from '../words/refusals.ts';
import { openConsoleSearch } from './search.ts';

type Sheet = Pick<Matter, 'stream' | 'id' | 'organisationName' | 'form' | 'subject' | 'period' | 'version' | 'handedInOn'>;
const none: readonly Matter[] = [];

/** Ctrl K in the console: organisations, what was handed in, pages and acts; the serial of a sheet is asked of the county, however old the sheet is. */
export default function Finder({ onClose }: { readonly onClose: () => void }) {
  const { session, organisations } = useInside();
  const opened = useOpenedRecords((last) => last.opened);
  const [asked, setAsked] = useState<Asked>({ typed: '', kind: undefined });
  const today = todayHere();
  const sees = seesSubmissions(session.role);
  const inbox = useAsked<{ readonly matters: readonly Matter[] }>(
    sees ? `/api/inbox?answeredFrom=${addDays(today, -ANSWERED_DAYS)}` : undefined,
  );
  const isSerial = sees && readSerial(asked.typed) !== undefined;
  const sheets = useAsked<{ readonly sheets: readonly Sheet[] }>(
    isSerial ? `/api/sheets/${encodeURIComponent(asked.typed.trim())}` : undefined,
  );
  const matters = inbox.value?.matters ?? none;
  const search = useMemo(
    () => openConsoleSearch({ organisations, matters, places: placesFor(session.role), today }),
    [organisations, matters, session.role, today],
  );
  const lines = useMemo((): readonly Line[] => {
    if (isSerial) return (sheets.value?.sheets ?? []).map(ofSheet);
    if (asked.typed.trim() === '') return opened.flatMap((where) => search.at(where) ?? []);
    return linesOf(search.find(asked.typed), asked.kind);
  }, [search, asked, opened, isSerial, sheets.value]);
  const open = ({ where }: Line) => {
    onClose();
    go(where);
  };
  const refusal = sheets.refusal ?? inbox.refusal;
  const isAsking = isSerial && !sheets.value && !sheets.refusal;
  return (
    <FinderBox
      label="找组织、上报的事、办法"
      hint={sees ? '组织、拼音首字母、登记号、纸上编号，或要办的事' : '组织、拼音首字母，或要办的事'}
      asked={asked}
      onAsk={setAsked}
      lines={lines}
      note={refusal ? say(refusal).what : isAsking ? '正在按纸上编号找' : undefined}
      onOpen={open}
      onClose={onClose}
    />
  );
}

const ofSheet = (sheet: Sheet): Line =>
  line('记录', {
    title: matterTitle(sheet),
    side: `${sheet.organisationName}　${sheet.handedInOn} 上报`,
    where: wayToMatter(sheet),
  });
