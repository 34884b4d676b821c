import { useMemo } from 'react';
import type { ConsoleRole } from '../../../../src/domain/county/console-role.ts';
import { treeTypeNames } from '../../../../src/domain/county/names.ts';
import { SelectField, TextField } from '../../../parts/fields.tsx';
import { useInside } from '../../session.ts';
import { consoleRoleNames, consoleRoleTasks } from '../../words/names.ts';

export type AccountGiven = { readonly name: string; readonly role: ConsoleRole | undefined; readonly organisationId: string | undefined };
type AccountFieldsProps = { readonly given: AccountGiven; readonly onChange: (change: Partial<AccountGiven>) => void };

export const missingOf = ({ name, role, organisationId }: AccountGiven): string | undefined =>
  name.trim() === '' ? '还没有填姓名' : !role ? '还没有选身份' : !organisationId ? '还没有选组织' : undefined;

/** Whose account it is, what it is for, and how much of the tree it reaches. */
export function AccountFields({ given, onChange }: AccountFieldsProps) {
  const { organisations, session } = useInside();
  const options = useMemo(() => {
    const byId = new Map(organisations.map((one) => [one.id, one]));
    const isInScope = (id: string | null): boolean =>
      id !== null && (id === session.organisationId || isInScope(byId.get(id)?.superiorId ?? null));
    return organisations
      .filter(({ id, closedOn }) => closedOn === null && isInScope(id))
      .map(({ id, name, type }) => ({ value: id, word: `${name}（${treeTypeNames[type]}）` }));
  }, [organisations, session.organisationId]);
  const { role } = given;
  return (
    <>
      <TextField label="姓名" value={given.name} maxLength={40} onChange={(name) => onChange({ name })} />
      <SelectField
        label="身份"
        {...(role && { hint: consoleRoleTasks[role] })}
        value={role}
        options={(Object.keys(consoleRoleNames) as ConsoleRole[]).map((value) => ({ value, word: consoleRoleNames[value] }))}
        onChange={(chosen) => onChange({ role: chosen })}
      />
      <SelectField
        label="组织"
        hint="管到本级和下级"
        search
        value={given.organisationId}
        options={options}
        onChange={(organisationId) => onChange({ organisationId })}
      />
    </>
  );
}
