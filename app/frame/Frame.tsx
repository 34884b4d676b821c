import { useEffect, useState } from 'react';
import { listenToKeys } from '../keys.ts';
import { SheetBack } from '../leaving/SheetBack.tsx';
import { useMergingByItself } from '../live/cases.ts';
import { useDesk } from '../live/desk.ts';
import { useIdle } from '../locked/idle.ts';
import { useOpenedRecords } from '../parts/finder/opened.ts';
import { usePreference } from '../preference.ts';
import { type FontSize, setFontSize } from '../room.ts';
import { Finder } from '../search/Finder.tsx';
import { useSearchAtDesk } from '../search/use-search.ts';
import { VoteNote } from '../vote/VoteNote.tsx';
import { go, useWindow } from '../where.ts';
import { KeyMap } from './KeyMap.tsx';
import { LastAct } from './LastAct.tsx';
import { NamesBack } from './NamesBack.tsx';
import { Notes } from './Notes.tsx';
import { placesFor, tabAt, tabsFor } from './places.ts';
import { Rail } from './Rail.tsx';
import { readAhead } from './read-ahead.ts';
import { TopBar } from './TopBar.tsx';
import { useFrameKeys } from './use-frame-keys.ts';

const IDLE_MS = 10 * 60_000;

/** Rail, top bar and the screen that one is at. */
export function Frame() {
  const { session, lock } = useDesk();
  const where = useWindow((window) => window.where);
  const [open, setOpen] = useState<'finder' | 'keys'>();
  const { role } = session.actor;
  useIdle(IDLE_MS, lock);
  useEffect(listenToKeys, []);
  useEffect(() => readAhead(role), [role]);
  useSearchAtDesk();
  useMergingByItself();
  const [fontSize] = usePreference<FontSize>('font-size', 'standard');
  useEffect(() => setFontSize(fontSize), [fontSize]);
  useEffect(() => {
    if (where.page && where.id) useOpenedRecords.getState().note(where);
  }, [where]);
  useFrameKeys({ onFind: () => setOpen('finder'), onKeyMap: () => setOpen('keys') });
  useEffect(() => {
    const first = placesFor(role)[0];
    const tab = first && tabsFor(first, role)[0];
    if (useWindow.getState().where.rail === '' && tab) go({ rail: first.id, tab: tab.id });
  }, [role]);
  const here = tabAt(where, role);
  const Page = where.page ? here?.tab.pages?.[where.page] : undefined;
  const Screen = here?.tab.screen;
  return (
    <div className="desk" data-ready="desk">
      <Rail role={role} />
      <TopBar onFind={() => setOpen('finder')} onKeys={() => setOpen('keys')} />
      <main className="screen">
        <VoteNote />
        <Notes />
        {Page ? <Page key={`${where.page} ${where.id}`} id={where.id ?? ''} /> : Screen && <Screen key={`${where.rail} ${where.tab}`} />}
      </main>
      <NamesBack />
      <LastAct />
      <SheetBack />
      {open === 'finder' && <Finder onClose={() => setOpen(undefined)} />}
      {open === 'keys' && <KeyMap onClose={() => setOpen(undefined)} />}
    </div>
  );
}
