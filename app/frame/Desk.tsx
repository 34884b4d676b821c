import { useEffect, useLayoutEffect, useState } from 'react';
import type { Session, StartState } from '../../electron/contract.ts';
import type { Ready } from '../../src/data/live/ready.ts';
import { late } from '../late.tsx';
import { DeskContext, type Desk as DeskOfScreens } from '../live/desk.ts';
import { finishPurgeFirst } from '../live/finish-purge.ts';
import { openDesk } from '../live/open-desk.ts';
import { useUndo } from '../live/undo.ts';
import { LeavingWay } from '../parts/leaving-way.ts';
import { takeUpVote } from '../vote/vote.ts';
import { Frame } from './Frame.tsx';
import { Look } from './Look.tsx';

const ShownPage = late(() => import('../leaving/ShownPage.tsx'));

export type DeskProps = { readonly session: Session; readonly state: StartState; readonly ready?: Promise<Ready> | undefined };

/** Everything behind the lock. Loaded once somebody begins to unlock. */
export default function Desk({ session, state, ready }: DeskProps) {
  const [desk, setDesk] = useState<DeskOfScreens>();
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const [failure, setFailure] = useState<unknown>();
  // Before the first paint: everything waits for this.
  useLayoutEffect(() => {
    const actAs: DeskOfScreens['actAs'] = (actor) =>
      setDesk((known) => known && { ...known, session: { ...known.session, actor }, context: () => ({ ...known.context(), actor }) });
    const onDone = useUndo.getState().keep;
    if (session.notCounted) takeUpVote(session.notCounted);
    const open = async () => openDesk({ session, state, ready: await ready, onProgress: setProgress, onDone, actAs });
    open().then(finishPurgeFirst).then(setDesk, setFailure);
  }, [session, state, ready]);
  if (failure) throw failure;
  return (
    <Look>
      {desk ? (
        <DeskContext value={desk}>
          <LeavingWay value={ShownPage}>
            <Frame />
          </LeavingWay>
        </DeskContext>
      ) : (
        <Opening progress={progress} />
      )}
    </Look>
  );
}

/** Nothing for 300 ms; then what is being read, n of N. */
function Opening({ progress }: { readonly progress: { readonly done: number; readonly of: number } | undefined }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <main className="opening">
      <p>{progress ? `正在读出台账，${progress.done} / ${progress.of}` : '正在打开台账'}</p>
      <progress value={progress?.done} max={progress?.of} aria-label="读出台账" />
    </main>
  );
}
