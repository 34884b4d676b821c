import { type FormEvent, useState } from 'react';
import { recordActivity } from '../../src/commands/record-activity.ts';
import { nothingRecorded } from '../../src/domain/activity/fields.ts';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import { LedFoot, type LedForm, LedPart } from './LedPart.tsx';
import type { LedProps } from './OwnLed.tsx';
import { OwnText } from './OwnText.tsx';
import { useOwnAct } from './own.ts';

/** 记活动: what the group did, who of it came, and how many others. The secretary confirms it. */
export const LedActivity = ({ group, ...props }: LedProps) => (
  <LedPart
    act={useOwnAct(props)}
    group={group}
    title="记活动"
    verb="记活动"
    then="，等书记确认。"
    write={recordActivity}
    form={(given) => <ActivityForm group={group} {...given} />}
  />
);

type ActivityFormProps = Pick<LedProps, 'group'> & LedForm<Parameters<typeof recordActivity>[1]>;

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
      <LedFoot busy={busy} isMissing={!title.trim() || came.size === 0} onClose={onClose} />
    </form>
  );
}
