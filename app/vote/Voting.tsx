import { useEffect, useState } from 'react';
import type { Session, StartState } from '../../electron/contract.ts';
import { mayDo } from '../../src/domain/authority.ts';
import { Unlock } from '../locked/Unlock.tsx';
import '../locked/locked.css';
import { go } from '../where.ts';
import { byName } from '../words/order.ts';
import { Ballot } from './Ballot.tsx';
import { closeVote, setUp, type Vote } from './vote.ts';
import './voting.css';

export type VotingProps = {
  readonly state: Extract<StartState, { at: 'voting' }>;
  readonly onUnlocked: (session: Session) => void;
  readonly onTyping: () => void;
};

/** The PC belongs to the voters, one after the other: nothing of the ledger is open, and whoever ends the vote has to unlock. */
export default function Voting({ state, onUnlocked, onTyping }: VotingProps) {
  const [{ packet, urn }] = useState<Vote>(() => setUp(state.json));
  const [at, setAt] = useState<'calling' | 'ballot' | 'ending'>('calling');
  const [voter, setVoter] = useState<string>();
  const [isKept, setKept] = useState(false);
  const isFull = urn.turnout === packet.voters.length;
  useStayingHere(() => setKept(true));
  const call = () => {
    setVoter(undefined);
    setAt('calling');
  };
  const vote = (id?: string) => {
    setKept(false);
    setVoter(id);
    setAt('ballot');
  };
  return (
    <main className="voting" data-ready="voting">
      <header>
        <span className="seal" aria-hidden="true">
          先
        </span>
        <h1 className="song">本机投票</h1>
        <p>{state.organisationName}</p>
        {at === 'calling' && (
          <button type="button" className="big-button" onClick={() => setAt('ending')}>
            结束投票
          </button>
        )}
      </header>
      <h2>{packet.title}</h2>
      {isKept && <p role="status">投票还没有结束，关不了。请书记先“结束投票”。</p>}
      {at === 'calling' && (
        <section className="card">
          <h3>
            已投 {urn.turnout} 人，共 {packet.voters.length} 人
          </h3>
          <Calling vote={{ packet, urn }} isFull={isFull} onVoter={vote} />
          <p className="caption">电脑里只有合计。谁投了谁、先后和时间，哪里都不留。</p>
        </section>
      )}
      {at === 'ballot' && (
        <Ballot
          packet={packet}
          isNamed={voter !== undefined}
          onCast={(choice) => {
            if (voter === undefined) urn.castNext(choice);
            else urn.cast(voter, choice);
            call();
          }}
          onBack={call}
        />
      )}
      {at === 'ending' && (
        <section className="card">
          <h3>结束投票</h3>
          <p>
            已投 {urn.turnout} 人，共 {packet.voters.length} 人。开锁以后，没有投的不能再投，接着计票。
          </p>
          <Unlock
            profiles={state.profiles.filter(({ role }) => mayDo(role, packet.verb))}
            recoveryKeyWaitMs={state.recoveryKeyWaitMs}
            onUnlocked={(session) => {
              void closeVote();
              go(packet.back);
              onUnlocked(session);
            }}
            onTyping={onTyping}
          />
          <button type="button" className="big-button" onClick={call}>
            接着投
          </button>
        </section>
      )}
    </main>
  );
}

type CallingProps = { readonly vote: Vote; readonly isFull: boolean; readonly onVoter: (id?: string) => void };

/** Who has not voted yet, by name; where nobody is called by name, one button. */
function Calling({ vote: { packet, urn }, isFull, onVoter }: CallingProps) {
  if (isFull) return <p>都投完了。请书记结束投票。</p>;
  if (packet.voters.every(({ name }) => name === undefined))
    return (
      <button type="button" className="big-button big-red voting-next" onClick={() => onVoter()}>
        下一位
      </button>
    );
  return (
    <>
      <p>请下一位点自己的名字。</p>
      <div className="voting-voters">
        {packet.voters
          .filter(({ id }) => urn.mayVote(id))
          .toSorted((one, other) => byName(one.name ?? '', other.name ?? ''))
          .map(({ id, name }) => (
            <button key={id} type="button" className="big-button" onClick={() => onVoter(id)}>
              {name}
            </button>
          ))}
      </div>
    </>
  );
}

const LEAVING = ['F5', 'Ctrl+R', 'Ctrl+W', 'Ctrl+P', 'Ctrl+S'];

/** Where a browser would load the page anew, or offers to, it is kept from it: the urn would be gone. Main refuses to close, and says so. */
function useStayingHere(onKept: () => void): void {
  useEffect(() => {
    const keep = (event: KeyboardEvent) => {
      const key = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key.length === 1 ? event.key.toUpperCase() : event.key}`;
      if (LEAVING.includes(key.replace('Ctrl+F5', 'F5')) || (event.altKey && event.key.startsWith('Arrow'))) event.preventDefault();
    };
    const noMenu = (event: Event) => event.preventDefault();
    window.addEventListener('keydown', keep, true);
    window.addEventListener('contextmenu', noMenu);
    const stop = window.shell.onEvent(({ event }) => event === 'vote-goes-on' && onKept());
    return () => {
      window.removeEventListener('keydown', keep, true);
      window.removeEventListener('contextmenu', noMenu);
      stop();
    };
  }, [onKept]);
}
