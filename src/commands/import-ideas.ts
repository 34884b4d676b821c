import { authorise } from '../domain/authority.ts';
import { nextNumber } from '../domain/idea/number.ts';
import type { Idea } from '../domain/idea.ts';
import { ideaFromOldLedger, type OldIdea } from '../domain/old-ledger/idea.ts';
import { done, refuse } from '../domain/outcome.ts';
import type { Write } from '../ledger/entry.ts';
import { inBatches } from './batch.ts';
import { takingOf } from './change-idea.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, write } from './context.ts';
import type { ImportPlan } from './import-plan.ts';

/** `number` is the one of the old ledger; it is kept where it is still free in its year. */
export type IdeaImportRow = { readonly old: OldIdea; readonly number: string | undefined };

/** Turns confirmed rows of an old ideas ledger into acts; nothing is written yet. */
export async function planIdeasImport(context: CommandContext, rows: readonly IdeaImportRow[]): Promise<CommandOutcome<ImportPlan>> {
  const allowed = authorise(context.actor.role, 'import-ideas');
  if (!allowed.ok) return allowed;
  if (rows.length === 0) return refuse({ code: 'import-empty' });
  const numbers = numbering(await bodiesOf(context.facts, 'golden-idea'), rows, context.numberLetter);
  const writes: Write[] = [];
  const overtaken: string[] = [];
  for (const row of rows) {
    const { proposedOn } = row.old.fields;
    const id = context.newId();
    const idea = ideaFromOldLedger(row.old, { id, number: numbers(row), taking: takingOf(context, { on: proposedOn }) });
    if (idea.ok) writes.push(write('golden-idea', id, undefined, idea.value));
    else overtaken.push(row.old.fields.title);
  }
  if (overtaken.length > 0) return refuse({ code: 'import-overtaken', count: overtaken.length, names: overtaken.slice(0, 3) });
  const batchId = context.newId();
  return done({ batchId, acts: inBatches(context, { id: batchId, verb: 'import-ideas', writes }) });
}

/** Old numbers first, so that no new one takes the place of one that stands on paper. */
function numbering(known: readonly Idea[], rows: readonly IdeaImportRow[], letter: string): (row: IdeaImportRow) => string {
  const used = new Set(known.map((idea) => `${idea.proposedOn.slice(0, 4)} ${idea.number}`));
  const kept = new Map<IdeaImportRow, string>();
  for (const row of rows) {
    const place = `${row.old.fields.proposedOn.slice(0, 4)} ${row.number}`;
    if (!row.number || used.has(place)) continue;
    used.add(place);
    kept.set(row, row.number);
  }
  const next = new Map<string, number>();
  return (row) => {
    const own = kept.get(row);
    if (own) return own;
    const { proposedOn } = row.old.fields;
    const year = proposedOn.slice(0, 4);
    let count = next.get(year) ?? Number(nextNumber(known, proposedOn, letter).slice(letter.length));
    while (used.has(`${year} ${numberOf(letter, count)}`)) count += 1;
    next.set(year, count + 1);
    return numberOf(letter, count);
  };
}

const numberOf = (letter: string, count: number) => letter + String(count).padStart(3, '0');
