import { assess, type ImpactAssessment, type Judgement } from '../domain/protection/assessment.ts';
import { type ProtectionFacts, protectionFacts, USES } from '../domain/protection/facts.ts';
import { taken } from '../domain/step.ts';
import { bodiesOf, type CommandContext, type CommandOutcome, save, settingOf, write } from './context.ts';

/** What the ledger knows on this day; shown to whoever assesses, and kept with the judgement. */
export async function protectionFactsOf(context: CommandContext): Promise<ProtectionFacts> {
  const { facts, today } = context;
  const known = {
    people: await bodiesOf(facts, 'person'),
    outside: (await facts.all('outside-participant')).length,
    uses: await Promise.all(USES.map(async (use) => ({ use, count: (await facts.all(use)).length }))),
    departures: await bodiesOf(facts, 'departure'),
    disclosures: await bodiesOf(facts, 'disclosure'),
    retentionMonths: await settingOf(context, 'retention-months', today),
  };
  return protectionFacts(known, today);
}

/** F-60: a person's judgement beside what the ledger knows; of today, because nobody can tell any more what it knew earlier. */
export async function assessImpact(context: CommandContext, judgement: Judgement): Promise<CommandOutcome<ImpactAssessment>> {
  const step = taken(context.actor, context.today);
  if (!step.ok) return step;
  const assessed = assess(judgement, await protectionFactsOf(context), { id: context.newId(), step: step.value });
  if (!assessed.ok) return assessed;
  return save(context, 'assess-impact', [write('impact-assessment', assessed.value.id, undefined, assessed.value)], assessed.value);
}
