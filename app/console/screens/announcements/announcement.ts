import { ANNOUNCED_FILES, type ReadCount } from '../../../../src/domain/announcement.ts';
import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import type { StateKind } from '../../../parts/State.tsx';

/** As the county lists it; it says how many read it, and never who. */
export type Announced = {
  readonly id: string;
  readonly organisationId: string;
  readonly title: string;
  readonly text: string;
  readonly documentNumber: string | null;
  readonly file: { readonly fileName: string; readonly bytes: number } | null;
  readonly validUntil: CivilDate | null;
  readonly writtenAt: string;
  readonly withdrawnAt: string | null;
  readonly organisationIds: readonly string[];
  readonly read: ReadCount;
};
export type AnnouncedRow = Announced & { readonly issuer: string; readonly to: string; readonly at: AnnouncedAt };

const ats = ['valid', 'over', 'withdrawn'] as const;
export type AnnouncedAt = (typeof ats)[number];
export const atWords: Readonly<Record<AnnouncedAt, { readonly is: StateKind; readonly word: string }>> = {
  valid: { is: 'done', word: '有效' },
  over: { is: 'ahead', word: '已过期' },
  withdrawn: { is: 'ended', word: '已撤回' },
};

export const announcedAt = ({ withdrawnAt, validUntil }: Announced, today: CivilDate): AnnouncedAt =>
  withdrawnAt ? 'withdrawn' : validUntil && validUntil < today ? 'over' : 'valid';

export const readWord = (read: ReadCount): string => (read.is === 'count' ? `${read.value} 台` : `不足 ${read.than} 台`);

/** 枫林镇; 枫林镇等 3 个. */
export const toWord = (names: readonly string[]): string => (names.length > 1 ? `${names[0]}等 ${names.length} 个` : (names[0] ?? ''));

export const FILE_KINDS = ANNOUNCED_FILES.map((extension) => `.${extension}`).join(',');

/** What is being written. */
export type Draft = {
  readonly title: string;
  readonly documentNumber: string;
  readonly text: string;
  readonly validUntil: CivilDate | undefined;
  readonly organisationIds: readonly string[];
  readonly file: { readonly fileName: string; readonly bytes: number; readonly base64: string } | undefined;
};
export const emptyDraft = (organisationId: string): Draft => ({
  title: '',
  documentNumber: '',
  text: '',
  validUntil: undefined,
  organisationIds: [organisationId],
  file: undefined,
});

export const asked = ({ title, documentNumber, text, validUntil, organisationIds, file }: Draft) => ({
  title,
  text,
  organisationIds,
  ...(documentNumber.trim() && { documentNumber }),
  ...(validUntil && { validUntil }),
  ...(file && { file: { fileName: file.fileName, base64: file.base64 } }),
});
