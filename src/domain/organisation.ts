/** What kind of Party organisation keeps this ledger, or stands above it. */
export type OrganisationType = 'branch' | 'joint-branch' | 'general-branch' | 'committee' | 'superior';

/** `region` is the county or district in words; `superiorName` is where reports go. */
export type Organisation = {
  readonly v: 1;
  readonly id: string;
  readonly name: string;
  readonly organisationType: OrganisationType;
  readonly enterprise: string;
  readonly region: string;
  readonly superiorName: string;
  /** Employees of the enterprise, for per-head figures; the secretary keeps it up to date. */
  readonly employees: number;
};
