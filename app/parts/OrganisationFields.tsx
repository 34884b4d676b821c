import { organisationTypeNames } from '../../src/domain/names.ts';
import type { OrganisationType } from '../../src/domain/organisation.ts';
import { NumberField, SelectField, TextField } from './fields.tsx';

const TYPES: readonly OrganisationType[] = ['branch', 'joint-branch', 'general-branch', 'committee'];
const LONGEST = 60;

export type OrganisationFacts = {
  readonly name: string;
  readonly organisationType: OrganisationType;
  readonly region: string;
  readonly superiorName: string;
  readonly enterprise: string;
  readonly employees: number | null;
};
type OrganisationFieldsProps = { readonly facts: OrganisationFacts; readonly onChange: (part: Partial<OrganisationFacts>) => void };

/** The same six questions at the first start and in 设置. */
export const OrganisationFields = ({ facts, onChange }: OrganisationFieldsProps) => (
  <div className="fields">
    <div className="field-wide">
      <TextField
        label="组织名称"
        hint="印在表上的全称"
        maxLength={LONGEST}
        value={facts.name}
        onChange={(name) => onChange({ name })}
        placeholder="例如 恒川精密机械党支部"
      />
    </div>
    <SelectField
      label="类型"
      value={facts.organisationType}
      options={TYPES.map((value) => ({ value, word: organisationTypeNames[value] }))}
      onChange={(organisationType) => organisationType && onChange({ organisationType })}
    />
    <TextField label="所在县（市、区）" maxLength={LONGEST} value={facts.region} onChange={(region) => onChange({ region })} />
    <div className="field-wide">
      <TextField
        label="上级党组织"
        hint="月报报给谁"
        maxLength={LONGEST}
        value={facts.superiorName}
        onChange={(superiorName) => onChange({ superiorName })}
        placeholder="例如 云岭工业园党委"
      />
    </div>
    <TextField label="所在企业" maxLength={LONGEST} value={facts.enterprise} onChange={(enterprise) => onChange({ enterprise })} />
    <NumberField
      label="职工人数"
      hint="算人均用，随时可改"
      unit="人"
      least={0}
      most={1_000_000}
      value={facts.employees}
      onChange={(employees) => onChange({ employees })}
    />
  </div>
);
