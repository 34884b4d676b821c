import { useMemo } from 'react';
import { DEFAULTS } from '../../../src/domain/parameter-defaults.ts';
import type { ValidSetting } from '../../../src/domain/parameters.ts';
import { changesForBranch, packChanges, type RuleChange } from '../../../src/domain/rule-pack/changes.ts';
import type { RulePack } from '../../../src/domain/rule-pack/rule-pack.ts';
import { isLater } from '../../../src/domain/rule-pack/spans.ts';
import { usePacks, useParameters } from '../../live/parameters.ts';
import { ChangeTable } from '../../parts/rules/ChangeTable.tsx';
import { PackHead } from '../../parts/rules/PackHead.tsx';
import { type ChangeRow, changeRow } from '../../parts/rules/pack-words.ts';
import { valueWords } from '../../parts/rules/value-words.ts';
import { parameterNames } from '../../words/parameters.ts';
import type { PackRow } from './PacksPage.tsx';
import { setBy, setByWords } from './rule-rows.ts';

/** One version: from when it holds, and what it changed for this branch. */
export function PackPanel({ row: { pack, standing } }: { readonly row: PackRow }) {
  const packs = usePacks();
  const settings = useParameters();
  const rows = useMemo(() => {
    const previous = previousOf(pack, packs.packs);
    const beside = packChanges(previous, pack).filter(({ part }) => part !== 'rule');
    return [...changesForBranch(pack, previous, settings).map(ruleRow), ...beside.map(changeRow)];
  }, [pack, packs, settings]);
  return (
    <>
      <PackHead pack={pack} standing={standing} packs={packs} before={{ label: '谁发的', value: pack.issuer }} />
      <section className="past" aria-label="改了什么">
        <h3>改了什么</h3>
        {rows.length > 0 ? <ChangeTable label="改了什么" rows={rows} /> : <p className="caption">本单位原来就是这样，没有变化。</p>}
      </section>
    </>
  );
}

/** The version of the same issuer that it follows. */
const previousOf = (pack: RulePack, packs: readonly RulePack[]): RulePack | undefined =>
  packs
    .filter((other) => other.issuerId === pack.issuerId && isLater(pack, other))
    .toSorted((one, other) => (isLater(one, other) ? -1 : 1))[0];

const ruleRow = ({ key, before, after }: RuleChange): ChangeRow => {
  const say = (setting: ValidSetting) =>
    `${valueWords({ key, value: setting.value, unit: DEFAULTS[key].unit })}，${setByWords[setBy(setting)]}`;
  return { id: key, what: parameterNames[key], before: say(before), after: say(after), source: after.source };
};
