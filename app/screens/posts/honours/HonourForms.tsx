import { Radio } from 'antd';
import { useState } from 'react';
import { applyForHonour } from '../../../../src/commands/apply-for-honour.ts';
import { correctHonour } from '../../../../src/commands/correct-honour.ts';
import { endHonour } from '../../../../src/commands/end-honour.ts';
import { giveHonourOpinion } from '../../../../src/commands/give-honour-opinion.ts';
import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import { type HonourFields, type HonourType, type HonourUnit, LEAD_OF, NEXT_OPINION } from '../../../../src/domain/honour-unit.ts';
import { honourTypeNames, leadOrganisationNames } from '../../../../src/domain/names.ts';
import { useCommand } from '../../../live/command.ts';
import { useDraft } from '../../../live/draft.ts';
import { usePeople } from '../../../live/people.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, Field, LongTextField, NumberField, SelectField, TextField } from '../../../parts/fields.tsx';
import { noPaper, PaperFields, paperOf } from '../../../parts/PaperFields.tsx';
import { useStepNote } from '../acts/act-form.ts';
import { boxName, type HonourRow } from './honour-rows.tsx';

type HonourInput = {
  readonly honour: HonourType;
  readonly unitName: string;
  readonly people: number | null;
  readonly contactId: string | undefined;
  readonly deeds: string;
  readonly on: CivilDate | undefined;
};
const freshHonour: HonourInput = {
  honour: 'member-model-post',
  unitName: '',
  people: null,
  contactId: undefined,
  deeds: '',
  on: undefined,
};
const inputOf = ({ honour, unitName, people, contactId, deeds, appliedOn }: HonourUnit): HonourInput => ({
  honour,
  unitName,
  people,
  contactId,
  deeds,
  on: appliedOn,
});
const fieldsOf = ({ honour, unitName, people, contactId, deeds }: HonourInput): HonourFields => ({
  honour,
  unitName,
  people: people ?? 1,
  deeds,
  ...(contactId ? { contactId } : {}),
});
const honours = (Object.entries(honourTypeNames) as [HonourType, string][]).map(([value, label]) => ({ value, label }));

function HonourFieldsForm({ value, onChange }: { readonly value: HonourInput; readonly onChange: (value: HonourInput) => void }) {
  const { options } = usePeople();
  const set = (change: Partial<HonourInput>) => onChange({ ...value, ...change });
  return (
    <>
      <Field label="申报什么" hint={`${leadOrganisationNames[LEAD_OF[value.honour]]}牵头`}>
        {(id) => <Radio.Group id={id} value={value.honour} onChange={(event) => set({ honour: event.target.value })} options={honours} />}
      </Field>
      <div className="pair">
        <TextField label="集体或个人名称" value={value.unitName} onChange={(unitName) => set({ unitName })} maxLength={60} />
        <NumberField label="人数" unit="人" least={1} value={value.people} onChange={(people) => set({ people })} />
        <SelectField
          label="联系人"
          hint="可不选"
          options={options}
          value={value.contactId}
          onChange={(contactId) => set({ contactId })}
          search
        />
      </div>
      <LongTextField
        label="主要事迹"
        hint="支部出意见前写好"
        value={value.deeds}
        onChange={(deeds) => set({ deeds })}
        maxLength={2000}
        rows={6}
      />
    </>
  );
}

type ApplyForHonourProps = { readonly today: CivilDate; readonly onClose: () => void; readonly onApplied: (id: string) => void };

/** 申报“双岗双号”: what was typed is kept as a draft until it is saved. */
export function ApplyForHonour({ today, onClose, onApplied }: ApplyForHonourProps) {
  const act = useCommand(applyForHonour);
  const draft = useDraft('apply-for-honour', freshHonour, {
    title: '申报“双岗双号”',
    where: { rail: 'pioneer', tab: 'posts', page: 'new-honour' },
  });
  const { value } = draft;
  const save = async () => {
    const unit = await act.run(fieldsOf(value), value.on ? { on: value.on } : {});
    if (!unit) return;
    draft.drop();
    onApplied(unit.id);
  };
  return (
    <ActDialog
      title="申报“双岗双号”"
      verb="保存"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={value.unitName.trim() ? undefined : '还没有写名称'}
      width={620}
    >
      <HonourFieldsForm value={value} onChange={draft.set} />
      <DateField label="申报日期" value={value.on ?? today} onChange={(on) => draft.set({ ...value, on })} latest={today} />
    </ActDialog>
  );
}

