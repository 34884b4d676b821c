import { useState } from 'react';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { TextField } from '../../../parts/fields.tsx';
import { ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { AccountFields, type AccountGiven, missingOf } from './AccountFields.tsx';
import type { Link } from './account.ts';
import { LinkDialog } from './LinkDialog.tsx';

type OpenAccountDialogProps = { readonly onChanged: () => Promise<void>; readonly onClose: () => void };

/** An account without a password: whoever gets the link sets one. */
export function OpenAccountDialog({ onChanged, onClose }: OpenAccountDialogProps) {
  const [given, setGiven] = useState<AccountGiven & { readonly login: string }>({
    login: '',
    name: '',
    role: undefined,
    organisationId: undefined,
  });
  const [link, setLink] = useState<Link>();
  const open = useAct(async () => {
    const answer = await ask<Link>('POST', '/api/accounts', { ...given, name: given.name.trim() });
    if (answer.ok) {
      await onChanged();
      setLink(answer.value);
    }
    return answer;
  });
  if (link) return <LinkDialog name={given.name} link={link} onClose={onClose} />;
  const missing = missingOf(given) ?? (given.login.trim() === '' ? '还没有填登录名' : undefined);
  return (
    <ActDialog title="开账号" verb="开账号" act={open} missing={missing} onSave={() => void open.run()} onClose={onClose}>
      <AccountFields given={given} onChange={(change) => setGiven({ ...given, ...change })} />
      <TextField
        label="登录名"
        hint="小写字母开头，3 到 32 位"
        value={given.login}
        maxLength={32}
        onChange={(login) => setGiven({ ...given, login })}
      />
    </ActDialog>
  );
}
