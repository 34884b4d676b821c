import { organisationTypeNames } from '../../src/domain/names.ts';
import type { OrganisationType } from '../../src/domain/organisation.ts';
import { NumberField, SelectField, TextField } from '../parts/fields.tsx';
import type { Answers } from './answers.ts';

const TYPES: readonly OrganisationType[] = ['branch', 'joint-branch', 'general-branch', 'committee'];
type OrganisationStepProps = { readonly answers: Answers; readonly onChange: (part: Partial<Answers>) => void };

export const OrganisationStep = ({ answers, onChange }: OrganisationStepProps) => (
  <>
    <h2>这本台账是哪个党组织的</h2>
    <div className="fields">
      <div className="field-wide">
        <TextField
          label="组织名称"
          hint="印在表上的全称"
          maxLength={60}
          value={answers.name}
          onChange={(name) => onChange({ name })}
          placeholder="例如 恒川精密机械党支部"
        />
      </div>
      <SelectField
        label="类型"
        value={answers.organisationType}
        options={TYPES.map((value) => ({ value, word: organisationTypeNames[value] }))}
        onChange={(organisationType) => organisationType && onChange({ organisationType })}
      />
      <TextField label="所在县（市、区）" maxLength={60} value={answers.region} onChange={(region) => onChange({ region })} />
      <div className="field-wide">
        <TextField
          label="上级党组织"
          hint="月报报给谁"
          maxLength={60}
          value={answers.superiorName}
          onChange={(superiorName) => onChange({ superiorName })}
          placeholder="例如 云岭工业园党委"
        />
      </div>
      <TextField label="所在企业" maxLength={60} value={answers.enterprise} onChange={(enterprise) => onChange({ enterprise })} />
      <NumberField
        label="职工人数"
        hint="算人均用，以后可改"
        unit="人"
        least={0}
        most={1_000_000}
        value={answers.employees}
        onChange={(employees) => onChange({ employees })}
      />
    </div>
  </>
);
