import type { AttendanceLine, LectureMode } from '../../../src/domain/activity/activity.ts';
import { lectureModeNames } from '../../../src/domain/names/activity.ts';
import { useToday } from '../../live/clock.ts';
import { usePeople } from '../../live/people.ts';
import { bound } from '../../parts/bound.ts';
import { Field, LongTextField, NumberField, SelectField, TextField } from '../../parts/fields.tsx';
import { useFindsPerson } from '../../search/use-search.ts';
import type { RecordInput } from './activity-input.ts';
import { DecisionFields } from './DecisionFields.tsx';

const modes = (Object.entries(lectureModeNames) as [LectureMode, string][]).map(([value, word]) => ({ value, word }));

type GuestsAndMinutesProps = {
  readonly input: RecordInput;
  readonly attendance: readonly AttendanceLine[];
  readonly onChange: (change: Partial<RecordInput>) => void;
};

/** Everything below the names; all of it may stay empty, and photographs are not asked for. */
export function GuestsAndMinutes({ input, attendance, onChange }: GuestsAndMinutesProps) {
  const today = useToday();
  const people = usePeople();
  const finds = useFindsPerson();
  const field = bound(input, (changed: RecordInput) => onChange(changed));
  return (
    <>
      <div className="pair">
        <NumberField label="外来的人" hint="只写人数就行" unit="人" least={0} {...field('guestCount')} />
        <LongTextField label="外来的人姓名" hint="愿意留名的，一行一个" {...field('guests')} maxLength={1200} rows={1} />
      </div>
      {input.activityType === 'lecture' && (
        <>
          <div className="pair">
            <SelectField label="怎么讲" options={modes} value={input.mode} onChange={(mode) => onChange({ mode: mode ?? 'set-topic' })} />
            <SelectField label="主讲" hint="名册里的" options={people.options} {...field('speakerId')} search finds={finds} />
          </div>
          {!input.speakerId && <TextField label="主讲（外来的）" hint="可不填" {...field('speaker')} maxLength={40} />}
          <LongTextField label="想听的课" hint="点菜，一行一个" {...field('wishes')} maxLength={2400} rows={2} />
        </>
      )}
      <LongTextField label="议程" hint="一行一项，可不填" {...field('agenda')} maxLength={6000} rows={2} />
      <Field label="决议" hint="可不填；表决只记合计">
        {() => (
          <DecisionFields
            value={input.decisions}
            onChange={(decisions) => onChange({ decisions })}
            attendance={attendance}
            on={input.on ?? today}
          />
        )}
      </Field>
      <LongTextField label="点评和意见" hint="一行一条，不写是谁说的" {...field('comments')} maxLength={6000} rows={2} />
      <LongTextField label="成效" hint="可不填" {...field('outcome')} maxLength={2000} rows={2} />
    </>
  );
}
