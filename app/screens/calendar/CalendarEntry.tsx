export type EntryTone = 'activity' | 'due' | 'late';

/** Colour is gone on a copy and for some eyes: what is due bears its sign. */
const signs: Readonly<Record<EntryTone, string>> = { activity: '', due: '◷ ', late: '▲ ' };
const said: Readonly<Record<EntryTone, string>> = { activity: '', due: '到期：', late: '逾期：' };

type CalendarEntryProps = { readonly tone: EntryTone; readonly word: string; readonly onOpen: () => void };
/** What takes place on a day, or is due. */
export const CalendarEntry = ({ tone, word, onOpen }: CalendarEntryProps) => (
  <button
    type="button"
    className={`calendar-entry calendar-${tone}`}
    title={`${said[tone]}${word}`}
    aria-label={`${said[tone]}${word}`}
    onClick={onOpen}
  >
    <span aria-hidden="true">{signs[tone]}</span>
    {word}
  </button>
);
