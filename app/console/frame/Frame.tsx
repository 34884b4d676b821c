import { useCallback, useEffect, useMemo, useState } from 'react';
import type { TreeOrganisation } from '../../../src/domain/county/organisation.ts';
import { KeyMap } from '../../frame/KeyMap.tsx';
import { NavRail } from '../../frame/NavRail.tsx';
import { useWindowKeys } from '../../frame/window-keys.ts';
import { listenToKeys } from '../../keys.ts';
import { late } from '../../late.tsx';
import { useIdle } from '../../locked/idle.ts';
import { useOpenedRecords } from '../../parts/finder/opened.ts';
import { LeavingWay } from '../../parts/leaving-way.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { go, useWindow } from '../../where.ts';
import { ask } from '../api/ask.ts';
import type { Session } from '../api/session.ts';
import { useAsked } from '../api/use-asked.ts';
import { leave } from '../leave.ts';
import { InsideContext } from '../session.ts';
import { say } from '../words/refusals.ts';
import { type Place, placesFor, tabAt } from './places.ts';
import { TopBar } from './TopBar.tsx';
import { useStayAwake } from './use-stay-awake.ts';

const Finder = late(() => import('../search/Finder.tsx'));
const ShownPage = late(() => import('../leaving/ShownPage.tsx'));
const MINUTE_MS = 60_000;
const goTo = ({ id, tabs }: Place) => {
  const tab = tabs.find((one) => one.id === useWindow.getState().lastTabs[id]) ?? tabs[0];
  if (tab) go({ rail: id, tab: tab.id });
};

/** Rail, top bar and the screen that one is at. */
export default function Frame({ session }: { readonly session: Session }) {
  const places = useMemo(() => placesFor(session.role), [session.role]);
  const tree = useAsked<{ readonly organisations: readonly TreeOrganisation[] }>('/api/organisations');
  const where = useWindow((window) => window.where);
  const here = tabAt(places, where);
  const [over, setOver] = useState<'finder' | 'keys'>();
  useEffect(listenToKeys, []);
  useEffect(() => {
    if (places[0]) goTo(places[0]);
  }, [places]);
  const signOut = useCallback(async (because: 'signed-out' | 'idle') => {
    await ask('DELETE', '/api/session');
    leave(because);
  }, []);
  useIdle(
    session.idleMinutes * MINUTE_MS,
    useCallback(() => void signOut('idle'), [signOut]),
  );
  useStayAwake();
  useWindowKeys({ places, onPlace: goTo, onFind: () => setOver('finder'), onKeyMap: () => setOver('keys') });
  useEffect(() => {
    // Pinyin is heavy: it is there before anybody looks for something.
    const idle = requestIdleCallback(() => void Finder.load());
    return () => cancelIdleCallback(idle);
  }, []);
  useEffect(() => {
    if (where.page && where.id) useOpenedRecords.getState().note(where);
  }, [where]);
  const organisations = tree.value?.organisations;
  const inside = useMemo(
    () => organisations && { session, organisations, readTreeAgain: tree.again },
    [session, organisations, tree.again],
  );
  const Screen = here?.tab.screen;
  const Page = where.page ? here?.tab.pages?.[where.page] : undefined;
  return (
    <div className="desk console" data-ready={inside ? 'console' : undefined}>
      <NavRail mark="县" groups={places} onGo={goTo} />
      <TopBar
        session={session}
        organisationName={organisations?.find(({ id }) => id === session.organisationId)?.name ?? ''}
        rail={where.rail}
        tabs={here?.place.tabs ?? []}
        onFind={() => setOver('finder')}
        onKeys={() => setOver('keys')}
        onSignOut={() => void signOut('signed-out')}
      />
      <main className="screen">
        {tree.refusal && <Refusal said={say(tree.refusal)} />}
        {inside && Screen && (
          <InsideContext value={inside}>
            <LeavingWay value={ShownPage}>
              {Page ? (
                <Page key={`${where.rail} ${where.tab} ${where.page} ${where.id}`} id={where.id ?? ''} />
              ) : (
                <Screen key={`${where.rail} ${where.tab}`} />
              )}
            </LeavingWay>
          </InsideContext>
        )}
      </main>
      {over === 'finder' && inside && (
        <InsideContext value={inside}>
          <Finder onClose={() => setOver(undefined)} />
        </InsideContext>
      )}
      {over === 'keys' && <KeyMap onClose={() => setOver(undefined)} />}
    </div>
  );
}
