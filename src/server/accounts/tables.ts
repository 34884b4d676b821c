import type { ColumnType } from 'kysely';
import type { ConsoleRole } from '../../domain/county/console-role.ts';

type Defaulted<T> = ColumnType<T, T | undefined, T>;

export type AccountTables = {
  readonly account: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly role: ConsoleRole;
    readonly organisation_id: string;
    readonly password: string | null;
    readonly second_factor: string | null;
    readonly second_factor_begun: string | null;
    readonly second_factor_step: Defaulted<number>;
    readonly closed_at: Date | null;
    readonly created_at: Date;
  };
  readonly sign_in_try: { readonly login_hash: string; readonly failures: number; readonly failed_at: Date };
  readonly session: { readonly token_hash: string; readonly account_id: string; readonly begun_at: Date; readonly seen_at: Date };
  readonly invitation: { readonly token_hash: string; readonly account_id: string | null; readonly until: Date };
};
