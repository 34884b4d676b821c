import type { Doc } from '../data/document.ts';
import { done, type Outcome, refuse } from '../domain/outcome.ts';
import type { PointsScheme } from '../domain/points.ts';
import type { SchemeFields } from '../domain/points-scheme.ts';
import { schemeInForce } from '../domain/points-scheme.ts';
import { fixedSchemeOn, isTakenFrom, schemesOn, takeOverScheme } from '../domain/rule-pack/offers.ts';
import type { Write } from '../ledger/entry.ts';
import { type CommandContext, type CommandOutcome, packsOf, save, write } from './context.ts';

/** A superior's points scheme becomes the branch's own and is in force from today; periods that are open count on as they began. */
export async function adoptPointsScheme(context: CommandContext, packId: string, name: string): Promise<CommandOutcome<PointsScheme>> {
  const offered = schemesOn(await packsOf(context.facts), context.today).find(
    ({ pack, scheme }) => pack.id === packId && scheme.name === name,
  );
  if (!offered) return refuse({ code: 'not-found', type: 'points-scheme', id: packId });
  const taken = takenOver(context, offered.scheme, await context.facts.all('points-scheme'));
  return taken.ok ? save(context, 'adopt-points-scheme', taken.value.writes, taken.value.scheme) : taken;
}

export type SchemeToUse = { readonly scheme: PointsScheme; readonly writes: readonly Write[] };

/** What a period that begins on `from` is counted by: what a superior has fixed for that day, taken over with it, else what is in force. */
export async function schemeToUse(context: CommandContext, from: string): Promise<Outcome<SchemeToUse>> {
  const documents = await context.facts.all('points-scheme');
  const inForce = schemeInForce(documents.map(({ body }) => body));
  const fixed = fixedSchemeOn(await packsOf(context.facts), from);
  if (fixed && !(inForce && isTakenFrom(inForce, fixed))) return takenOver(context, fixed.scheme, documents);
  return inForce ? done({ scheme: inForce, writes: [] }) : refuse({ code: 'points-no-scheme' });
}

function takenOver(
  { newId, today }: CommandContext,
  fields: SchemeFields,
  documents: readonly Doc<'points-scheme'>[],
): Outcome<SchemeToUse> {
  const id = newId();
  const outcome = takeOverScheme(
    fields,
    documents.map(({ body }) => body),
    { id, on: today },
  );
  if (!outcome.ok) return outcome;
  const { scheme, replaced } = outcome.value;
  const before = new Map(documents.map((document) => [document.id, document]));
  const others = replaced.map((one) => write('points-scheme', one.id, before.get(one.id), one));
  return done({ scheme, writes: [write('points-scheme', id, undefined, scheme), ...others] });
}
