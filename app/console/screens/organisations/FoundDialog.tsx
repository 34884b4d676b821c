import { useState } from 'react';
import { treeTypeNames } from '../../../../src/domain/county/names.ts';
import { SUPERIORS, type TreeType } from '../../../../src/domain/county/organisation.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { SelectField, TextField } from '../../../parts/fields.tsx';
import { useInside } from '../../session.ts';
import { useChange, useWhen } from './change.ts';
import { type ChosenLines, LineFields, linesAsked } from './LineFields.tsx';
import { WhenFields } from './WhenFields.tsx';

type FoundDialogProps = { readonly superiorId: string; readonly onClose: () => void };

/** A new organisation below the one that was chosen; its types are those that may stand there. */
export function FoundDialog({ superiorId, onClose }: FoundDialogProps) {
  const { organisations } = useInside();
  const above = organisations.find(({ id }) => id === superiorId);
  const types = (Object.keys(SUPERIORS) as TreeType[]).filter((one) => above && SUPERIORS[one].includes(above.type));
  const [given, setGiven] = useState<{ readonly type: TreeType | undefined; readonly name: string }>({ type: undefined, name: '' });
  const [lines, setLines] = useState<ChosenLines>({ superiorId, sectoralId: '' });
  const [when, setWhen] = useWhen();
  const found = useChange('POST', '/api/organisations', onClose);
  const { type, name } = given;
  const missing =
    type === undefined
      ? '还没有选类型'
      : name.trim() === ''
        ? '还没有填名称'
        : !lines.superiorId
          ? '还没有选上级'
          : !when.on
            ? '还没有填日期'
            : undefined;
  return (
    <ActDialog
      title={`加组织：${above?.name ?? ''}下面`}
      verb="加组织"
      act={found}
      missing={missing}
      onSave={() => void found.run({ type, name: name.trim(), ...linesAsked(lines) }, when)}
      onClose={onClose}
    >
      <SelectField
        label="类型"
        value={type}
        options={types.map((value) => ({ value, word: treeTypeNames[value] }))}
        onChange={(chosen) => setGiven({ ...given, type: chosen })}
      />
      <TextField label="全称" value={name} maxLength={60} onChange={(value) => setGiven({ ...given, name: value })} />
      {type && <LineFields type={type} lines={lines} onChange={(change) => setLines({ ...lines, ...change })} />}
      <WhenFields label="成立日期" when={when} onChange={setWhen} />
    </ActDialog>
  );
}
