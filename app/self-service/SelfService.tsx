import { type FormEvent, useState } from 'react';
import type { ShellRefusal, StartState } from '../../electron/contract.ts';
import { SaidBox } from '../locked/SaidBox.tsx';
import { OwnCandidacies } from './OwnCandidacies.tsx';
import { OwnIdea } from './OwnIdea.tsx';
import { OwnInvitations } from './OwnInvitations.tsx';
import { OwnLed } from './OwnLed.tsx';
import { OwnObjections, type OwnObjectionsProps } from './OwnObjections.tsx';
import { OwnRenewals } from './OwnRenewals.tsx';
import { OwnTasks, type OwnTasksProps } from './OwnTasks.tsx';
import type { OwnProps } from './own.ts';
import { type Packet, readPacket, withWritten } from './packet.ts';
import './self-service.css';

export type SelfServiceProps = { readonly state: Extract<StartState, { at: 'self-service' }> };

/** Members and workers look at what concerns them; a full profile opened it, and it ends locked, by itself after two idle minutes. */
export default function SelfService({ state }: SelfServiceProps) {
  const [packet, setPacket] = useState<Packet>();
  const [touched, setTouched] = useState<ReadonlyMap<string, string>>(new Map());
  const [objected, setObjected] = useState<ReadonlySet<string>>(new Set());
  /** What this person did before stands in the packet by now, and what came of it. */
  const begin = (known: Packet) => {
    setTouched((before) => new Map([...before].filter(([key]) => !key.endsWith(` ${known.personId}`))));
    setPacket(known);
  };
  return (
    <main className="self-service">
      <header>
        <span className="seal" aria-hidden="true">
          先
        </span>
        <h1 className="song">组员自助</h1>
        <p>{state.organisationName}</p>
        {packet && (
          <button type="button" className="big-button" onClick={() => setPacket(undefined)}>
            看完了，换下一位
          </button>
        )}
        <button type="button" className="big-button" onClick={() => void window.shell.lock()}>
          结束自助
        </button>
      </header>
      {packet ? (
        <Own
          packet={packet}
          objected={objected}
          onObjected={(id) => setObjected(new Set([...objected, id]))}
          touched={touched}
          onTouched={(key, word) => setTouched((before) => new Map([...before, [key, word]]))}
          onWritten={(versions) => setPacket((known) => known && withWritten(known, versions))}
        />
      ) : (
        <Identify onKnown={begin} />
      )}
    </main>
  );
}

function Identify({ onKnown }: { readonly onKnown: (packet: Packet) => void }) {
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ShellRefusal>();
  const identify = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || pin.length !== 6) return;
    setBusy(true);
    const reply = await window.shell.identify({ pin });
    setBusy(false);
    setPin('');
    if (reply.ok) return onKnown(readPacket(reply.value));
    setRefusal(reply.refusal);
  };
  return (
    <form className="self-service-pin" autoComplete="off" onSubmit={identify}>
      <label htmlFor="pin">输自己的六位 PIN</label>
      <input
        id="pin"
        data-ready="self-service"
        ref={(field) => field?.focus()}
        type="password"
        inputMode="numeric"
        maxLength={6}
        value={pin}
        onChange={(event) => setPin(event.target.value.normalize('NFKC').replace(/\D/g, ''))}
        autoComplete="off"
      />
      <SaidBox refusal={refusal} />
      <button type="submit" className="big-button big-red" disabled={busy || pin.length !== 6}>
        看我的
      </button>
      <p className="caption">PIN 由书记当面设置。两分钟没有人用，就自己关上。</p>
    </form>
  );
}

const Own = ({ packet, objected, onObjected, touched, onTouched, onWritten }: OwnObjectionsProps & OwnTasksProps & OwnProps) => (
  <>
    <h2>{packet.name}</h2>
    <OwnInvitations packet={packet} onWritten={onWritten} />
    <OwnCandidacies packet={packet} onWritten={onWritten} />
    <OwnRenewals packet={packet} onWritten={onWritten} />
    <OwnLed packet={packet} onWritten={onWritten} />
    <OwnTasks packet={packet} touched={touched} onTouched={onTouched} onWritten={onWritten} />
    <OwnIdea packet={packet} />
    <OwnObjections packet={packet} objected={objected} onObjected={onObjected} />
    {packet.cards.map((card) => (
      <section key={card.title} className="card">
        <h3>{card.title}</h3>
        <dl>
          {card.rows.map((row) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>{row.value}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </>
);
