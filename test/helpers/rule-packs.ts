import type { ParameterKey, ParameterValues } from '../../src/domain/parameters.ts';
import type { Binding, PackEnd, PackRule, RulePack } from '../../src/domain/rule-pack/rule-pack.ts';

export const aRule = <K extends ParameterKey>(key: K, value: ParameterValues[K], binding: Binding = 'fixed'): PackRule => ({
  key,
  value,
  binding,
  source: '云委两新〔2026〕9 号',
  sourceOn: '2026-05-20',
});

/** A pack of the county committee that answers ideas within ten days; the county of the tests is invented. */
export const aPack = (change: Partial<RulePack> = {}): RulePack => ({
  v: 1,
  id: `pack-${change.issuerId ?? 'county'}-${change.version ?? 1}`,
  issuerId: 'county',
  issuer: '云岭县委两新工委',
  depth: 0,
  version: 1,
  title: '云岭县两新党建规则',
  on: '2026-06-01',
  validFrom: '2026-06-01',
  rules: [aRule('idea-answer-days', 10)],
  schemes: [],
  forms: [],
  texts: [],
  ...change,
});

export const anEnd = (pack: RulePack, endsOn: string): PackEnd => ({
  v: 1,
  id: `end-${pack.id}`,
  packId: pack.id,
  issuer: pack.issuer,
  on: '2026-06-10',
  endsOn,
  reason: '写错了期限',
});
