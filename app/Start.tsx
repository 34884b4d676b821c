import { useCallback, useEffect, useRef, useState } from 'react';
import type { Session, StartState } from '../electron/contract.ts';
import type { Ready } from '../src/data/live/ready.ts';
import { late } from './late.tsx';
import { LockedStart } from './locked/LockedStart.tsx';

const Desk = late(() => import('./frame/Desk.tsx'));
const FirstStart = late(() => import('./first-start/FirstStart.tsx'));
const Trouble = late(() => import('./trouble/Trouble.tsx'));
const SelfService = late(() => import('./self-service/SelfService.tsx'));
const Voting = late(() => import('./vote/Voting.tsx'));

/** Everything that can be done before the password is right. */
async function prepareDesk(): Promise<Ready> {
  const [{ getReady }, { places }] = await Promise.all([import('../src/data/live/ready.ts'), import('./frame/places.ts'), Desk.load()]);
  void places[0]?.tabs[0]?.screen.load();
  return getReady({});
}

/** Which of the six beginnings the window shows: first start, locked, self-service, a vote, trouble, or the desk. */
export function Start({ first }: { readonly first: StartState | undefined }) {
  const [state, setState] = useState(first);
  const [session, setSession] = useState<Session>();
  const ready = useRef<Promise<Ready>>(undefined);
  useEffect(() => {
    if (!first) void window.shell.start().then(setState);
  }, [first]);
  useEffect(
    () =>
      window.shell.onEvent(({ event }) => {
        if (event === 'locked' || event === 'self-service-ended') window.location.reload();
      }),
    [],
  );
  const prepare = useCallback(() => {
    ready.current ??= prepareDesk();
  }, []);
  if (!state) return null;
  if (session) return <Desk session={session} state={state} ready={ready.current} />;
  switch (state.at) {
    case 'locked':
      return <LockedStart state={state} onUnlocked={setSession} onTyping={prepare} />;
    case 'first-start':
      return <FirstStart state={state} onOpened={setSession} onState={setState} />;
    case 'self-service':
      return <SelfService state={state} />;
    case 'voting':
      return <Voting state={state} onUnlocked={setSession} onTyping={prepare} />;
    case 'trouble':
      return <Trouble state={state} onState={setState} />;
  }
}
