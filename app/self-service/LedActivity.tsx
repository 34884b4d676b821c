import { type FormEvent, useState } from 'react';
import { recordActivity } from '../../src/commands/record-activity.ts';
import { nothingRecorded } from '../../src/domain/activity/fields.ts';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import type { LedProps } from './OwnLed.tsx';
import { OwnRefusal } from './OwnRefusal.tsx';
import { OwnText } from './OwnText.tsx';
import { useOwnAct } from './own.ts';

/** 记活动: what the group did, who of it came, and how many others. The secretary confirms it. */
export function LedActivity({ group, ...props }: LedProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [saved, setSaved] = useState('');
  const { run, busy, refusal } = useOwnAct(props);
  return (
    <div className="own-idea own-part">
      <h4>记活动</h4>
      {isOpen ? (
        <ActivityForm
          group={group}
          busy={busy}
          onClose={() => setIsOpen(false)}
          onSave={async (fields) => {
            if (!(await run((context) => recordActivity(context, fields)))) return;
            setSaved(fields.title);
            setIsOpen(false);
          }}
        />
      ) : (
        <div className="own-objection-foot">
          <button type="button" className="big-button" onClick={() => setIsOpen(true)} aria-label={`记活动：${group.name}`}>
            记活动
          </button>
        </div>
      )}
      <OwnRefusal refusal={refusal} />
      {saved && !isOpen && <p role="status">“{saved}”已保存在这台电脑，等书记确认。</p>}
    </div>
  );
}

type ActivityFormProps = Pick<LedProps, 'group'> & {
  readonly busy: boolean;
  readonly onSave: (fields: Parameters<typeof recordActivity>[1]) => Promise<void>;
  readonly onClose: () => void;
};

function ActivityForm({ group: { groupId, people }, busy, onSave, onClose }: ActivityFormProps) {
  const today = civilDateAt(Date.now());
  const [title, setTitle] = useState('');
  const [heldOn, setHeldOn] = useState(today);
  const [came, setCame] = useState<ReadonlySet<string>>(new Set());
  const [guests, setGuests] = useState('');
  const [outcome, setOutcome] = useState('');
  const tick = (id: string) =>
    setCame((before) => (before.has(id) ? new Set([...before].filter((it) => it !== id)) : new Set([...before, id])));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const guestCount = Number(guests || 0);
    const attendance = [...came].map((who) => ({ who, mark: 'present' as const }));
    void onSave({
      ...nothingRecorded,
      activityType: 'group-activity',
      title,
      isOpen: guestCount > 0,
      groupId,
      heldOn,
      attendance,
      guestCount,
      ...(outcome.trim() && { outcome }),
    });
  };
  return (
    <form className="own-idea" autoComplete="off" onSubmit={save}>
      <label htmlFor="led-title">做了什么，一句话</label>
      <input id="led-title" value={title} maxLength={80} onChange={(event) => setTitle(event.target.value)} autoComplete="off" />
      <label htmlFor="led-on">哪天</label>
      <input id="led-on" type="date" max={today} value={heldOn} onChange={(event) => setHeldOn(event.target.value)} autoComplete="off" />
      <fieldset>
        <legend>谁到了</legend>
        {people.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" checked={came.has(id)} onChange={() => tick(id)} /> {name}
          </label>
        ))}
      </fieldset>
      <label htmlFor="led-guests">组外来了几人，没有就空着</label>
      <input
        id="led-guests"
        inputMode="numeric"
        maxLength={4}
        value={guests}
        onChange={(event) => setGuests(event.target.value.normalize('NFKC').replace(/\D/g, ''))}
        autoComplete="off"
      />
      <OwnText label="结果，可不填" value={outcome} onChange={setOutcome} maxLength={2000} />
      <div className="own-objection-foot">
        <button type="submit" className="big-button" disabled={busy || !title.trim() || came.size === 0}>
          {busy ? '正在保存' : '保存'}
        </button>
        <button type="button" className="big-button" onClick={onClose}>
          不记了
        </button>
      </div>
    </form>
  );
}
