import type { Caller } from '../authority/caller.ts';
import type { Database } from '../engine/engine.ts';
import type { AnsweredRefusal } from '../http/answered-refusal.ts';
import type { AuditDetails } from './tables.ts';

/** One line while it is being put together. */
export type AuditNote = {
  readonly act: string;
  readonly caller: Caller;
  readonly at: Date;
  readonly address: string;
  readonly request: string;
  readonly details: Record<string, AuditDetails[string]>;
  organisationId: string | null;
  by?: { readonly accountId: string; readonly role: string; readonly organisationId: string };
};

/** Written in the transaction of the act itself, so that there is no act without its line. Of a refusal only its code is kept. */
export async function recordAct(db: Database, note: AuditNote, refusal: AnsweredRefusal | undefined): Promise<void> {
  const { caller, by } = note;
  await db
    .insertInto('audit')
    .values({
      at: note.at,
      account_id: caller.is === 'account' ? caller.accountId : (by?.accountId ?? null),
      role: caller.is === 'account' ? caller.role : (by?.role ?? null),
      act: note.act,
      organisation_id: note.organisationId ?? by?.organisationId ?? null,
      outcome: refusal ? 'refused' : 'done',
      code: refusal?.code ?? null,
      details: JSON.stringify(note.details),
      address: note.address,
      request: note.request,
    })
    .execute();
}
