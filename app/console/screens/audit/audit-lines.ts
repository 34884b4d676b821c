import { done } from '../../../../src/domain/outcome.ts';
import { type Answered, ask, queryOf } from '../../api/ask.ts';

export type AuditLine = {
  readonly id: number;
  readonly at: string;
  readonly accountId: string | null;
  readonly login: string | null;
  readonly role: string | null;
  readonly act: string;
  readonly organisationId: string | null;
  readonly outcome: 'done' | 'refused';
  readonly code: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly address: string;
};
/** What the county filters by; `organisationId` means all below it as well. */
export type AuditFilter = {
  readonly from: string;
  readonly until: string;
  readonly organisationId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly act?: string | undefined;
  readonly outcome?: string | undefined;
};
/** `counts` stand on the first page: all that match, whatever their outcome. */
export type AuditPage = {
  readonly lines: readonly AuditLine[];
  readonly more: boolean;
  readonly counts: { readonly done: number; readonly refused: number } | null;
};

export const auditUrl = (filter: AuditFilter): string => `/api/audit${queryOf(filter)}`;

export const olderThan = (filter: AuditFilter, last: AuditLine): Promise<Answered<AuditPage>> =>
  ask('GET', `/api/audit${queryOf({ ...filter, before: String(last.id) })}`);

/** Everything that matches, newest first, page after page into the hands of `take`; nothing of it is kept here. */
export async function eachPage(filter: AuditFilter, take: (lines: readonly AuditLine[]) => void): Promise<Answered<null>> {
  let before: string | undefined;
  for (;;) {
    const answer = await ask<AuditPage>('GET', `/api/audit${queryOf({ ...filter, before, page: 'file' })}`);
    if (!answer.ok) return answer;
    take(answer.value.lines);
    if (!answer.value.more) return done(null);
    before = String(answer.value.lines.at(-1)!.id);
  }
}
