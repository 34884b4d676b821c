import { Checkbox } from 'antd';
import { useState } from 'react';
import { inviteOutsider } from '../../../../src/commands/invite-outsider.ts';
import { standingNames } from '../../../../src/domain/names.ts';
import type { Standing } from '../../../../src/domain/person.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { bound } from '../../../parts/bound.ts';
import { DateField, SelectField, TextField } from '../../../parts/fields.tsx';
import type { ActFormProps } from './act-form.ts';

type OutsiderInput = {
  readonly name: string;
  readonly unit: string;
  readonly standing: Standing | undefined;
  readonly noticeOn: string | undefined;
};
const standings = (Object.entries(standingNames) as [Standing, string][]).map(([value, word]) => ({ value, word }));

/** Somebody of another enterprise: name, unit and type, told and signed, and nothing else. */
export function InviteOutsiderForm({ row: { group, today }, onClose }: ActFormProps) {
  const act = useCommand(inviteOutsider);
  const [value, setValue] = useState<OutsiderInput>({ name: '', unit: '', standing: undefined, noticeOn: today });
  const [mayBeNamed, setNamed] = useState(false);
  const field = bound(value, setValue);
  const { name, unit, standing, noticeOn } = value;
  const save = async () => {
    if (!standing || !noticeOn) return;
    // Told and asked at once; whoever was told before there was a group is asked on the day on which it was founded.
    const founded = group.steps[0]?.on ?? noticeOn;
    const [, on = noticeOn] = [noticeOn, founded].toSorted();
    if (await act.run(group.id, { name, unit, standing, noticeOn, mayBeNamed }, { on })) onClose();
  };
  const missing = !name.trim()
    ? '还没有写姓名'
    : !unit.trim()
      ? '还没有写单位'
      : !standing
        ? '还没有选类型'
        : noticeOn
          ? undefined
          : '还没有写告知和邀请日期';
  return (
    <ActDialog title={`邀请外单位组员：${group.name}`} verb="邀请外单位组员" act={act} onSave={save} onClose={onClose} missing={missing}>
      <p>只记姓名、单位、类型三项。先请本人看告知书（F-59）并签字；本人要求时可以清除。</p>
      <div className="pair">
        <TextField label="姓名" {...field('name')} maxLength={40} />
        <TextField label="单位" {...field('unit')} maxLength={60} />
        <SelectField label="类型" options={standings} {...field('standing')} />
        <DateField label="告知和邀请日期" {...field('noticeOn')} latest={today} />
      </div>
      <Checkbox checked={mayBeNamed} onChange={(event) => setNamed(event.target.checked)}>
        本人同意把姓名报给批准的党组织
      </Checkbox>
    </ActDialog>
  );
}
