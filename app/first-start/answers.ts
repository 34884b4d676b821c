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

export const LEAST_PASSWORD = 8;

/** How good a password is, in words; only its length is a condition. */
export function strengthOf(password: string): string {
  const length = [...password].length;
  if (length === 0) return `至少 ${LEAST_PASSWORD} 个字符。一句只有自己知道的话最好记。`;
  if (length < LEAST_PASSWORD) return `太短：再加 ${LEAST_PASSWORD - length} 个字符。`;
  if (/^(\d+|(.)\2+)$/.test(password)) return '太好猜：只有数字或同一个字符，几分钟就能试出来。';
  if (length < 12) return '可以用。再长几个字更稳妥。';
  return '很稳妥。';
}
export const isPasswordUsable = (password: string): boolean => [...password].length >= LEAST_PASSWORD;
