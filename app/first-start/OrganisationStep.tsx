import { OrganisationFields } from '../parts/OrganisationFields.tsx';
import type { Answers } from './answers.ts';

type OrganisationStepProps = { readonly answers: Answers; readonly onChange: (part: Partial<Answers>) => void };

export const OrganisationStep = ({ answers, onChange }: OrganisationStepProps) => (
  <>
    <h2>这本台账是哪个党组织的</h2>
    <OrganisationFields facts={answers} onChange={onChange} />
  </>
);
