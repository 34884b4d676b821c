import { done, type Outcome, refuse } from './outcome.ts';

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

const FIELDS = ['name', 'enterprise', 'region', 'superiorName'] as const;
const LONGEST = 60;

/** Blanks around are no part of a name; a number of employees is whole and not negative. */
export function changeOrganisation(before: Organisation, change: Omit<Organisation, 'v' | 'id'>): Outcome<Organisation> {
  const after = { ...before, ...change };
  for (const field of FIELDS) {
    const text = after[field].trim();
    if (text === '') return refuse({ code: 'field-missing', field: organisationField[field] });
    if (text.length > LONGEST)
      return refuse({ code: 'field-too-long', field: organisationField[field], length: text.length, limit: LONGEST });
  }
  if (!Number.isInteger(after.employees) || after.employees < 0)
    return refuse({ code: 'field-invalid', field: 'employees', found: String(after.employees) });
  const [name, enterprise, region, superiorName] = FIELDS.map((field) => after[field].trim()) as [string, string, string, string];
  return done({ ...after, name, enterprise, region, superiorName });
}

/** `name` alone is a person's. */
const organisationField = { name: 'organisationName', enterprise: 'enterprise', region: 'region', superiorName: 'superiorName' } as const;
