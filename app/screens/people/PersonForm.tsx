import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { correctPerson } from '../../../src/commands/correct-person.ts';
import { enrolPerson } from '../../../src/commands/enrol-person.ts';
import { maskedBirth, maskedPhone } from '../../../src/domain/mask.ts';
import { maskedFieldNames, standingNames } from '../../../src/domain/names.ts';
import type { Person, Standing } from '../../../src/domain/person.ts';
import type { PersonFields } from '../../../src/domain/roster.ts';
import { useToday } from '../../live/clock.ts';
import { useCommand } from '../../live/command.ts';
import { useDraft } from '../../live/draft.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { DateField, SelectField, TextField } from '../../parts/fields.tsx';
import { PartialDateField } from '../../parts/PartialDateField.tsx';

const standings = Object.entries(standingNames).map(([value, word]) => ({ value: value as Standing, word }));
const genders = [
  { value: 'male', word: '男' },
  { value: 'female', word: '女' },
] as const;

type Input = Omit<PersonFields, 'idTail' | 'idMark'>;
const empty: Input = { name: '', standing: 'full' };

type FieldsProps = {
  readonly value: Input;
  readonly onChange: (value: Input) => void;
  /** What stays masked while it is put right: the fields begin empty and say what is there. */
  readonly known?: Person;
};

/** The least that the work needs; there is no field for remarks about a person. */
function PersonFieldsForm({ value, onChange, known }: FieldsProps) {
  const set =
    <K extends keyof Input>(field: K) =>
    (given: Input[K] | undefined) => {
      const { [field]: _, ...rest } = value;
      onChange(
        (given === undefined || given === '' ? (field === 'name' ? { ...rest, name: '' } : rest) : { ...rest, [field]: given }) as Input,
      );
    };
  const today = useToday();
  const isMember = value.standing === 'full' || value.standing === 'probationary';
  return (
    <>
      <div className="pair">
        <TextField label="姓名" value={value.name} onChange={set('name')} maxLength={40} />
        <SelectField label="人员类别" options={standings} value={value.standing} onChange={set('standing')} />
        <SelectField label="性别" hint="可不填" options={genders} value={value.gender} onChange={set('gender')} />
        <TextField
          label="电话"
          hint={hintOf(known?.phone && maskedPhone(known.phone), '可不填，列表里打码')}
          value={value.phone ?? ''}
          onChange={set('phone')}
          maxLength={30}
        />
        <TextField label="部门" hint="可不填" value={value.department ?? ''} onChange={set('department')} maxLength={60} />
        <TextField label="岗位" hint="可不填" value={value.jobTitle ?? ''} onChange={set('jobTitle')} maxLength={60} />
        <TextField label="党小组" hint="可不填" value={value.partyGroup ?? ''} onChange={set('partyGroup')} maxLength={60} />
        <PartialDateField
          label="出生年月"
          hint={hintOf(known?.birth && maskedBirth(known.birth), '可不填，用来分清同名的人')}
          value={value.birth}
          onChange={set('birth')}
        />
      </div>
      <div className="pair">
        {value.standing !== 'employee' && <PartialDateField label="申请入党" value={value.appliedOn} onChange={set('appliedOn')} />}
        {(isMember || value.standing === 'activist') && (
          <PartialDateField label="列为积极分子" value={value.activistOn} onChange={set('activistOn')} />
        )}
        {isMember && <PartialDateField label="入党" value={value.joinedOn} onChange={set('joinedOn')} />}
        {value.standing === 'full' && <PartialDateField label="转正" value={value.fullMemberOn} onChange={set('fullMemberOn')} />}
        {isMember && (
          <DateField label="转入" hint="从别的支部转来的填" value={value.arrivedOn} onChange={set('arrivedOn')} latest={today} />
        )}
      </div>
    </>
  );
}

const hintOf = (masked: string | undefined, otherwise: string): string => (masked ? `现在是 ${masked}，不改就空着` : otherwise);

type EnrolProps = { readonly onClose: () => void; readonly onEnrolled: (id: string) => void };

export function EnrolPerson({ onClose, onEnrolled }: EnrolProps) {
  const act = useCommand(enrolPerson);
  const draft = useDraft<Input>('enrol-person', empty, { title: '登记人员', where: { rail: 'people', tab: 'roster', page: 'new' } });
  const save = async (distinctFrom: readonly string[] = []) => {
    const person = await act.run(draft.value, { distinctFrom });
    if (!person) return;
    draft.drop();
    onEnrolled(person.id);
  };
  const alike = act.refusal?.code === 'person-looks-known' ? act.refusal.ids : undefined;
  return (
    <ActDialog
      title="登记人员"
      verb="保存"
      act={act}
      onSave={() => void save()}
      onClose={onClose}
      width={620}
      missing={draft.value.name.trim() ? undefined : '还没有写姓名'}
    >
      <PersonFieldsForm value={draft.value} onChange={draft.set} />
      <p className="caption">登记后先告知本人，再用到公示和上报里。</p>
      {alike && <Button onClick={() => void save(alike)}>不是同一个人，照常登记</Button>}
    </ActDialog>
  );
}

export function CorrectPerson({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const act = useCommand(correctPerson);
  const [fields, setFields] = useState<Input>(() => fieldsOf(person));
  const [taken, setTaken] = useState<readonly Masked[]>([]);
  const save = async () => {
    const { idTail, idMark } = person;
    const kept = pick(
      person,
      maskedFields.filter((field) => !taken.includes(field)),
    );
    if (await act.run(person.id, { ...kept, ...(idTail && { idTail }), ...(idMark && { idMark }), ...fields })) onClose();
  };
  return (
    <ActDialog title={`更正：${person.name}`} verb="保存" act={act} onSave={save} onClose={onClose} width={620}>
      <PersonFieldsForm value={fields} onChange={setFields} known={person} />
      <Checkbox.Group
        aria-label="去掉"
        value={[...taken]}
        onChange={setTaken}
        options={maskedFields.filter((field) => person[field]).map((value) => ({ value, label: `去掉原来的${maskedFieldNames[value]}` }))}
      />
      <p className="caption">原来写的留在经过里。转正、转出、离开另有按钮，不在这里改。</p>
    </ActDialog>
  );
}

type Masked = 'phone' | 'birth';
const maskedFields: readonly Masked[] = ['phone', 'birth'];
const pick = (person: Person, fields: readonly Masked[]): Partial<Pick<Person, Masked>> =>
  Object.fromEntries(fields.flatMap((field) => (person[field] ? [[field, person[field]]] : [])));

/** What may be put right here; the masked fields begin empty. */
const fieldsOf = ({
  v: _v,
  id: _id,
  notice: _notice,
  noticeOn: _noticeOn,
  noticeVersion: _version,
  consents: _consents,
  presence: _presence,
  presenceOn: _presenceOn,
  presenceAt: _presenceAt,
  contactedOn: _contactedOn,
  phone: _phone,
  birth: _birth,
  idTail: _idTail,
  idMark: _idMark,
  ...fields
}: Person): Input => fields;
