import { fitStars, fitWeights } from './appraisal/score.ts';
import { isCivilDate } from './civil-date.ts';
import { fitObligations } from './obligation/rule.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import { DEFAULTS } from './parameter-defaults.ts';
import {
  type Parameter,
  type ParameterKey,
  type ParameterSetting,
  type ParameterValues,
  parameterAt,
  type RuleSetting,
} from './parameters.ts';
import { isRate } from './rate.ts';

/**
 * A new setting of the branch. Its value has the shape of the default's, and a source that somebody can look up; what a superior has
 * fixed for that day is not the branch's to set. `known` are the settings that hold already.
 */
export function setParameter<K extends ParameterKey>(
  { key, value, source, validFrom, validTo }: Omit<ParameterSetting<K>, 'unit'>,
  made: Pick<Parameter, 'id' | 'setOn' | 'setBy'>,
  known: readonly RuleSetting[],
): Outcome<Parameter> {
  if (!fits(key, value)) return refuse({ code: 'field-invalid', field: key, found: JSON.stringify(value) });
  const named = source.trim();
  if (named === '') return refuse({ code: 'field-missing', field: 'source' });
  for (const [field, date] of Object.entries({ validFrom, ...(validTo ? { validTo } : {}) }))
    if (!isCivilDate(date)) return refuse({ code: 'field-invalid', field, found: date });
  if (validTo && validTo < validFrom) return refuse({ code: 'field-invalid', field: 'validTo', found: validTo });
  const { pack, validFrom: since } = parameterAt(known, key, validFrom);
  if (pack?.binding === 'fixed') return refuse({ code: 'rule-fixed', key, issuer: pack.issuer, version: pack.version, since });
  return done({ v: 1, ...made, key, value, unit: DEFAULTS[key].unit, source: named, validFrom, ...(validTo ? { validTo } : {}) });
}

const within = (least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const oneOf =
  (...values: readonly string[]) =>
  (value: unknown) =>
    values.includes(String(value));
const VALUES: { readonly [K in ParameterKey]: (value: ParameterValues[K]) => boolean } = {
  'idea-answer-days': within(1, 365),
  'idea-reward-table': (grades) =>
    grades.length > 0 && grades.every(({ fromFen, leastFen, mostFen }) => fromFen > 0 && 0 <= leastFen && leastFen <= mostFen),
  'idea-reward-rate': (rate) => isRate(rate) && Number(rate) <= 1,
  'idea-reward-cap': within(0, 9_000_000_000_000),
  'idea-one-off': oneOf('whole', 'yearly-share'),
  'idea-score-sheet': (sheet) =>
    sheet.length > 0 && sheet.every(({ most }) => most > 0) && sheet.reduce((sum, { most }) => sum + most, 0) === 100,
  'idea-verify-days': within(1, 365),
  'report-due-day': within(1, 31),
  'report-paragraph-limit': within(1, 2000),
  'soon-days': within(0, 60),
  'publicity-working-days': within(0, 60),
  'post-review-months': within(1, 24),
  'post-revoking-grounds': (grounds) =>
    grounds.length > 0 &&
    grounds.every(({ code, name }) => code !== '' && name.trim() !== '') &&
    new Set(grounds.map(({ code }) => code)).size === grounds.length,
  'pledge-items-least': within(1, 20),
  'pledge-items-most': within(1, 20),
  'group-size-least': within(1, 50),
  'group-size-most': within(1, 200),
  'group-warn-months': within(1, 24),
  'group-dissolve-months': within(1, 24),
  'group-most-per-person': within(0, 50),
  'group-appraisal-days': within(1, 365),
  'group-appraisal-weights': fitWeights,
  'group-activities-per-year': within(1, 366),
  'group-excellent-from': within(1, 100),
  'group-pass-from': within(1, 100),
  'group-stars': fitStars,
  'leader-allowance': within(0, 9_000_000_000_000),
  'leader-bonus': within(0, 9_000_000_000_000),
  'leader-allowance-months': within(0, 12),
  'points-objection-days': within(0, 60),
  'election-electorate': oneOf('all-participants', 'party-members'),
  'election-probationary': oneOf('may-stand', 'may-not-stand'),
  'election-quorum': oneOf('over-half', 'at-least-four-fifths', 'over-four-fifths'),
  'election-majority': oneOf('over-half-of-valid', 'over-half-of-expected', 'most-votes'),
  'election-term-months': within(1, 60),
  'small-cell-least': within(3, 50),
  'unmask-seconds': within(10, 600),
  'retention-months': within(0, 120),
  obligations: fitObligations,
  'party-election-quorum': (value) => value === 'at-least' || value === 'more-than',
  'activity-record-days': within(0, 90),
  holidays: ({ from, to, off, worked }) =>
    from <= to &&
    off.every((day) => from <= day.from && day.from <= day.to && day.to <= to) &&
    worked.every((day) => from <= day && day <= to),
};
/** Has the value the shape and the limits of its key? */
export const fits = <K extends ParameterKey>(key: K, value: ParameterValues[K]): boolean => VALUES[key](value);
