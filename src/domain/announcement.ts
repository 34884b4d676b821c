import type { CivilDate } from './civil-date.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import type { CommonRefusal } from './refusals/common.ts';
import type { RulePackRefusal } from './refusals/rule-pack.ts';
import { PACK_FILE_LIMIT } from './rule-pack/rule-pack.ts';

/** What an organisation says to all below it, or to some of them. It stands in the notices of whom it is said to, a copy in each. */
export type Announcement = {
  readonly v: 1;
  readonly id: string;
  /** Of which announcement this is a copy; missing where it was said before announcements had scopes. */
  readonly notice?: string;
  readonly issuer: string;
  readonly title: string;
  readonly text: string;
  readonly on: CivilDate;
  readonly documentNumber?: string;
  /** The last day on which it is of any use. */
  readonly validUntil?: CivilDate;
  /** `id` names the document that holds its bytes. */
  readonly file?: AnnouncedFile;
};
export type AnnouncedFile = { readonly id: string; readonly fileName: string; readonly bytes: number };

const LIMITS = { title: 60, text: 4_000, documentNumber: 60 } as const;

export function announce(
  announcement: Omit<Announcement, 'v' | 'on'>,
  today: CivilDate,
): Outcome<Announcement, CommonRefusal | RulePackRefusal> {
  const { id, notice, issuer, validUntil, file } = announcement;
  const title = announcement.title.trim();
  const text = announcement.text.trim();
  const documentNumber = announcement.documentNumber?.trim();
  for (const [field, found = ''] of Object.entries({ title, text, documentNumber })) {
    if (found === '' && field !== 'documentNumber') return refuse({ code: 'field-missing', field });
    const [length, limit] = [[...found].length, LIMITS[field as keyof typeof LIMITS]];
    if (length > limit) return refuse({ code: 'field-too-long', field, length, limit });
  }
  if (validUntil !== undefined && validUntil < today) return refuse({ code: 'field-invalid', field: 'validUntil', found: validUntil });
  if (file && !isAnnouncedFile(file.fileName)) return refuse({ code: 'field-invalid', field: 'file', found: file.fileName });
  if (file && file.bytes > PACK_FILE_LIMIT)
    return refuse({ code: 'pack-file-too-large', fileName: file.fileName, bytes: file.bytes, limit: PACK_FILE_LIMIT });
  return done({
    ...{ v: 1, id, issuer, title, text, on: today },
    ...(notice !== undefined && { notice }),
    ...(documentNumber && { documentNumber }),
    ...(validUntil !== undefined && { validUntil }),
    ...(file && { file }),
  });
}

/** What a branch's PC can open without running anything. */
export const ANNOUNCED_FILES = ['pdf', 'docx', 'doc', 'xlsx', 'xls', 'wps', 'et', 'ofd', 'txt', 'jpg', 'jpeg', 'png'] as const;
export const isAnnouncedFile = (fileName: string): boolean =>
  (ANNOUNCED_FILES as readonly string[]).includes(fileName.split('.').at(-1)?.toLowerCase() ?? '');

/** So few readers are not counted out: whoever knows the scope could tell who they are. */
const FEW = 5;
/** How many PCs showed it, or that they are fewer than five. */
export type ReadCount = { readonly is: 'count'; readonly value: number } | { readonly is: 'fewer'; readonly than: number };
export const readCount = (tickets: number): ReadCount => (tickets >= FEW ? { is: 'count', value: tickets } : { is: 'fewer', than: FEW });
