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
type Page = { readonly lines: readonly AuditLine[]; readonly more: boolean };
export type Read = { readonly lines: readonly AuditLine[]; readonly isCut: boolean };

/** So many a page of the browser carries without stuttering; a shorter period shows the rest. */
const MOST = 5_000;

/** All lines of some days, newest first, page after page. */
export async function readLines(from: string, until: string): Promise<Answered<Read>> {
  const lines: AuditLine[] = [];
  for (;;) {
    const answer = await ask<Page>('GET', `/api/audit${queryOf({ from, until, before: lines.at(-1)?.id.toString() })}`);
    if (!answer.ok) return answer;
    lines.push(...answer.value.lines);
    if (!answer.value.more || lines.length >= MOST) return done({ lines, isCut: answer.value.more });
  }
}
