import { useCallback, useEffect, useState } from 'react';
import { late } from '../late.tsx';
import { type Answered, ask } from './api/ask.ts';
import type { Session } from './api/session.ts';
import { SecondFactor } from './entry/SecondFactor.tsx';
import { SetUp } from './entry/SetUp.tsx';
import { type Noted, SignIn } from './entry/SignIn.tsx';
import { TakeUpLink } from './entry/TakeUpLink.tsx';

type Place =
  | { readonly at: 'asking' }
  | { readonly at: 'set-up'; readonly token: string }
  | { readonly at: 'link'; readonly token: string }
  | { readonly at: 'door'; readonly note: Noted | undefined }
  | { readonly at: 'second-factor'; readonly session: Session; readonly password: string }
  | { readonly at: 'inside'; readonly session: Session };

const Frame = late(() => import('./frame/Frame.tsx'));

/** What the address says behind its #, which no server on the way sees. */
function placeOfAddress(): Place {
  const [, place, token] = window.location.hash.split('/');
  if (place === 'set-up' && token) return { at: 'set-up', token };
  if (place === 'invitation' && token) return { at: 'link', token };
  return { at: 'asking' };
}
const noteOfAddress = (): Noted | undefined => {
  const note = window.location.hash.slice(2);
  return note === 'idle' || note === 'over' || note === 'signed-out' ? note : undefined;
};

/** Outside, at the door, or inside; a link that was used is taken out of the address. */
export function Start() {
  const [place, setPlace] = useState<Place>(placeOfAddress);

  /** `password` is what was typed a moment ago: setting up the second factor asks for it once more. */
  const enter = useCallback(async (password: string): Promise<void> => {
    const answer: Answered<Session> = await ask('GET', '/api/session');
    const note = noteOfAddress();
    history.replaceState(null, '', '/');
    if (!answer.ok) return setPlace({ at: 'door', note: answer.refusal.code === 'session-needed' ? note : answer.refusal });
    const session = answer.value;
    setPlace(session.secondFactor === 'missing' ? { at: 'second-factor', session, password } : { at: 'inside', session });
  }, []);
  const isAsking = place.at === 'asking';
  useEffect(() => {
    if (isAsking) void enter('');
  }, [isAsking, enter]);
  useEffect(() => {
    // A link opened in a page that is open already changes nothing but what stands behind the #.
    const follow = () => setPlace(placeOfAddress());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  if (place.at === 'set-up') return <SetUp token={place.token} onDone={enter} />;
  if (place.at === 'link') return <TakeUpLink token={place.token} onDone={enter} />;
  if (place.at === 'door') return <SignIn note={place.note} onDone={enter} />;
  if (place.at === 'second-factor')
    return <SecondFactor session={place.session} password={place.password} onDone={() => setPlace({ at: 'asking' })} />;
  if (place.at === 'inside') return <Frame session={place.session} />;
  return null;
}
