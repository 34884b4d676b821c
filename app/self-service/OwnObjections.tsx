import { type FormEvent, useState } from 'react';
import { objectToPoints } from '../../src/commands/object-to-points.ts';
import type { AnyRefusal } from '../words/refusals.ts';
import { contextOf } from './context.ts';
import { OwnRefusal } from './OwnRefusal.tsx';
import { OwnText } from './OwnText.tsx';
import type { Objectionable, Packet } from './packet.ts';

export type OwnObjectionsProps = {
  readonly packet: Packet;
  /** Lines that were objected to since the desk was left to its people. */
  readonly objected: ReadonlySet<string>;
  readonly onObjected: (lineId: string) => void;
};

/** 对积分提异议: each posted line as long as its days run, with what is wrong about it in a sentence. */
export function OwnObjections({ packet, objected, onObjected }: OwnObjectionsProps) {
  const [open, setOpen] = useState<string>();
  const { objectionable, objectionDays } = packet;
  if (objectionable.length === 0) return null;
  return (
    <section className="card">
      <h3>对积分提异议</h3>
      <p className="caption">记入后 {objectionDays} 个工作日内可以提，由支部核查答复。</p>
      <dl>
        {objectionable.map((line) => (
          <div key={line.id}>
            <dt>
              {line.label}　{line.points}
            </dt>
            <dd>
              {objected.has(line.id) ? (
                <span role="status">已提异议，等支部核查</span>
              ) : open === line.id ? (
                <ObjectionForm packet={packet} line={line} onDone={() => onObjected(line.id)} onClose={() => setOpen(undefined)} />
              ) : (
                <>
                  到 {line.until} 止{' '}
                  <button type="button" className="big-button" onClick={() => setOpen(line.id)} aria-label={`提异议：${line.label}`}>
                    提异议
                  </button>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type ObjectionFormProps = {
  readonly packet: Packet;
  readonly line: Objectionable;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

function ObjectionForm({ packet, line, onDone, onClose }: ObjectionFormProps) {
  const [matter, setMatter] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AnyRefusal>();
  const object = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !matter.trim()) return;
    setBusy(true);
    const outcome = await objectToPoints(contextOf(packet), line.id, matter);
    setBusy(false);
    if (outcome.ok) onDone();
    else setRefusal(outcome.refusal);
  };
  return (
    <form className="own-idea" autoComplete="off" onSubmit={object}>
      <OwnText label="哪里不对" value={matter} onChange={setMatter} maxLength={200} first />
      <OwnRefusal refusal={refusal} />
      <div className="own-objection-foot">
        <button type="submit" className="big-button big-red" disabled={busy || !matter.trim()}>
          {busy ? '正在保存' : '提异议'}
        </button>
        <button type="button" className="big-button" onClick={onClose}>
          不提了
        </button>
      </div>
    </form>
  );
}
