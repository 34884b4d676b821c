import { TextField } from './fields.tsx';

const LEAST = 8;
export const isPasswordUsable = (password: string): boolean => [...password].length >= LEAST;

/** How good a password is, in words; only its length is a condition. */
export function strengthOf(password: string): string {
  const length = [...password].length;
  if (length === 0) return `至少 ${LEAST} 个字符。一句只有自己知道的话最好记。`;
  if (length < LEAST) return `太短：再加 ${LEAST - length} 个字符。`;
  if (/^\d+$|^(.)\1+$/.test(password)) return '太好猜：只有数字或同一个字符，几分钟就能试出来。';
  if (length < 12) return '可以用。再长几个字更稳妥。';
  return '很稳妥。';
}

export type NewPasswordProps = {
  /** 密码, 新密码, 接任书记的密码. */
  readonly label: string;
  readonly password: string;
  readonly again: string;
  readonly onChange: (part: { readonly password?: string; readonly again?: string }) => void;
};

/** A password twice, with its strength in words. */
export const NewPassword = ({ label, password, again, onChange }: NewPasswordProps) => (
  <>
    <div>
      <TextField label={label} secret maxLength={128} value={password} onChange={(value) => onChange({ password: value })} />
      <p className="caption" role="status">
        {strengthOf(password)}
      </p>
    </div>
    <div>
      <TextField label={`${label}，再输一次`} secret maxLength={128} value={again} onChange={(value) => onChange({ again: value })} />
      {again !== '' && again !== password && (
        <p className="field-said" role="alert">
          两次输的不一样。
        </p>
      )}
    </div>
  </>
);
