import { Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { confirmParticipant } from '../../../../src/commands/confirm-participant.ts';
import { endParticipation } from '../../../../src/commands/end-participation.ts';
import { fileParticipants } from '../../../../src/commands/file-participants.ts';
import { inviteParticipants } from '../../../../src/commands/invite-participants.ts';
import { isCounted, leaderOf, openLineOf, type Participant } from '../../../../src/domain/group/group.ts';
import { participantStateNames, standingNames } from '../../../../src/domain/names.ts';
import { useCommand } from '../../../live/command.ts';
import { usePeople } from '../../../live/people.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, Field, LongTextField, SelectField, TextField } from '../../../parts/fields.tsx';
import { PeopleField } from '../../../parts/several-fields.tsx';
import { useFindsPerson } from '../../../search/use-search.ts';
import { useStepNote } from '../../posts/acts/act-form.ts';
import type { ActFormProps } from './act-form.ts';

/** The people of a group to choose from, by name and standing. */
function useLines(participants: readonly Participant[]) {
  const { byId, outside } = usePeople();
  return participants.map(({ who, state }) => {
    const person = byId.get(who) ?? outside.get(who);
    const name = person?.name ?? '（已清除）';
    return { value: who, word: person ? `${name}　${standingNames[person.standing]}` : name, state, name };
  });
}

export function InviteForm({ row: { group, today }, onClose }: ActFormProps) {
  const act = useCommand(inviteParticipants);
  const { options } = usePeople();
  const finds = useFindsPerson();
  const step = useStepNote(today);
  const [who, setWho] = useState<readonly string[]>([]);
  const save = async () => {
    if (await act.run(group.id, who, step.note)) onClose();
  };
  return (
    <ActDialog
      title={`邀请组员：${group.name}`}
      verb="邀请组员"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={who.length > 0 ? undefined : '还没有选人'}
    >
      <p>党员、积极分子、申请人和职工都可以。本人确认了才算组员。</p>
      <PeopleField
        label="邀请谁"
        value={who}
        onChange={setWho}
        options={options.filter(({ value }) => !openLineOf(group, value))}
        finds={finds}
      />
      <DateField label="哪天邀请" value={step.on} onChange={step.setOn} latest={today} />
    </ActDialog>
  );
}

/** One person at a time: each signed for themselves. */
export function ConfirmForm({ row: { group, today }, onClose }: ActFormProps) {
  const act = useCommand(confirmParticipant);
  const lines = useLines(group.participants.filter(({ state }) => state === 'invited'));
  const step = useStepNote(today);
  const [who, setWho] = useState(lines[0]?.value);
  const [skill, setSkill] = useState('');
  const left = lines.length - 1;
  const save = async () => {
    if (!who || !(await act.run(group.id, { personId: who, skill }, step.note))) return;
    if (left === 0) return onClose();
    setWho(lines.find(({ value }) => value !== who)?.value);
    setSkill('');
  };
  return (
    <ActDialog
      title={`确认参加：${group.name}`}
      verb={left > 0 ? '保存，记下一人' : '确认参加'}
      act={act}
      onSave={save}
      onClose={onClose}
      missing={who ? undefined : '还没有选人'}
    >
      <p>自愿参加，本人在意向单上签字，照签字记。{left > 0 && `这一人以后还有 ${left} 人。`}</p>
      <SelectField label="谁" options={lines} value={who} onChange={setWho} search />
      <div className="pair">
        <DateField label="签字日期" value={step.on} onChange={step.setOn} latest={today} />
        <TextField label="特长" hint="可不填" value={skill} onChange={setSkill} maxLength={60} />
      </div>
    </ActDialog>
  );
}

export function FileForm({ row: { group, today }, onClose }: ActFormProps) {
  const act = useCommand(fileParticipants);
  const lines = useLines(group.participants.filter(({ state }) => state === 'confirmed'));
  const step = useStepNote(today);
  const [who, setWho] = useState<readonly string[]>(lines.map(({ value }) => value));
  const save = async () => {
    if (await act.run(group.id, who, step.note)) onClose();
  };
  return (
    <ActDialog
      title={`组员备案：${group.name}`}
      verb="组员备案"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={who.length > 0 ? undefined : '还没有选人'}
    >
      <p>一人一备案，备案表（F-04）在“打印”里。</p>
      <Field label="备案谁">
        {(id) => (
          <Checkbox.Group
            name={id}
            value={[...who]}
            onChange={(chosen) => setWho(chosen)}
            options={lines.map(({ value, word }) => ({ value, label: word }))}
          />
        )}
      </Field>
      <DateField label="备案日期" value={step.on} onChange={step.setOn} latest={today} earliest={group.approval?.on ?? today} />
    </ActDialog>
  );
}

export function EndParticipationForm({ row: { group, today, count }, onClose }: ActFormProps) {
  const act = useCommand(endParticipation);
  const lines = useLines(group.participants.filter((it) => isCounted(it) || it.state === 'invited'));
  const step = useStepNote(today);
  const [who, setWho] = useState<string>();
  const [how, setHow] = useState<'left' | 'removed'>('left');
  const line = lines.find(({ value }) => value === who);
  const isInvited = line?.state === 'invited';
  const to = isInvited ? 'removed' : how;
  const save = async () => {
    if (who && (await act.run(group.id, who, to, step.note))) onClose();
  };
  return (
    <ActDialog
      title={`记退出：${group.name}`}
      verb="记退出"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={!who ? '还没有选人' : to === 'removed' && !step.text ? '还没有写理由' : undefined}
    >
      <SelectField
        label="谁"
        options={lines.map(({ value, word, state }) => ({
          value,
          word: state === 'invited' ? `${word}　${participantStateNames[state]}` : word,
        }))}
        value={who}
        onChange={setWho}
        search
      />
      {!isInvited && (
        <Field label="怎样">
          {(id) => (
            <Radio.Group
              id={id}
              value={how}
              onChange={(event) => setHow(event.target.value)}
              options={[
                { value: 'left', label: '本人退出' },
                { value: 'removed', label: '移出' },
              ]}
            />
          )}
        </Field>
      )}
      <div className="pair">
        <DateField label="哪天" value={step.on} onChange={step.setOn} latest={today} />
      </div>
      <LongTextField
        label="理由"
        hint={to === 'removed' ? '必填' : '可不填'}
        value={step.reason}
        onChange={step.setReason}
        maxLength={500}
        rows={2}
      />
      {who && who === leaderOf(group)?.who && <p className="caption">这是组长，退出后组长一职空着，要另外任命。</p>}
      {who && !isInvited && <p className="caption">退出后还有 {count - 1} 人。</p>}
    </ActDialog>
  );
}
