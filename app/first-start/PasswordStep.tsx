import { TextField } from '../parts/fields.tsx';
import { NewPassword } from '../parts/NewPassword.tsx';
import type { Answers } from './answers.ts';

type PasswordStepProps = { readonly answers: Answers; readonly onChange: (part: Partial<Answers>) => void };

export const PasswordStep = ({ answers, onChange }: PasswordStepProps) => (
  <>
    <h2>书记是谁，用什么密码开锁</h2>
    <TextField label="书记姓名" maxLength={40} value={answers.secretary} onChange={(secretary) => onChange({ secretary })} />
    <NewPassword label="密码" password={answers.password} again={answers.again} onChange={onChange} />
    <p className="caption">密码谁也查不到。忘了只能用恢复码，所以下一步的恢复码要收好。副书记、委员以后在设置里加，各用各的密码。</p>
  </>
);
