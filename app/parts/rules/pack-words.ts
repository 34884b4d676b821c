import { DEFAULTS } from '../../../src/domain/parameter-defaults.ts';
import type { PackChange } from '../../../src/domain/rule-pack/changes.ts';
import type { Binding, PackRule, PackText, RulePack } from '../../../src/domain/rule-pack/rule-pack.ts';
import type { PackStanding } from '../../../src/domain/rule-pack/spans.ts';
import { FORMS, type FormName } from '../../../src/exchange/forms/all.ts';
import { parameterNames } from '../../words/parameters.ts';
import type { StateKind } from '../State.tsx';
import { valueWords } from './value-words.ts';

export const bindingWords: Readonly<Record<Binding, string>> = { fixed: '统一规定', advised: '建议值' };
export const standingWords: Readonly<Record<PackStanding, { readonly is: StateKind; readonly word: string }>> = {
  'in-force': { is: 'done', word: '现行' },
  coming: { is: 'ahead', word: '还没生效' },
  replaced: { is: 'ended', word: '已被替换' },
  ended: { is: 'ended', word: '已停用' },
};
export const textNames: Readonly<Record<PackText['code'], string>> = { 'privacy-notice': '个人信息告知书（F-59）的告知内容' };

export const versionWord = ({ version }: Pick<RulePack, 'version'>): string => `第 ${version} 版`;
export const validWord = ({ validFrom, validTo }: Pick<RulePack, 'validFrom' | 'validTo'>): string =>
  validTo ? `${validFrom} 至 ${validTo}` : `${validFrom} 起`;

export const packRuleWords = ({ key, value }: Pick<PackRule, 'key' | 'value'>): string =>
  valueWords({ key, value, unit: DEFAULTS[key].unit });

/** `new` and `gone` say what a blank would leave open. */
export type ChangeRow = {
  readonly id: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly source: string;
};
const GONE = '不再规定';
const NEW = '没有规定';
const REWRITTEN = '内容换了';

/** One difference between two versions, as a row that a person reads. */
export function changeRow(change: PackChange): ChangeRow {
  switch (change.part) {
    case 'rule': {
      const { before, after } = change;
      const { key } = (after ?? before)!;
      const say = (rule: PackRule) => `${packRuleWords(rule)}，${bindingWords[rule.binding]}`;
      const isSame = before && after && say(before) === say(after);
      const said = (rule: PackRule | undefined) => rule && (isSame ? `${say(rule)}，按${rule.source}` : say(rule));
      return row(`rule ${key}`, parameterNames[key], said(before), said(after), (after ?? before)!.source);
    }
    case 'scheme': {
      const { before, after } = change;
      const { scheme } = (after ?? before)!;
      const say = ({ binding, scheme: { items } }: NonNullable<typeof before>) => `${items.length} 项，${bindingWords[binding]}`;
      return row(`scheme ${scheme.name}`, `积分办法“${scheme.name}”`, before && say(before), after && say(after), scheme.source);
    }
    case 'form': {
      const { before, after } = change;
      const { form, format } = (after ?? before)!;
      const what = `${Object.hasOwn(FORMS, form) ? FORMS[form as FormName].title : form}（${format === 'docx' ? 'Word' : 'Excel'}）`;
      return row(`form ${form} ${format}`, what, before?.fileName, after?.fileName, '');
    }
    case 'text': {
      const { before, after } = change;
      const { code, source } = (after ?? before)!;
      const say = ({ text }: PackText) => `${[...text].length} 字`;
      return row(`text ${code}`, textNames[code], before && say(before), after && say(after), source);
    }
  }
}

/** What reads the same on both sides differs in what is not shown here: another document behind it, other words, another file of that name. */
const row = (id: string, what: string, before: string | undefined, after: string | undefined, source: string): ChangeRow => ({
  id,
  what,
  before: before ?? NEW,
  after: after === undefined ? GONE : after === before ? `${after}，${REWRITTEN}` : after,
  source,
});
