import type { CivilDate } from '../../../domain/civil-date.ts';
import type { TreeType } from '../../../domain/county/organisation.ts';
import type { LedgerKind } from '../ledgers/read-ledger.ts';
import { readChoice } from '../values/choice.ts';
import { ORGANISATION_FIELDS, type OrganisationField, TYPE_WORDS, typeByEnding } from './fields.ts';

/** One organisation as a sheet lists it: its lines still by name. */
export type ListedOrganisation = {
  readonly type: TreeType;
  readonly name: string;
  readonly superiorName: string | undefined;
  readonly sectoralName: string | undefined;
  readonly foundedOn: CivilDate | undefined;
};

export const listedOrganisations: LedgerKind<OrganisationField, ListedOrganisation> = {
  set: ORGANISATION_FIELDS,
  identity: ({ name, superiorName }) => `${superiorName ?? ''} / ${name}`,
  read: (row) => {
    const needed = row.needed({ name: row.text('name', 60) });
    if (!needed.ok) return { outcome: 'skip', reason: needed.refusal };
    const { name } = needed.value;
    const type = row.optional('type', readChoice(row.cell('type'), TYPE_WORDS)) ?? typeByEnding(name);
    if (type === undefined) return { outcome: 'skip', reason: { code: 'value-missing', field: ORGANISATION_FIELDS.fields.type.label } };
    const superiorName = row.optional('superior', row.text('superior', 60));
    const sectoralName = row.optional('sectoral', row.text('sectoral', 60));
    return {
      outcome: 'add',
      record: { type, name, superiorName, sectoralName, foundedOn: row.optional('foundedOn', row.day('foundedOn')) },
    };
  },
};
