import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type MonthCell, Months } from '../../app/parts/Months.tsx';
import { Pips, type PipsAt } from '../../app/parts/Pips.tsx';
import { Refusal } from '../../app/parts/Refusal.tsx';
import { State, type StateKind } from '../../app/parts/State.tsx';
import { Timeline, type TimelineDot } from '../../app/parts/Timeline.tsx';
import { CalendarEntry, type EntryTone } from '../../app/screens/calendar/CalendarEntry.tsx';

/** The states of one kind of mark, all with the same words, so that only the mark itself tells them apart. */
type Marks = Readonly<Record<string, string>>;
const marks = <S extends string>(states: readonly S[], draw: (state: S) => ReactNode): Marks =>
  Object.fromEntries(states.map((state) => [state, renderToStaticMarkup(draw(state))]));

const STATES: readonly StateKind[] = ['done', 'soon', 'late', 'returned', 'running', 'waiting', 'ahead', 'draft', 'ended'];
const PIPS: readonly PipsAt[] = ['here', 'waiting', 'exported', 'arrived', 'decided', 'returned'];
/** A month that asks for nothing and one that is not there yet are both empty: neither asks for anything. */
const MONTHS: readonly MonthCell[] = ['held', 'late', 'missing', 'now', 'none'];
const DOTS: readonly TimelineDot[] = ['next', 'act', 'decision', 'other'];
const ENTRIES: readonly EntryTone[] = ['activity', 'due', 'late'];

export const gallery: Readonly<Record<string, Marks>> = {
  state: marks(STATES, (is) => <State is={is} word="状态" />),
  'state beside a name': marks(STATES, (is) => <State is={is} word="状态" soft />),
  pips: marks(PIPS, (at) => <Pips at={at} word="状态" />),
  month: marks(MONTHS, (cell) => <Months rows={[{ key: 'row', label: '月报', cells: [cell], sum: '' }]} />),
  timeline: marks(DOTS, (dot) => <Timeline items={[{ key: 'one', dot, when: '11-14', what: '事情' }]} />),
  calendar: marks(ENTRIES, (tone) => <CalendarEntry tone={tone} word="事情" onOpen={() => undefined} />),
  said: marks(['refused', 'warning'], (is) => <Refusal said={{ what: '事情' }} warning={is === 'warning'} />),
  // The measure itself: two dots that differ in colour alone are to be found alike.
  control: marks(['late', 'done'], (tone) => (
    <i style={{ display: 'inline-block', width: 12, height: 12, borderRadius: 6, background: `var(--${tone})` }} />
  )),
};
