import { DEFAULTS } from '../parameter-defaults.ts';
import type { PackSetting, Parameter, RuleSetting } from '../parameters.ts';
import type { PackRule, Packs } from './rule-pack.ts';
import { type PackSpan, packSpans } from './spans.ts';

/** Everything that `parameterAt` chooses from: what the branch set itself, and what the packs of its superiors say while they hold. */
export const ruleSettings = (own: readonly Parameter[], packs: Packs): readonly RuleSetting[] =>
  packs.packs.length === 0 ? own : [...own, ...settingsOf(packs)];

export const settingsOf = (packs: Packs): readonly PackSetting[] =>
  packSpans(packs).flatMap((span) => span.pack.rules.map((rule) => settingOf(rule, span)));

function settingOf({ key, value, source, sourceOn, binding }: PackRule, { pack, from, until }: PackSpan): PackSetting {
  const { id, issuer, version, depth, on } = pack;
  return {
    id: `${id}.${key}`,
    key,
    value,
    unit: DEFAULTS[key].unit,
    // Every 办法 shows the source: it names pack and version with it.
    source: `${source}（${sourceOn}），${issuer}规则包第 ${version} 版`,
    validFrom: from,
    ...(until !== undefined && { validTo: until }),
    setOn: on,
    pack: { id, issuer, version, depth, binding },
  };
}
