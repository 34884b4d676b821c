import { Button, Select } from 'antd';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { AbsenceReason, AttendanceLine } from '../../../src/domain/activity/activity.ts';
import { attendanceCounts } from '../../../src/domain/activity/attendance.ts';
import { absenceReasonNames } from '../../../src/domain/names/activity.ts';
import { usePeople } from '../../live/people.ts';
import { PeopleField } from '../../parts/several-fields.tsx';
import { useFindsPerson } from '../../search/use-search.ts';

type AttendancePickerProps = { readonly value: readonly AttendanceLine[]; readonly onChange: (value: readonly AttendanceLine[]) => void };

const faces = { present: '✓', absent: '缺', expected: '', observer: '', guest: '' } as const;
const said = { present: '实到', absent: '缺席', expected: '还没有记', observer: '列席', guest: '来宾' } as const;
const reasons = (Object.entries(absenceReasonNames) as [AbsenceReason, string][]).map(([value, label]) => ({ value, label }));

/**
 * Names to tap: once is there, twice is absent. Forty of them stand in one view; arrows go from name to name, Space and Enter tap,
 * Delete takes a name off the list.
 */
export function AttendancePicker({ value, onChange }: AttendancePickerProps) {
  const people = usePeople();
  const finds = useFindsPerson();
  const chips = useRef<HTMLUListElement>(null);
  const nameOf = (who: string) => people.nameOf(who) ?? '（已清除）';
  const ofMark = (...marks: readonly AttendanceLine['mark'][]) => value.filter(({ mark }) => marks.includes(mark));
  const listed = ofMark('expected', 'present', 'absent');
  const counts = attendanceCounts({ attendance: value, guestCount: 0 });
  const open = counts.expected - counts.present - counts.absent;
  const put = (line: AttendanceLine) => onChange(value.map((one) => (one.who === line.who ? line : one)));
  const tap = ({ who, mark }: AttendanceLine) =>
    put(mark === 'present' ? { who, mark: 'absent', absence: 'leave' } : { who, mark: 'present' });
  const takeOff = (who: string) => onChange(value.filter((one) => one.who !== who));
  const restAreHere = () => onChange(value.map((line) => (line.mark === 'expected' ? { who: line.who, mark: 'present' } : line)));
  const others = useMemo(() => {
    const on = new Set(value.map(({ who }) => who));
    return people.options.filter(({ value: id }) => !on.has(id));
  }, [people.options, value]);
  const ids = (mark: 'observer' | 'guest') => ofMark(mark).map(({ who }) => who);
  const setMark = (mark: 'observer' | 'guest', chosen: readonly string[]) =>
    onChange([...value.filter((line) => line.mark !== mark && !chosen.includes(line.who)), ...chosen.map((who) => ({ who, mark }))]);
  const pressed = (event: KeyboardEvent<HTMLUListElement>) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: rowLength(chips.current), ArrowUp: -rowLength(chips.current) }[event.key];
    const buttons = [...(chips.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    if (event.key === 'Delete' && listed[at]) takeOff(listed[at].who);
    else if (by && at >= 0) buttons[Math.min(buttons.length - 1, Math.max(0, at + by))]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div className="attendance-line">
        <span role="status">
          应到 {counts.expected} · 实到 {counts.present} · 缺席 {counts.absent}
          {open > 0 && <span className="tone-soon"> · 还没有记 {open}</span>}
        </span>
        {open > 0 && (
          <Button size="small" onClick={restAreHere}>
            {counts.present + counts.absent > 0 ? '其余都到了' : '都到了'}
          </Button>
        )}
        <Select<string, { value: string; label: string }>
          size="small"
          aria-label="加人"
          placeholder="加人"
          value={null as unknown as string}
          showSearch={{ filterOption: (text, option) => finds.has(text, String(option?.value ?? '')) }}
          options={others.map((one) => ({ value: one.value, label: one.word }))}
          onChange={(who) => onChange([...value, { who, mark: 'present' }])}
        />
      </div>
      {listed.length === 0 ? (
        <p className="caption">名单上还没有人。从“加人”里选，选一个记一个到。</p>
      ) : (
        <ul className="attendance-names" ref={chips} onKeyDown={pressed} aria-label="点名">
          {listed.map((line, index) => (
            <li key={line.who}>
              <button
                type="button"
                className={`attendance-name attendance-${line.mark}`}
                aria-label={`${nameOf(line.who)} ${said[line.mark]}`}
                tabIndex={index === 0 ? 0 : -1}
                onClick={() => tap(line)}
              >
                {nameOf(line.who)}
                <i aria-hidden="true">{faces[line.mark]}</i>
              </button>
            </li>
          ))}
        </ul>
      )}
      {ofMark('absent').map((line) => (
        <div key={line.who} className="attendance-absent">
          <span>{nameOf(line.who)}</span>
          <Select<AbsenceReason>
            size="small"
            aria-label={`${nameOf(line.who)}为什么没到`}
            value={line.mark === 'absent' ? line.absence : 'leave'}
            options={reasons}
            onChange={(absence) => put({ who: line.who, mark: 'absent', absence })}
          />
          <button type="button" className="link" onClick={() => takeOff(line.who)}>
            不在名单上
          </button>
        </div>
      ))}
      <div className="pair">
        <PeopleField
          label="列席"
          hint="名册里的，可不选"
          options={withChosen(others, ids('observer'), nameOf)}
          value={ids('observer')}
          onChange={(chosen) => setMark('observer', chosen)}
          finds={finds}
        />
        <PeopleField
          label="来宾"
          hint="名册里、组外的"
          options={withChosen(others, ids('guest'), nameOf)}
          value={ids('guest')}
          onChange={(chosen) => setMark('guest', chosen)}
          finds={finds}
        />
      </div>
    </>
  );
}

const withChosen = (others: readonly { value: string; word: string }[], chosen: readonly string[], nameOf: (who: string) => string) => [
  ...chosen.map((id) => ({ value: id, word: nameOf(id) })),
  ...others,
];

/** How many names stand in a line at this width. */
function rowLength(list: HTMLUListElement | null): number {
  const items = [...(list?.children ?? [])] as HTMLElement[];
  const below = items.findIndex(({ offsetTop }) => offsetTop > (items[0]?.offsetTop ?? 0));
  return below < 1 ? items.length : below;
}
