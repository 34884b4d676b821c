import type { CivilDate } from './civil-date.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import type { CommonRefusal } from './refusals/common.ts';

/** What an organisation says to all below it. It stands in the issuer's own notices and is read on every PC below. */
export type Announcement = {
  readonly v: 1;
  readonly id: string;
  readonly issuer: string;
  readonly title: string;
  readonly text: string;
  readonly on: CivilDate;
  readonly documentNumber?: string;
};

const LIMITS = { title: 60, text: 4_000, documentNumber: 60 } as const;

export function announce(announcement: Omit<Announcement, 'v' | 'on'>, today: CivilDate): Outcome<Announcement, CommonRefusal> {
  const { id, issuer } = announcement;
  const title = announcement.title.trim();
  const text = announcement.text.trim();
  const documentNumber = announcement.documentNumber?.trim();
  for (const [field, found = ''] of Object.entries({ title, text, documentNumber })) {
    if (found === '' && field !== 'documentNumber') return refuse({ code: 'field-missing', field });
    const [length, limit] = [[...found].length, LIMITS[field as keyof typeof LIMITS]];
    if (length > limit) return refuse({ code: 'field-too-long', field, length, limit });
  }
  return done({ v: 1, id, issuer, title, text, on: today, ...(documentNumber && { documentNumber }) });
}
