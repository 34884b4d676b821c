import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Session, StartState } from '../electron/contract.ts';
import { LockedStart } from './locked/LockedStart.tsx';

const loadDesk = () => import('./frame/Desk.tsx');
const Desk = lazy(loadDesk);
const FirstStart = lazy(() => import('./first-start/FirstStart.tsx'));
const Trouble = lazy(() => import('./trouble/Trouble.tsx'));
const SelfService = lazy(() => import('./self-service/SelfService.tsx'));

/** Which of the five beginnings the window shows: first start, locked, self-service, trouble, or the desk. */
export function Start() {
  const [state, setState] = useState<StartState>();
  const [session, setSession] = useState<Session>();
  useEffect(() => void window.shell.start().then(setState), []);
  useEffect(
    () =>
      window.shell.onEvent(({ event }) => {
        if (event === 'locked' || event === 'self-service-ended') window.location.reload();
      }),
    [],
  );
  const prepare = useCallback(() => void loadDesk(), []);
  if (!state) return null;
  if (session) {
    return (
      <Suspense fallback={null}>
        <Desk session={session} state={state} />
      </Suspense>
    );
  }
  switch (state.at) {
    case 'locked':
      return <LockedStart state={state} onUnlocked={setSession} onTyping={prepare} />;
    case 'first-start':
      return (
        <Suspense fallback={null}>
          <FirstStart state={state} onOpened={setSession} onState={setState} />
        </Suspense>
      );
    case 'self-service':
      return (
        <Suspense fallback={null}>
          <SelfService state={state} />
        </Suspense>
      );
    case 'trouble':
      return (
        <Suspense fallback={null}>
          <Trouble state={state} onState={setState} />
        </Suspense>
      );
  }
}
