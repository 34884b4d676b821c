import type { Generated, JSONColumnType } from 'kysely';

/** What is noted beside an act: ids, codes and numbers, never names. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

export type AuditTables = {
  readonly audit: {
    readonly id: Generated<number>;
    readonly at: Date;
    readonly account_id: string | null;
    readonly role: string | null;
    readonly act: string;
    readonly organisation_id: string | null;
    readonly outcome: 'done' | 'refused';
    readonly code: string | null;
    readonly details: JSONColumnType<AuditDetails>;
    readonly address: string;
    readonly request: string;
  };
};
