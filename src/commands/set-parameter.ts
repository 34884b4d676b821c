import type { Parameter, ParameterKey, ParameterSetting } from '../domain/parameters.ts';
import { setParameter as set } from '../domain/set-parameter.ts';
import { type CommandContext, type CommandOutcome, save, settingsOf, write } from './context.ts';

/** Sets a rule number from a day on, with its source. What was computed for days before keeps its rule. */
export async function setParameter<K extends ParameterKey>(
  context: CommandContext,
  setting: Omit<ParameterSetting<K>, 'unit'>,
): Promise<CommandOutcome<Parameter>> {
  const id = context.newId();
  const made = { id, setOn: context.today, setBy: context.actor.profileId };
  const outcome = set(setting, made, await settingsOf(context.facts));
  return outcome.ok ? save(context, 'set-parameter', [write('parameter', id, undefined, outcome.value)], outcome.value) : outcome;
}
