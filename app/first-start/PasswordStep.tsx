import { TextField } from '../parts/fields.tsx';
import { type Answers, strengthOf } from './answers.ts';

type PasswordStepProps = { readonly answers: Answers; readonly onChange: (part: Partial<Answers>) => void };

export const PasswordStep = ({ answers, onChange }: PasswordStepProps) => (
  <>
    <h2>书记是谁，用什么密码开锁</h2>
    <TextField label="书记姓名" maxLength={40} value={answers.secretary} onChange={(secretary) => onChange({ secretary })} />
    <div>
      <TextField label="密码" secret maxLength={128} value={answers.password} onChange={(password) => onChange({ password })} />
      <p className="caption" role="status">
        {strengthOf(answers.password)}
      </p>
    </div>
    <div>
      <TextField label="密码，再输一次" secret maxLength={128} value={answers.again} onChange={(again) => onChange({ again })} />
      {answers.again !== '' && answers.again !== answers.password && (
        <p className="field-said" role="alert">
          两次输的不一样。
        </p>
      )}
    </div>
    <p className="caption">密码谁也查不到。忘了只能用恢复码，所以下一步的恢复码要收好。副书记、委员以后在设置里加，各用各的密码。</p>
  </>
);
