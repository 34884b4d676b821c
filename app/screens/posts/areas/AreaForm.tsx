import { correctArea } from '../../../../src/commands/correct-area.ts';
import { endArea } from '../../../../src/commands/end-area.ts';
import { setUpArea } from '../../../../src/commands/set-up-area.ts';
import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import { areaCategoryNames } from '../../../../src/domain/names.ts';
import type { AreaCategory, AreaFields, ResponsibilityArea } from '../../../../src/domain/responsibility-area.ts';
import { useCommand } from '../../../live/command.ts';
import { useDraft } from '../../../live/draft.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { bound } from '../../../parts/bound.ts';
import { DateField, LongTextField, SelectField, TextField } from '../../../parts/fields.tsx';
import { PeopleField } from '../../../parts/several-fields.tsx';
import { useStepNote } from '../acts/act-form.ts';
import { linesOf, lineTrouble } from '../lines.ts';
import { useMemberOptions } from '../PostFieldsForm.tsx';
import type { AreaRow } from './area-rows.tsx';

type AreaInput = {
  readonly name: string;
  readonly category: AreaCategory;
  readonly place: string;
  readonly memberIds: readonly string[];
  readonly leadId: string | undefined;
  /** One duty per line. */
  readonly duties: string;
  readonly since: CivilDate | undefined;
};
const freshArea: AreaInput = { name: '', category: 'safety', place: '', memberIds: [], leadId: undefined, duties: '', since: undefined };
const inputOf = ({ name, category, place, memberIds, leadId, duties, since }: ResponsibilityArea): AreaInput => ({
  name,
  category,
  place: place ?? '',
  memberIds,
  leadId,
  duties: duties.join('\n'),
  since,
});
/** Who leads an area answers for it too, so the lead is always among the members. */
const fieldsOf = ({ name, category, place, memberIds, leadId, duties }: AreaInput): AreaFields => ({
  name,
  category,
  memberIds: leadId && !memberIds.includes(leadId) ? [leadId, ...memberIds] : memberIds,
  duties: linesOf(duties),
  ...(place ? { place } : {}),
  ...(leadId ? { leadId } : {}),
});
const troubleOf = ({ name, duties }: AreaInput) => (name.trim() ? lineTrouble(duties) : '还没有写名称');

const categories = (Object.entries(areaCategoryNames) as [AreaCategory, string][]).map(([value, word]) => ({ value, word }));

function AreaFieldsForm({ value, onChange }: { readonly value: AreaInput; readonly onChange: (value: AreaInput) => void }) {
  const members = useMemberOptions();
  const field = bound(value, onChange);
  return (
    <>
      <div className="pair">
        <TextField label="名称" {...field('name')} maxLength={40} placeholder="空压站" />
        <SelectField
          label="类别"
          options={categories}
          value={value.category}
          onChange={(category) => field('category').onChange(category ?? 'safety')}
        />
        <TextField label="位置" hint="可不填" {...field('place')} maxLength={60} />
        <SelectField label="负责人" hint="可以以后再定" options={members} {...field('leadId')} search />
      </div>
      <PeopleField label="党员" options={members} {...field('memberIds')} />
      <LongTextField label="管什么" hint="一行一条" {...field('duties')} maxLength={2400} rows={3} />
    </>
  );
}

type SetUpAreaProps = { readonly today: CivilDate; readonly onClose: () => void; readonly onSetUp: (id: string) => void };

/** 设责任区: what was typed is kept as a draft until it is saved. */
export function SetUpArea({ today, onClose, onSetUp }: SetUpAreaProps) {
  const act = useCommand(setUpArea);
  const draft = useDraft('set-up-area', freshArea, { title: '设责任区', where: { rail: 'pioneer', tab: 'posts', page: 'new-area' } });
  const { value } = draft;
  const save = async () => {
    const area = await act.run(fieldsOf(value), value.since ? { on: value.since } : {});
    if (!area) return;
    draft.drop();
    onSetUp(area.id);
  };
  return (
    <ActDialog title="设责任区" verb="设责任区" act={act} onSave={save} onClose={onClose} missing={troubleOf(value)} width={620}>
      <AreaFieldsForm value={value} onChange={draft.set} />
      <DateField label="从哪天起" value={value.since ?? today} onChange={(since) => draft.set({ ...value, since })} latest={today} />
    </ActDialog>
  );
}

type AreaFormProps = { readonly row: AreaRow; readonly onClose: () => void };

export function CorrectAreaForm({ row: { area }, onClose }: AreaFormProps) {
  const act = useCommand(correctArea);
  const draft = useDraft(`correct-area:${area.id}`, inputOf(area), {
    title: `更正责任区“${area.name}”`,
    where: { rail: 'pioneer', tab: 'posts', page: 'area', id: area.id },
  });
  const save = async () => {
    if (!(await act.run(area.id, fieldsOf(draft.value)))) return;
    draft.drop();
    onClose();
  };
  return (
    <ActDialog
      title={`更正责任区：${area.name}`}
      verb="保存"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={troubleOf(draft.value)}
      width={620}
    >
      <AreaFieldsForm value={draft.value} onChange={draft.set} />
    </ActDialog>
  );
}

export function EndAreaForm({ row: { area, posts, today }, onClose }: AreaFormProps) {
  const act = useCommand(endArea);
  const step = useStepNote(today);
  const save = async () => {
    if (await act.run(area.id, { on: step.on })) onClose();
  };
  return (
    <ActDialog title={`结束责任区：${area.name}`} verb="结束" act={act} onSave={save} onClose={onClose}>
      <p>{posts.length > 0 ? `里面还有 ${posts.length} 个先锋岗，它们照常，只是不再归在这个责任区。` : '结束后不再改动，经过留着。'}</p>
      <DateField label="哪天结束" value={step.on} onChange={step.setOn} latest={today} earliest={area.since} />
    </ActDialog>
  );
}
