import { useState } from 'react';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { AccountFields, type AccountGiven, missingOf } from './AccountFields.tsx';
import type { Account } from './account.ts';

type ChangeAccountDialogProps = { readonly account: Account; readonly onChanged: () => Promise<void>; readonly onClose: () => void };

export function ChangeAccountDialog({ account, onChanged, onClose }: ChangeAccountDialogProps) {
  const { name, role, organisationId } = account;
  const [given, setGiven] = useState<AccountGiven>({ name, role, organisationId });
  const change = useAct(async () => {
    const answer = await ask('PUT', `/api/accounts/${account.id}`, { ...given, name: given.name.trim() });
    if (answer.ok) {
      await onChanged();
      onClose();
    }
    return answer;
  });
  return (
    <ActDialog
      title={`改账号：${account.login}`}
      verb="保存"
      act={change}
      missing={missingOf(given)}
      onSave={() => void change.run()}
      onClose={onClose}
    >
      <AccountFields given={given} onChange={(part) => setGiven({ ...given, ...part })} />
      <p className="caption">换了身份或组织，登录着的要重新登录。</p>
    </ActDialog>
  );
}
