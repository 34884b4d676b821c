import type { AccountTables } from '../accounts/tables.ts';
import type { AnnouncementTables } from '../announcements/tables.ts';
import type { AuditTables } from '../audit/tables.ts';
import type { OrganisationTables } from '../organisations/tables.ts';
import type { RollUpTables } from '../roll-up/tables.ts';
import type { StreamTables } from '../streams/tables.ts';

type MigrationTables = { readonly kysely_migration: { readonly name: string; readonly timestamp: string } };

/** Every table there is; each part of the county describes its own. */
export type CountyTables = MigrationTables &
  OrganisationTables &
  AccountTables &
  AuditTables &
  StreamTables &
  RollUpTables &
  AnnouncementTables;
