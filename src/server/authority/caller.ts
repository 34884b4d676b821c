import type { ConsoleRole } from '../../domain/county/console-role.ts';

/** Somebody at the console, in a session. */
export type AccountCaller = {
  readonly is: 'account';
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly role: ConsoleRole;
  readonly organisationId: string;
  readonly hasSecondFactor: boolean;
  readonly sessionHash: string;
};

/** Who sent a request. Nobody is asked for a name where anyone may call. */
export type Caller = { readonly is: 'anyone' } | AccountCaller;
export const ANYONE: Caller = { is: 'anyone' };
