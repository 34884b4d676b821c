import { useMemo } from 'react';
import { treeTypeNames } from '../../../../src/domain/county/names.ts';
import { SUPERIORS, sectorsOf, type TreeType } from '../../../../src/domain/county/organisation.ts';
import { SelectField } from '../../../parts/fields.tsx';
import { useInside } from '../../session.ts';

export type ChosenLines = { readonly superiorId: string | undefined; readonly sectoralId: string };
type LineFieldsProps = {
  readonly type: TreeType;
  readonly lines: ChosenLines;
  readonly onChange: (change: Partial<ChosenLines>) => void;
};

/** The two lines of an organisation; only what the rules let stand above it is offered. */
export function LineFields({ type, lines, onChange }: LineFieldsProps) {
  const { organisations } = useInside();
  const among = useMemo(
    () => (types: readonly TreeType[]) =>
      organisations
        .filter((one) => one.closedOn === null && types.includes(one.type))
        .map(({ id, name, type: kind }) => ({ value: id, word: `${name}（${treeTypeNames[kind]}）` })),
    [organisations],
  );
  const sectors = among(sectorsOf(type));
  return (
    <>
      <SelectField
        label="上级"
        hint="属地一条线，计数"
        search
        value={lines.superiorId}
        options={among(SUPERIORS[type])}
        onChange={(superiorId) => onChange({ superiorId })}
      />
      {sectors.length > 0 && (
        <SelectField
          label="行业线"
          hint="只看，不计数；没有就不选"
          search
          value={lines.sectoralId}
          options={[{ value: '', word: '没有' }, ...sectors]}
          onChange={(sectoralId) => onChange({ sectoralId: sectoralId ?? '' })}
        />
      )}
    </>
  );
}

export const linesAsked = ({ superiorId, sectoralId }: ChosenLines) => ({ superiorId, sectoralId: sectoralId || null });
