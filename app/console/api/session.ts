import type { ConsoleRole } from '../../../src/domain/county/console-role.ts';

/** Who is signed in, as the county says. */
export type Session = {
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly role: ConsoleRole;
  readonly organisationId: string;
  readonly secondFactor: 'set' | 'missing' | 'optional';
  readonly idleMinutes: number;
};
