import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { dayOf } from '../../../src/domain/activity/activity.ts';
import { shiftMonth } from '../../../src/domain/civil-date.ts';
import { grouped } from '../../../src/domain/grouped.ts';
import { toBase64 } from '../../base64.ts';
import { leave } from '../../leaving/leave.ts';
import { bodies } from '../../live/bodies.ts';
import { useToday } from '../../live/clock.ts';
import { useDesk } from '../../live/desk.ts';
import { useDocs } from '../../live/documents.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { Card } from '../../parts/Card.tsx';
import { Head } from '../../parts/Head.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { go } from '../../where.ts';
import { sayMatter } from '../../words/matters.ts';
import type { AnyRefusal } from '../../words/refusals.ts';
import { openOf } from '../today/matters-of.ts';
import { useTodayFacts } from '../today/use-today-facts.ts';
import { wayOf } from '../today/ways.ts';
import { CalendarEntry, type EntryTone } from './CalendarEntry.tsx';
import './calendar.css';
import { daysOfMonth } from './days-of-month.ts';

const WEEK = ['一', '二', '三', '四', '五', '六', '日'];
/** More than this in one day fold into a count. */
const SHOWN = 3;
type Entry = {
  readonly key: string;
  readonly on: string;
  readonly word: string;
  readonly tone: EntryTone;
  readonly open: () => void;
};

/** 今日 › 日历: what takes place and what is due, a month at a time; the activities leave as an `.ics` file for other calendars. */
export default function CalendarScreen() {
  const today = useToday();
  const desk = useDesk();
  const documents = useDocs('activity');
  const facts = useTodayFacts();
  const organisation = useOrganisation();
  const [month, setMonth] = useState(today.slice(0, 7));
  const [refusal, setRefusal] = useState<AnyRefusal>();
  const [saved, setSaved] = useState('');
  const activities = useMemo(() => bodies(documents ?? []), [documents]);
  const weeks = useMemo(() => daysOfMonth(month), [month]);
  const matters = openOf(facts, today);
  const entries = useMemo((): readonly Entry[] => {
    const isShown = (on: string) => on >= weeks[0]![0]! && on <= weeks.at(-1)![6]!;
    const held = activities
      .filter((activity) => activity.state !== 'cancelled' && activity.state !== 'postponed' && isShown(dayOf(activity)))
      .map((activity): Entry => {
        const open = () => go({ rail: 'activities', tab: 'records', page: 'activity', id: activity.id });
        return {
          key: activity.id,
          on: dayOf(activity),
          word: [activity.startsAt, activity.title].filter(Boolean).join(' '),
          tone: 'activity',
          open,
        };
      });
    const due = (matters ?? [])
      .filter(({ matter, dueOn }) => matter.code !== 'hold-activity' && isShown(dueOn))
      .map(
        (one): Entry => ({
          key: one.id,
          on: one.dueOn,
          word: sayMatter(one.matter, today).what,
          tone: one.due === 'late' ? 'late' : 'due',
          open: () => go(wayOf(one)),
        }),
      );
    return [...held, ...due];
  }, [activities, matters, weeks, today]);
  const byDay = useMemo(() => grouped(entries, ({ on }) => on), [entries]);
  if (!documents || !organisation) return null;
  const ahead = activities.filter(
    (activity) => dayOf(activity) >= today && (activity.state === 'planned' || activity.state === 'announced'),
  );
  const exportFile = async () => {
    setRefusal(undefined);
    const { calendarFile } = await import('../../../src/exchange/calendar/calendar-file.ts');
    const text = calendarFile(organisation.name, ahead);
    const file = { suggestedName: `活动日历 ${today}`, extension: 'ics', base64: toBase64(new TextEncoder().encode(text)) };
    const departure = {
      form: 'ics',
      title: '活动日历',
      receiver: '本单位',
      manner: 'file',
      recordCount: ahead.length,
      fields: ['名称', '日期', '地点'],
      masked: false,
    } as const;
    const reply = await leave(desk.context(), departure, () => window.shell.saveFile(file));
    if (!reply.ok) return reply.refusal.code === 'cancelled' ? undefined : setRefusal(reply.refusal as AnyRefusal);
    setSaved(reply.value && 'label' in reply.value ? reply.value.label : '');
  };
  return (
    <div className="page">
      <Head
        title="日历"
        beside={
          <span className="period">
            <Button type="text" size="small" aria-label="往前" onClick={() => setMonth(shiftMonth(month, -1))}>
              ‹
            </Button>
            {month.slice(0, 4)} 年 {Number(month.slice(5))} 月
            <Button type="text" size="small" aria-label="往后" onClick={() => setMonth(shiftMonth(month, 1))}>
              ›
            </Button>
            {!today.startsWith(month) && (
              <Button size="small" onClick={() => setMonth(today.slice(0, 7))}>
                回到本月
              </Button>
            )}
          </span>
        }
        actions={
          <>
            <span className="caption" role="status">
              {saved && `已存到“${saved}”。`}
            </span>
            <Button disabled={ahead.length === 0} onClick={() => void exportFile()} title="以后的活动，只有名称、日期、地点，没有人名">
              导出日历 {ahead.length > 0 ? `${ahead.length} 次` : ''}
            </Button>
            <Button type="primary" onClick={() => go({ rail: 'activities', tab: 'records', page: 'plan' })}>
              安排活动
            </Button>
          </>
        }
      />
      <Refusal refusal={refusal} />
      <Card scrolls label={`${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`}>
        <table className="calendar">
          <thead>
            <tr>
              {WEEK.map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <td key={day} className={day.startsWith(month) ? (day === today ? 'calendar-today' : '') : 'calendar-beside'}>
                    <Day day={day} entries={byDay.get(day) ?? []} isToday={day === today} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </div>
  );
}

function Day({ day, entries, isToday }: { readonly day: string; readonly entries: readonly Entry[]; readonly isToday: boolean }) {
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, SHOWN);
  return (
    <>
      <p className="caption">
        {Number(day.slice(8))}
        {isToday && ' 今天'}
      </p>
      <ul>
        {shown.map(({ key, word, tone, open }) => (
          <li key={key}>
            <CalendarEntry tone={tone} word={word} onOpen={open} />
          </li>
        ))}
      </ul>
      {entries.length > shown.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          再看 {entries.length - shown.length} 件
        </button>
      )}
    </>
  );
}
