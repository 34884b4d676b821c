import { type CivilDate, isCivilDate } from '../civil-date.ts';
import { DEFAULTS } from '../parameter-defaults.ts';
import { schemeTrouble } from '../points-scheme.ts';
import type { CommonRefusal } from '../refusals/common.ts';
import type { PointsRefusal } from '../refusals/points.ts';
import type { RulePackRefusal } from '../refusals/rule-pack.ts';
import { fits } from '../set-parameter.ts';
import { PACK_FILE_LIMIT, PACK_FILES_LIMIT, type PackContents, type PackForm, type PackRule, type PackText } from './rule-pack.ts';

type Trouble = RulePackRefusal | PointsRefusal | CommonRefusal;
const LONGEST = { source: 150, text: 6_000 } as const;

/** What has to be put right before a pack can be published; the first of it. */
export function contentsTrouble({ rules, schemes, forms, texts }: PackContents, today: CivilDate): Trouble | undefined {
  if (rules.length + schemes.length + forms.length + texts.length === 0) return { code: 'pack-empty' };
  const twice =
    doubled(
      'rule',
      rules.map(({ key }) => key),
    ) ??
    doubled(
      'form',
      forms.map(({ form, format }) => `${form}.${format}`),
    ) ??
    doubled(
      'text',
      texts.map(({ code }) => code),
    );
  if (twice) return twice;
  return (
    first(rules, (rule) => ruleTrouble(rule, today)) ??
    first(schemes, ({ scheme }) => schemeTrouble(scheme) as PointsRefusal | undefined) ??
    formsTrouble(forms) ??
    first(texts, textTrouble)
  );
}

function ruleTrouble({ key, value, source, sourceOn }: PackRule, today: CivilDate): Trouble | undefined {
  if (!Object.hasOwn(DEFAULTS, key) || !fits(key, value)) return { code: 'field-invalid', field: key, found: JSON.stringify(value) };
  if (!isCivilDate(sourceOn)) return { code: 'field-invalid', field: 'sourceOn', found: sourceOn };
  if (sourceOn > today) return { code: 'date-in-future', field: 'sourceOn', date: sourceOn, today };
  return textOf('source', source, LONGEST.source);
}

function formsTrouble(forms: readonly PackForm[]): RulePackRefusal | undefined {
  const large = forms.find(({ bytes }) => bytes > PACK_FILE_LIMIT);
  if (large) return { code: 'pack-file-too-large', fileName: large.fileName, bytes: large.bytes, limit: PACK_FILE_LIMIT };
  const bytes = forms.reduce((sum, form) => sum + form.bytes, 0);
  return bytes > PACK_FILES_LIMIT ? { code: 'pack-files-too-large', bytes, limit: PACK_FILES_LIMIT } : undefined;
}

const textTrouble = ({ text, source }: PackText): Trouble | undefined =>
  textOf('text', text, LONGEST.text) ?? textOf('source', source, LONGEST.source);

function textOf(field: string, text: string, limit: number): CommonRefusal | undefined {
  if (text.trim() === '') return { code: 'field-missing', field };
  const length = [...text].length;
  return length > limit ? { code: 'field-too-long', field, length, limit } : undefined;
}

function doubled(what: 'rule' | 'form' | 'text', all: readonly string[]): RulePackRefusal | undefined {
  const which = all.find((one, index) => all.indexOf(one) < index);
  return which === undefined ? undefined : { code: 'pack-twice', what, which };
}

function first<T>(all: readonly T[], trouble: (one: T) => Trouble | undefined): Trouble | undefined {
  for (const one of all) {
    const found = trouble(one);
    if (found) return found;
  }
  return undefined;
}
