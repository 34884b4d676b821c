import type { AnyDoc, Facts } from '../data/document.ts';
import { TYPES, type TypeName } from '../data/types/index.ts';
import { authorise } from '../domain/authority.ts';
import { done, type Outcome, type Refusal, refuse } from '../domain/outcome.ts';
import {
  countByType,
  type PurgeGround,
  type PurgeNote,
  type PurgePlan,
  type PurgeTrace,
  purgePlan,
  tracesPerson,
  unfinishedPurges,
} from '../domain/purge.ts';
import { taken } from '../domain/step.ts';
import type { LedgerPages } from '../ledger/batches.ts';
import type { Write } from '../ledger/entry.ts';
import type { LedgerRefusal } from '../ledger/refusals.ts';
import { bodiesOf, type CommandContext, saveParts, write } from './context.ts';

/** Takes bodies out of the ledger for good; the shell does it, because segments are rewritten for it. `pages` are all its records. */
export type PurgePort<R> = {
  readonly pages: LedgerPages;
  purge(request: { readonly documentIds: readonly string[]; readonly verb: string }): Promise<Outcome<unknown, R>>;
};
export type PurgeOutcome<T, R> = Outcome<T, Refusal | LedgerRefusal | R>;

/** What a purge of this person would reach; nothing is written. */
export async function planPurge(
  { facts, newId }: CommandContext,
  { pages }: Pick<PurgePort<never>, 'pages'>,
  { personId, meant = [] }: { readonly personId: string; readonly meant?: readonly string[] },
): Promise<Outcome<PurgePlan>> {
  const person = (await facts.one('person', personId)) ?? (await facts.one('outside-participant', personId));
  if (!person) return refuse({ code: 'not-found', type: 'person', id: personId });
  const documents = await everything(facts);
  const traces = await tracesIn(pages, tracesPerson(person.body, documents));
  return done(purgePlan(person.body, documents, { copyId: newId, traces, meant }));
}

/**
 * Copies without the name and a note of what goes are written first, then the bodies go. A power cut in between leaves the note, and
 * `finishPurge` does the rest; doing it twice does no harm.
 */
export async function purgePerson<R>(
  context: CommandContext,
  port: PurgePort<R>,
  { personId, ground, meant }: { readonly personId: string; readonly ground: PurgeGround; readonly meant?: readonly string[] },
): Promise<PurgeOutcome<PurgeNote, R>> {
  const allowed = authorise(context.actor.role, 'purge-person');
  if (!allowed.ok) return allowed;
  const step = taken(context.actor, context.today);
  if (!step.ok) return step;
  const plan = await planPurge(context, port, { personId, ...(meant && { meant }) });
  if (!plan.ok) return plan;

  const { erase, copies, relinked } = plan.value;
  const { on, by, role } = step.value;
  const note: PurgeNote = { v: 1, id: context.newId(), ground, on, by, role, erased: erase, counts: countByType(erase) };
  const documents = new Map((await everything(context.facts)).map((it) => [it.id, it]));
  const writes: Write[] = [...copies, ...relinked].map(({ type, id, body }) =>
    write(type as TypeName, id, documents.get(id), body as never),
  );
  const saved = await saveParts(context, 'purge-person', [[write('purge-note', note.id, undefined, note)], writes], note);
  if (!saved.ok) return saved;
  const gone = await port.purge({ documentIds: erase.map((it) => it.id), verb: 'purge-person' });
  return gone.ok ? done(note) : gone;
}

/** Ends every purge that a power cut tore apart; asked after every unlocking. */
export async function finishPurge<R>(
  context: CommandContext,
  port: Pick<PurgePort<R>, 'purge'>,
): Promise<PurgeOutcome<readonly PurgeNote[], R>> {
  const allowed = authorise(context.actor.role, 'purge-person');
  if (!allowed.ok) return allowed;
  const written = await bodiesOf(context.facts, 'purge-note');
  const erased = written.flatMap((it) => it.erased);
  const there = await Promise.all(erased.map(({ type, id }) => context.facts.one(type as TypeName, id)));
  const left = new Set(erased.flatMap(({ id }, at) => (there[at] ? [id] : [])));
  const notes = unfinishedPurges(written, left);
  if (notes.length === 0) return done([]);
  const documentIds = notes.flatMap((it) => it.erased).map((it) => it.id);
  const gone = await port.purge({ documentIds, verb: 'purge-person' });
  return gone.ok ? done(notes) : gone;
}

async function everything(facts: Facts): Promise<readonly AnyDoc[]> {
  const types = Object.keys(TYPES) as TypeName[];
  return (await Promise.all(types.map((type) => facts.all(type)))).flat() as readonly AnyDoc[];
}

/** Documents of which any version that the ledger still has names the person. */
async function tracesIn(pages: LedgerPages, traces: ReturnType<typeof tracesPerson>): Promise<readonly PurgeTrace[]> {
  const found = new Map<string, PurgeTrace>();
  for await (const page of pages()) {
    for (const record of page) {
      if (!('entry' in record)) continue;
      const { header, bodies } = record.entry;
      for (const [at, { type, id }] of header.writes.entries()) {
        const text = bodies[at]?.body;
        if (text && !found.has(id) && traces({ type, id }, text)) found.set(id, { type, id, namesStream: id === header.stream });
      }
    }
  }
  return [...found.values()];
}
