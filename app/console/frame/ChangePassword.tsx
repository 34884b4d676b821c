import { useState } from 'react';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { TextField } from '../../parts/fields.tsx';
import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { isGivenTwice, PasswordTwice } from '../entry/PasswordTwice.tsx';

/** One's own password; whoever else is signed in with the old one is out at once. */
export function ChangePassword({ onClose }: { readonly onClose: () => void }) {
  const [given, setGiven] = useState({ before: '', password: '', again: '' });
  const change = useAct(async () => {
    const answer = await ask('PUT', '/api/session/password', { before: given.before, after: given.password });
    if (answer.ok) onClose();
    return answer;
  });
  const missing = given.before === '' ? '还没有填现在的密码' : isGivenTwice(given) ? undefined : '新密码要输两次，一样才行';
  return (
    <ActDialog title="换密码" verb="换密码" act={change} missing={missing} onSave={() => void change.run()} onClose={onClose}>
      <TextField label="现在的密码" secret value={given.before} maxLength={128} onChange={(before) => setGiven({ ...given, before })} />
      <PasswordTwice label="新密码" {...given} onChange={(part) => setGiven({ ...given, ...part })} />
      <p className="caption">换好以后，在别处登录的都要重新登录。</p>
    </ActDialog>
  );
}
