import type { ParameterKey, ParameterSetting } from '../../../src/domain/parameters.ts';
import { parameterUnitNames } from '../../words/parameters.ts';
import { type Editor, editors } from './editors.ts';

/** 14 天, 20 %, 当年全扣, 5 行. */
export function valueWords(setting: Pick<ParameterSetting, 'key' | 'value' | 'unit'>): string {
  const editor = editors[setting.key] as Editor<unknown>;
  if (editor.form === 'choice') return editor.options.find(({ value }) => value === setting.value)?.word ?? '';
  if (editor.form === 'lines') return `${editor.write(setting.value).length} 行`;
  const unit = parameterUnitNames[setting.unit];
  return unit === '' ? editor.write(setting.value) : `${editor.write(setting.value)} ${unit}`;
}

/** The subject that a rule belongs to, by the beginning of its key. */
const subjects: readonly (readonly [prefix: string, word: string])[] = [
  ['idea', '金点子'],
  ['post', '先锋岗'],
  ['pledge', '承诺'],
  ['group', '自主党小组'],
  ['leader', '自主党小组'],
  ['points', '积分'],
  ['report', '月报'],
  ['obligations', '规定动作'],
  ['activity', '活动'],
  ['party-election', '活动'],
];
export const subjectOf = (key: ParameterKey): string => subjects.find(([prefix]) => key.startsWith(prefix))?.[1] ?? '通用';
