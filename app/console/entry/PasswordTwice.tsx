import { TextField } from '../../parts/fields.tsx';

type Given = { readonly password: string; readonly again: string };
export const isGivenTwice = ({ password, again }: Given): boolean => password !== '' && password === again;

type PasswordTwiceProps = Given & { readonly label?: string; readonly onChange: (part: Partial<Given>) => void };

/** A new password of the console. Whether it is strong enough is the county's to say; what it looks for is told beforehand. */
export const PasswordTwice = ({ label = '密码', password, again, onChange }: PasswordTwiceProps) => (
  <>
    <div className="door-pair">
      <TextField label={label} secret value={password} maxLength={128} onChange={(value) => onChange({ password: value })} />
      <TextField label={`${label}，再输一次`} secret value={again} maxLength={128} onChange={(value) => onChange({ again: value })} />
    </div>
    <p className="caption">至少 12 个字符，不含登录名和姓名。一句只有自己知道的话最好记。</p>
    {again !== '' && again !== password && (
      <p className="field-said" role="alert">
        两次输的不一样。
      </p>
    )}
  </>
);
