import type { Doc } from '../data/document.ts';
import { authorise } from '../domain/authority.ts';
import { done, refuse } from '../domain/outcome.ts';
import type { Person } from '../domain/person.ts';
import { correct, enrol, type PersonFields } from '../domain/roster.ts';
import type { Write } from '../ledger/entry.ts';
import { inBatches } from './batch.ts';
import type { CommandContext, CommandOutcome } from './context.ts';
import { write } from './context.ts';
import type { ImportPlan } from './import-plan.ts';

/** What the preview decided about one row. `from` is what the person was told would change. */
export type RosterImportRow =
  | { readonly is: 'add'; readonly fields: PersonFields }
  | {
      readonly is: 'change';
      readonly personId: string;
      readonly changes: readonly { readonly field: keyof PersonFields; readonly from: string | undefined; readonly to: string }[];
    };

/**
 * Turns a confirmed preview into acts; nothing is written yet. The roster may have moved since the preview: then it says how many
 * rows are concerned, and the preview is made anew. New people wait for the notice (F-59).
 */
export async function planRosterImport(context: CommandContext, rows: readonly RosterImportRow[]): Promise<CommandOutcome<ImportPlan>> {
  const allowed = authorise(context.actor.role, 'import-roster');
  if (!allowed.ok) return allowed;
  if (rows.length === 0) return refuse({ code: 'import-empty' });
  const people = await context.facts.all('person');
  const byId = new Map(people.map((doc) => [doc.id, doc]));
  const byMark = new Map(people.flatMap((doc) => (doc.body.idMark ? [[doc.body.idMark, doc.body] as const] : [])));
  const writes: Write[] = [];
  const overtaken: string[] = [];
  for (const row of rows) {
    const planned = row.is === 'add' ? added(context, row.fields, byMark) : changed(context, row, byId.get(row.personId));
    if (typeof planned === 'string') overtaken.push(planned);
    else writes.push(planned);
  }
  if (overtaken.length > 0) return refuse({ code: 'import-overtaken', count: overtaken.length, names: overtaken.slice(0, 3) });
  const batchId = context.newId();
  return done({ batchId, acts: inBatches(context, { id: batchId, verb: 'import-roster', writes }) });
}

type Overtaken = string;

function added(context: CommandContext, fields: PersonFields, byMark: ReadonlyMap<string, Person>): Write | Overtaken {
  const known = fields.idMark ? byMark.get(fields.idMark) : undefined;
  const person = enrol(fields, { id: context.newId(), today: context.today, others: known ? [known] : [] });
  return person.ok ? write('person', person.value.id, undefined, person.value) : fields.name;
}

function changed(
  context: CommandContext,
  row: Extract<RosterImportRow, { is: 'change' }>,
  doc: Doc<'person'> | undefined,
): Write | Overtaken {
  if (!doc) return row.personId;
  if (row.changes.some(({ field, from }) => doc.body[field] !== from)) return doc.body.name;
  const fields = { ...doc.body, ...Object.fromEntries(row.changes.map(({ field, to }) => [field, to])) };
  const person = correct(doc.body, fields, context.today);
  return person.ok ? write('person', doc.id, doc, person.value) : doc.body.name;
}
