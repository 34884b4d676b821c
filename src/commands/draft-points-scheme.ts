import { refuse } from '../domain/outcome.ts';
import type { PointsScheme } from '../domain/points.ts';
import { draftScheme, nextVersion, type SchemeFields } from '../domain/points-scheme.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** A new scheme, such as one of the samples. */
export async function draftPointsScheme(context: CommandContext, fields: SchemeFields): Promise<CommandOutcome<PointsScheme>> {
  const scheme = draftScheme(fields, context.newId());
  return save(context, 'draft-points-scheme', [write('points-scheme', scheme.id, undefined, scheme)], scheme);
}

/** The next version of a scheme, to be worked on while the one in force counts on. */
export async function draftNextVersion(context: CommandContext, id: string): Promise<CommandOutcome<PointsScheme>> {
  const before = await context.facts.one('points-scheme', id);
  if (!before) return refuse({ code: 'not-found', type: 'points-scheme', id });
  const scheme = nextVersion(before.body, await bodiesOf(context.facts, 'points-scheme'), context.newId());
  return save(context, 'draft-points-scheme', [write('points-scheme', scheme.id, undefined, scheme)], scheme);
}
