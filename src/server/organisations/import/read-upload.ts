import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import { civilDateAt } from '../../../domain/civil-date.ts';
import { done, type Outcome, refuse } from '../../../domain/outcome.ts';
import { readLedger } from '../../../exchange/import/ledgers/read-ledger.ts';
import { READ_LIMITS } from '../../../exchange/import/limits.ts';
import { ORGANISATION_FIELDS, type OrganisationField } from '../../../exchange/import/organisations/fields.ts';
import { listedOrganisations } from '../../../exchange/import/organisations/listed.ts';
import { type Plan, type PlannedRow, planOrganisations } from '../../../exchange/import/organisations/plan.ts';
import { chosenTable, type HeadRows } from '../../../exchange/import/table/chosen-table.ts';
import { checkMapping, type Mapping, type Proposal, proposeColumns } from '../../../exchange/import/table/columns.ts';
import { describeSheets, type SheetCard } from '../../../exchange/import/table/sheets.ts';
import type { Workbook } from '../../../exchange/import/workbook.ts';
import { inScope } from '../../authority/scope.ts';
import type { County } from '../../county.ts';
import type { AnsweredRefusal } from '../../http/answered-refusal.ts';
import { type Act, accountOf } from '../../http/endpoint.ts';
import { closed, oneOf, orNull, words } from '../../http/parts.ts';
import { organisationOf } from '../read.ts';

const field = oneOf(...(Object.keys(ORGANISATION_FIELDS.fields) as OrganisationField[]));

const headRows = Type.Unsafe<HeadRows>({ type: 'array', items: { type: 'integer', minimum: 1 }, minItems: 2, maxItems: 2 });
const chosenSheet = Type.Object(
  { sheet: words(100), head: Type.Optional(headRows), mapping: Type.Array(orNull(field), { maxItems: 500 }) },
  closed,
);

/** The file with what was chosen about it. It is sent anew each time: nothing of it is kept before it is confirmed. */
export const upload = Type.Object(
  {
    name: words(200),
    bytes: Type.String({ maxLength: Math.ceil((READ_LIMITS.fileBytes * 4) / 3) + 4, pattern: '^[A-Za-z0-9+/]*={0,2}$' }),
    /** A block copied out of a table, as UTF-8. */
    pasted: Type.Optional(Type.Literal(true)),
    /** Which sheets, where their heads are, and which column is what; without it, what is proposed. */
    sheets: Type.Optional(Type.Array(chosenSheet, { maxItems: 100 })),
    hiddenRows: Type.Optional(oneOf('take', 'leave-out')),
    leftOut: Type.Optional(Type.Array(words(120), { maxItems: 50_000 })),
  },
  closed,
);
export const UPLOAD_LIMIT = 45 * 1024 * 1024;
type ChosenSheet = { readonly sheet: string; readonly head?: HeadRows; readonly mapping: Mapping<OrganisationField> };
type Upload = {
  readonly name: string;
  readonly bytes: string;
  readonly pasted?: true;
  readonly sheets?: readonly ChosenSheet[];
  readonly hiddenRows?: 'take' | 'leave-out';
  readonly leftOut?: readonly string[];
};

type ReadUpload = {
  readonly sheets: readonly (Omit<SheetCard, 'table'> & { readonly columns: readonly Column[] })[];
  readonly plan: Plan;
  /** What would be written, in one word: the confirmation says it again. */
  readonly mark: string;
};
type Column = { readonly head: string; readonly parent: string; readonly sample: readonly string[] } & Proposal<OrganisationField>;

/** In a thread of its own, before anything is asked of the database. */
export function readFile({ readWorkbook }: County, body: Upload): Promise<Outcome<Workbook, AnsweredRefusal>> {
  const bytes = Buffer.from(body.bytes, 'base64');
  return readWorkbook({ name: body.name, source: body.pasted ? bytes.toString('utf8') : new Uint8Array(bytes), limits: READ_LIMITS });
}

export async function readUpload(
  act: Act,
  { sheets, hiddenRows = 'leave-out', leftOut = [] }: Upload,
  book: Workbook,
): Promise<Outcome<ReadUpload, AnsweredRefusal>> {
  const cards = describeSheets(book, ORGANISATION_FIELDS);
  const proposals = new Map(cards.map(({ name: sheet, table }) => [sheet, table ? proposeColumns(table, ORGANISATION_FIELDS, {}) : []]));
  const chosen: readonly ChosenSheet[] =
    sheets ??
    cards.filter(({ proposed }) => proposed).map(({ name: sheet }) => ({ sheet, mapping: proposals.get(sheet)!.map((it) => it.field) }));

  const sources = [];
  for (const { sheet, head, mapping } of chosen) {
    const table = chosenTable(
      book,
      cards.find((card) => card.name === sheet),
      head,
    );
    if (!table) return refuse({ code: 'nothing-in-it', name: sheet });
    const checked = checkMapping(ORGANISATION_FIELDS, mapping);
    if (!checked.ok) return checked;
    sources.push({ table, mapping });
  }
  const today = civilDateAt(act.now.getTime());
  const settings = { today, hiddenRows, monthOnly: 'leave-out', leftOut: new Set(leftOut) } as const;
  const plan = planOrganisations(readLedger(listedOrganisations, sources, settings), {
    existing: await existingFor(act),
    today,
    newId: () => crypto.randomUUID(),
  });
  const described = cards.map(({ table, ...card }) => ({
    ...card,
    columns: (table?.columns ?? []).map(({ index, head, parent, sample }) => ({
      head,
      parent,
      sample,
      ...proposals.get(card.name)![index]!,
    })),
  }));
  return done({ sheets: described, plan, mark: markOf(plan.rows) });
}

/** Lines lead to what the importer administers; a name outside of it is as unknown as one that does not exist. */
async function existingFor(act: Act) {
  const rows = await act.db
    .selectFrom('organisation')
    .selectAll()
    .where(inScope('organisation.id', accountOf(act).organisationId))
    .where('closed_on', 'is', null)
    .execute();
  return rows.map(organisationOf);
}

/** Ids are drawn anew each time and do not count. */
function markOf(rows: readonly PlannedRow[]): string {
  const told = rows.map((row) => [
    row.key,
    row.outcome,
    row.outcome === 'add' ? { ...row.organisation, id: '', superiorId: '', sectoralId: '' } : null,
    row.outcome === 'change' ? [row.organisation.id, row.organisation.version] : null,
  ]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);
}
