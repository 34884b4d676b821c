import { Checkbox, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { correctIncident } from '../../../src/commands/correct-incident.ts';
import { recordIncident } from '../../../src/commands/record-incident.ts';
import { tickIncidentStep } from '../../../src/commands/tick-incident-step.ts';
import { incidentSourceNames, incidentStepNames } from '../../../src/domain/names/protection.ts';
import type { Incident, IncidentFields, IncidentSource, IncidentStep } from '../../../src/domain/protection/incident.ts';
import { useToday } from '../../live/clock.ts';
import { useCommand } from '../../live/command.ts';
import { useDraft } from '../../live/draft.ts';
import { usePeople } from '../../live/people.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { DateField, Field, LongTextField, TextField } from '../../parts/fields.tsx';
import { PeopleField, SeveralField } from '../../parts/several-fields.tsx';
import { inChina } from '../../words/said.ts';
import { stepHints } from './step-hints.ts';
import { type Reached, useReached } from './use-reached.ts';

const sources = (Object.entries(incidentSourceNames) as [IncidentSource, string][]).map(([value, label]) => ({ value, label }));
const things: Readonly<Record<IncidentSource, string>> = {
  pc: '质检室的台式机',
  stick: '蓝色 16 GB U 盘，备份用的',
  sheet: '贴在装配车间的花名册',
  screen: '值班室的屏幕',
};

/** `personIds` is left out as long as the records say who it is. */
type Input = Omit<IncidentFields, 'personIds'> & { readonly personIds?: readonly string[] };
type FieldsProps = { readonly value: Input; readonly onChange: (value: Input) => void; readonly reached: Reached };

/** What happened, where, and whom it concerns: as the records of what left say, until a person says otherwise. */
function IncidentFieldsForm({ value, onChange, reached }: FieldsProps) {
  const today = useToday();
  const { byId, outside } = usePeople();
  const set = (change: Partial<Input>) => onChange({ ...value, ...change });
  const { personIds: _found, ...asRecorded } = value;
  const everybody = useMemo(
    () => [
      ...[...byId.values()].map(({ id, name, department }) => ({ value: id, word: department ? `${name}　${department}` : name })),
      ...[...outside.values()].map(({ id, name }) => ({ value: id, word: name })),
    ],
    [byId, outside],
  );
  const concerned = value.personIds ?? reached.people;
  return (
    <>
      <LongTextField label="发生了什么" value={value.what} onChange={(what) => set({ what })} maxLength={1000} rows={2} />
      <Field label="哪里出的">
        {(id) => (
          <Radio.Group
            id={id}
            value={value.source}
            onChange={(event) => onChange({ ...asRecorded, source: event.target.value })}
            options={sources}
          />
        )}
      </Field>
      <TextField
        label="哪一件"
        hint="哪台电脑、哪个 U 盘、哪张表"
        value={value.thing}
        onChange={(thing) => set({ thing })}
        maxLength={100}
        placeholder={things[value.source]}
      />
      {value.source === 'sheet' && (
        <SeveralField
          label="是哪一次交出的"
          hint="从离开过这台电脑的里选，可选几次"
          placeholder="日期、表名、交给谁"
          options={reached.sheets}
          value={value.departureIds}
          onChange={(departureIds) => onChange({ ...asRecorded, departureIds })}
        />
      )}
      <div className="pair">
        <DateField label="哪天发现" value={value.foundOn} onChange={(on) => on && set({ foundOn: on })} latest={today} />
        <DateField
          label="哪天发生"
          hint="不知道就不填"
          value={value.happenedOn}
          onChange={(happenedOn) => {
            const { happenedOn: _before, ...rest } = value;
            onChange(happenedOn ? { ...rest, happenedOn } : rest);
          }}
          latest={value.foundOn}
        />
      </div>
      <PeopleField
        label={`涉及的人　${concerned.length} 人`}
        hint={value.personIds ? '已经改过' : '按外发和查看的记录找到的，请核对'}
        options={everybody}
        value={concerned}
        onChange={(personIds) => set({ personIds })}
      />
    </>
  );
}

const fresh = (today: string): Input => ({ what: '', source: 'stick', thing: '', foundOn: today, departureIds: [] });
const missingIn = ({ what, thing, source, departureIds }: Input): string | undefined => {
  if (!what.trim()) return '还没有写发生了什么';
  if (!thing.trim()) return '还没有写是哪一件';
  return source === 'sheet' && departureIds.length === 0 ? '还没有选是哪一次交出的' : undefined;
};

export function RecordIncident({ onClose, onRecorded }: { readonly onClose: () => void; readonly onRecorded: (id: string) => void }) {
  const act = useCommand(recordIncident);
  const today = useToday();
  const where = { rail: 'people', tab: 'protection', page: 'new-incident' };
  const draft = useDraft('record-incident', fresh(today), { title: '记信息安全事件', where });
  const reached = useReached(draft.value);
  const save = async () => {
    const incident = await act.run({ ...draft.value, personIds: draft.value.personIds ?? reached.people });
    if (!incident) return;
    draft.drop();
    onRecorded(incident.id);
  };
  return (
    <ActDialog title="记信息安全事件" verb="保存" act={act} onSave={save} onClose={onClose} missing={missingIn(draft.value)} width={680}>
      <IncidentFieldsForm value={draft.value} onChange={draft.set} reached={reached} />
    </ActDialog>
  );
}

export function CorrectIncident({ incident, onClose }: { readonly incident: Incident; readonly onClose: () => void }) {
  const act = useCommand(correctIncident);
  const { what, source, thing, foundOn, happenedOn, departureIds, personIds } = incident;
  const recorded: Input = { what, source, thing, foundOn, departureIds, personIds, ...(happenedOn && { happenedOn }) };
  const [value, setValue] = useState(recorded);
  const reached = useReached(value);
  const save = async () => {
    if (await act.run(incident.id, { ...value, personIds: value.personIds ?? reached.people })) onClose();
  };
  return (
    <ActDialog title="补充、更正事件" verb="保存" act={act} onSave={save} onClose={onClose} missing={missingIn(value)} width={680}>
      <IncidentFieldsForm value={value} onChange={setValue} reached={reached} />
    </ActDialog>
  );
}

type TickProps = { readonly incident: Incident; readonly step: IncidentStep; readonly onClose: () => void };

/** When, and with whom or how; telling the persons may be left out for a reason. */
export function TickStep({ incident, step, onClose }: TickProps) {
  const act = useCommand(tickIncidentStep);
  const today = useToday();
  const [on, setOn] = useState<string | undefined>(today);
  const [at, setAt] = useState(() => inChina(Date.now()).slice(11, 16));
  const [note, setNote] = useState('');
  const [waived, setWaived] = useState(false);
  const save = async () => {
    const ticked = { step, at, ...(waived && { waived: true as const }) };
    if (await act.run(incident.id, ticked, { ...(on && { on }), reason: note })) onClose();
  };
  return (
    <ActDialog
      title={incidentStepNames[step]}
      verb="办了"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={waived && !note.trim() ? '还没有写为什么不用告诉' : undefined}
    >
      <p>{stepHints[step]}</p>
      <div className="pair">
        <DateField label="哪天" value={on} onChange={setOn} latest={today} earliest={incident.foundOn} />
        <TextField label="几点" value={at} onChange={setAt} maxLength={5} placeholder="14:30" />
      </div>
      {step === 'persons' && (
        <Checkbox checked={waived} onChange={(event) => setWaived(event.target.checked)}>
          补救措施能有效避免危害，不用告诉本人
        </Checkbox>
      )}
      <LongTextField
        label={waived ? '为什么不用' : '怎么办的'}
        hint={waived ? '' : '可不填'}
        value={note}
        onChange={setNote}
        maxLength={500}
        rows={2}
      />
    </ActDialog>
  );
}
