import type { CivilDate } from '../../../src/domain/civil-date.ts';
import { DEFAULTS } from '../../../src/domain/parameter-defaults.ts';
import { type ParameterKey, parameterAt, type RuleSetting, type ValidSetting } from '../../../src/domain/parameters.ts';
import { isFixed } from '../../../src/domain/rule-pack/changes.ts';

export type Rule = {
  readonly id: ParameterKey;
  readonly now: ValidSetting;
  /** What will hold next, if it is known already. */
  readonly next: ValidSetting | undefined;
  /** Everything that the branch and its superiors ever set, the latest first. */
  readonly settings: readonly RuleSetting[];
};

export const ruleRows = (settings: readonly RuleSetting[], today: CivilDate): readonly Rule[] =>
  (Object.keys(DEFAULTS) as ParameterKey[]).map((key) => {
    const said = settings.filter((setting) => setting.key === key).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
    const now = parameterAt(said, key, today);
    return { id: key, now, next: nextOf(said, now, today), settings: said };
  });

/** The first day on which another setting holds than today. */
function nextOf(said: readonly RuleSetting[], now: ValidSetting, today: CivilDate): ValidSetting | undefined {
  const coming = said.map(({ validFrom }) => validFrom).filter((day) => day > today);
  for (const day of coming.toSorted()) {
    const then = parameterAt(said, now.key, day);
    if (then.id !== now.id) return then;
  }
  return undefined;
}

export type SetBy = 'fixed' | 'advised' | 'own' | 'factory';
export function setBy(setting: ValidSetting): SetBy {
  if (setting.pack) return isFixed(setting) ? 'fixed' : 'advised';
  return setting.id ? 'own' : 'factory';
}
export const setByWords: Readonly<Record<SetBy, string>> = {
  fixed: '上级统一',
  advised: '上级建议',
  own: '本单位',
  factory: '出厂',
};

/** Whose word it is, and whether the branch may say otherwise. */
export function bySaid(setting: ValidSetting): string {
  const { pack } = setting;
  if (!pack) return setting.id ? '本单位自定' : '出厂，本单位可以改';
  const where = `${pack.issuer}规则包第 ${pack.version} 版`;
  return isFixed(setting) ? `${where}，统一规定，本单位不能另定` : `${where}，建议值，本单位可以另定`;
}
