import { useState } from 'react';
import type { Role } from '../../src/domain/actor.ts';
import { roleNames } from '../../src/domain/names.ts';
import { SelectField, TextField } from '../parts/fields.tsx';
import { isPasswordUsable, NewPassword } from '../parts/NewPassword.tsx';
import type { WizardStep } from '../parts/Wizard.tsx';

const roles = (Object.keys(roleNames) as Role[])
  .filter((role) => role !== 'participant')
  .map((role) => ({ value: role, word: roleNames[role] }));

/** Who works at a PC that joins a branch, and with which password. */
export function useWhoStep() {
  const [fields, setFields] = useState({ name: '', password: '', again: '' });
  const [role, setRole] = useState<Role>('secretary');
  const change = (part: Partial<typeof fields>) => setFields((now) => ({ ...now, ...part }));
  const { name, password, again } = fields;
  const step: WizardStep = {
    key: 'password',
    word: '谁用',
    said: `${roleNames[role]} ${name.trim()}`,
    missing: missingOf(fields),
    body: (
      <>
        <h2>谁用这台电脑，用什么密码开锁</h2>
        <TextField label="姓名" maxLength={40} value={name} onChange={(value) => change({ name: value })} />
        <SelectField label="角色" options={roles} value={role} onChange={(value) => value && setRole(value)} />
        <NewPassword label="密码" password={password} again={again} onChange={change} />
      </>
    ),
  };
  return { step, profile: { name: name.trim(), role, password } };
}

function missingOf({ name, password, again }: { readonly name: string; readonly password: string; readonly again: string }) {
  if (name.trim() === '') return '填姓名';
  if (!isPasswordUsable(password)) return '定一个密码';
  return again === password ? undefined : '密码再输一次，两次要一样';
}
