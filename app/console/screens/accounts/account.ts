import type { ConsoleRole } from '../../../../src/domain/county/console-role.ts';
import type { StateKind } from '../../../parts/State.tsx';

export type Account = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: ConsoleRole;
  readonly organisationId: string;
  readonly state: 'invited' | 'open' | 'closed';
  readonly secondFactor: boolean;
  readonly createdAt: string;
  readonly closedAt: string | null;
};
/** What an account with a new one-time link answers with. */
export type Link = { readonly token: string; readonly until: string };

export type AccountRow = Account & { readonly organisationName: string };
export const states: Readonly<Record<Account['state'], { readonly is: StateKind; readonly word: string }>> = {
  invited: { is: 'waiting', word: '待启用' },
  open: { is: 'done', word: '在用' },
  closed: { is: 'ended', word: '已停用' },
};
