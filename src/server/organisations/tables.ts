import type { CivilDate } from '../../domain/civil-date.ts';
import type { TreeType } from '../../domain/county/organisation.ts';

export type OrganisationTables = {
  readonly county: { readonly id: 1; readonly epoch: number; readonly key_mark: string; readonly created_at: Date };
  readonly organisation: OrganisationRow;
  readonly organisation_version: {
    readonly organisation_id: string;
    readonly version: number;
    readonly act: TreeAct;
    readonly name: string;
    readonly superior_id: string | null;
    readonly sectoral_id: string | null;
    readonly closed_on: CivilDate | null;
    readonly since: CivilDate;
    readonly reason: string | null;
    readonly account_id: string | null;
    readonly recorded_at: Date;
  };
  readonly organisation_above: {
    readonly organisation_id: string;
    readonly above_id: string;
    readonly line: 'territorial' | 'sectoral';
    /** Steps on the territorial line; 0 on the other, where nothing is counted. */
    readonly distance: number;
  };
};

export type OrganisationRow = {
  readonly id: string;
  readonly type: TreeType;
  readonly name: string;
  readonly superior_id: string | null;
  readonly sectoral_id: string | null;
  readonly founded_on: CivilDate;
  readonly closed_on: CivilDate | null;
  readonly version: number;
  readonly since: CivilDate;
};

/** `certificate`: a PC that a restored county did not know brought it back. */
export type TreeAct = 'certificate' | 'found' | 'rename' | 'move' | 'close' | 'import';
