import { refuse } from '../domain/outcome.ts';
import type { PointsScheme } from '../domain/points.ts';
import { putInForce } from '../domain/points-scheme.ts';
import { type StepNote, taken } from '../domain/step.ts';
import { type CommandContext, type CommandOutcome, save, write } from './context.ts';

/** From that day new periods count by this version; what was in force is replaced. */
export async function putPointsSchemeInForce(context: CommandContext, id: string, note?: StepNote): Promise<CommandOutcome<PointsScheme>> {
  const step = taken(context.actor, context.today, note);
  if (!step.ok) return step;
  const documents = await context.facts.all('points-scheme');
  const before = documents.find((it) => it.id === id);
  if (!before) return refuse({ code: 'not-found', type: 'points-scheme', id });
  const outcome = putInForce(
    before.body,
    documents.map((it) => it.body),
    step.value.on,
  );
  if (!outcome.ok) return outcome;
  const { scheme, replaced } = outcome.value;
  const writes = replaced.map((it) =>
    write(
      'points-scheme',
      it.id,
      documents.find((document) => document.id === it.id),
      it,
    ),
  );
  return save(context, 'put-points-scheme-in-force', [write('points-scheme', id, before, scheme), ...writes], scheme);
}
