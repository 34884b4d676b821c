import type { ChosenFolder } from '../../electron/contract.ts';
import type { Organisation, OrganisationType } from '../../src/domain/organisation.ts';

/** What the first start asks for. Nothing of it counts before the recovery key was typed back. */
export type Answers = {
  readonly hasRead: boolean;
  readonly name: string;
  readonly organisationType: OrganisationType;
  readonly region: string;
  readonly superiorName: string;
  readonly enterprise: string;
  readonly employees: number | null;
  readonly folder: ChosenFolder;
  readonly secretary: string;
  readonly password: string;
  readonly again: string;
};

export const noAnswers = (folder: ChosenFolder): Answers => ({
  hasRead: false,
  name: '',
  organisationType: 'branch',
  region: '',
  superiorName: '',
  enterprise: '',
  employees: null,
  folder,
  secretary: '',
  password: '',
  again: '',
});

export const organisationOf = (answers: Answers, id: string): Organisation => ({
  v: 1,
  id,
  name: answers.name.trim(),
  organisationType: answers.organisationType,
  enterprise: answers.enterprise.trim(),
  region: answers.region.trim(),
  superiorName: answers.superiorName.trim(),
  employees: answers.employees ?? 0,
});