export type HonourFormProps = { readonly row: HonourRow; readonly onClose: () => void };

export function CorrectHonourForm({ row: { unit }, onClose }: HonourFormProps) {
  const act = useCommand(correctHonour);
  const draft = useDraft(`correct-honour:${unit.id}`, inputOf(unit), {
    title: `更正申报“${unit.unitName}”`,
    where: { rail: 'pioneer', tab: 'posts', page: 'honour', id: unit.id },
  });
  const save = async () => {
    if (!(await act.run(unit.id, fieldsOf(draft.value)))) return;
    draft.drop();
    onClose();
  };
  return (
    <ActDialog
      title={`更正申报：${unit.unitName}`}
      verb="保存"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={draft.value.unitName.trim() ? undefined : '还没有写名称'}
      width={620}
    >
      <HonourFieldsForm value={draft.value} onChange={draft.set} />
    </ActDialog>
  );
}

/** The branch writes its own box; the other two are copied off the stamped sheet. */
export function OpinionForm({ row: { unit, today }, onClose }: HonourFormProps) {
  const act = useCommand(giveHonourOpinion);
  const step = useStepNote(today);
  const [agreed, setAgreed] = useState(true);
  const [opinion, setOpinion] = useState('');
  const [paper, setPaper] = useState(noPaper);
  const level = NEXT_OPINION[unit.state] ?? 'branch';
  const isOwn = level === 'branch';
  const copied = paperOf(paper);
  const box = boxName(level, unit);
  const save = async () => {
    if (!isOwn && !copied) return;
    const words = isOwn ? opinion : paper.opinion;
    if (await act.run(unit.id, { agreed, opinion: words || (agreed ? '同意' : '不同意') }, isOwn ? { on: step.on } : { paper: copied! }))
      onClose();
  };
  return (
    <ActDialog
      title={`记${box}意见：${unit.unitName}`}
      verb={isOwn ? '记意见' : '按纸质文件补录'}
      act={act}
      onSave={save}
      onClose={onClose}
      missing={isOwn || copied ? undefined : '还没有抄全文件上的内容'}
      width={isOwn ? 520 : 620}
    >
      <Field label={`${box}意见`}>
        {(id) => (
          <Radio.Group
            id={id}
            value={agreed}
            onChange={(event) => setAgreed(event.target.value)}
            options={[
              { value: true, label: level === 'superior' ? '同意命名' : '同意申报' },
              { value: false, label: '不同意' },
            ]}
          />
        )}
      </Field>
      {isOwn ? (
        <>
          <LongTextField label="怎么写在表上" hint="可不填" value={opinion} onChange={setOpinion} maxLength={500} rows={2} />
          <DateField label="哪天定的" value={step.on} onChange={step.setOn} latest={today} earliest={unit.appliedOn} />
        </>
      ) : (
        <PaperFields value={paper} onChange={setPaper} latest={today} />
      )}
      {!agreed && <p className="caption">不同意就到此为止，这次申报记为未通过。</p>}
    </ActDialog>
  );
}

export function EndHonourForm({ row: { unit, today }, onClose }: HonourFormProps) {
  const act = useCommand(endHonour);
  const step = useStepNote(today);
  const save = async () => {
    if (await act.run(unit.id, step.note)) onClose();
  };
  return (
    <ActDialog title={`记荣誉到期：${unit.unitName}`} verb="记到期" act={act} onSave={save} onClose={onClose}>
      <p>到期或交回后不再算在册的“{honourTypeNames[unit.honour]}”。</p>
      <DateField
        label="哪天到期"
        value={step.on}
        onChange={step.setOn}
        latest={today}
        {...(unit.awardedOn ? { earliest: unit.awardedOn } : {})}
      />
      <LongTextField label="说明" hint="可不填" value={step.reason} onChange={step.setReason} maxLength={500} rows={2} />
    </ActDialog>
  );
}
