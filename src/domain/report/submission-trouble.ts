import { lastDayOf } from '../civil-date.ts';
import { type PackSetting, type ParameterKey, parameterAt, type ValidSetting } from '../parameters.ts';
import type { CommonRefusal } from '../refusals/common.ts';
import type { ReportRefusal } from '../refusals/report.ts';
import { isFixed } from '../rule-pack/changes.ts';
import { lineOf } from './lines.ts';
import type { ReportSubmission, SubmittedLine } from './submission.ts';

/**
 * What superiors have fixed is asked once more where a report arrives: how long the paragraph is, by the rule of the month, and that
 * few results are protected, by the rule of the day of handing in. What a branch set itself stays on its PC and cannot be asked.
 */
export function submissionTrouble(
  { month, handedInOn, paragraph, lines }: ReportSubmission,
  settings: readonly PackSetting[],
): CommonRefusal | ReportRefusal | undefined {
  const limit = fixedAt(settings, 'report-paragraph-limit', lastDayOf(month));
  const length = [...paragraph].length;
  if (limit && length > limit.value) return { code: 'field-too-long', field: 'paragraph', length, limit: limit.value };
  const least = fixedAt(settings, 'small-cell-least', handedInOn);
  const open = least && lines.find((line) => showsFew(line, least.value));
  return open && { code: 'report-few-shown', line: open.line, least: least.value };
}

function fixedAt<K extends ParameterKey>(settings: readonly PackSetting[], key: K, day: string): ValidSetting<K> | undefined {
  const setting = parameterAt(settings, key, day);
  return isFixed(setting) ? setting : undefined;
}

function showsFew({ line, figures }: SubmittedLine, least: number): boolean {
  const cells = lineOf(line).sensitive?.cells ?? [];
  return figures.some(
    ({ key, amount }) =>
      cells.includes(key) &&
      ((amount.is === 'count' && amount.value > 0 && amount.value < least) || (amount.is === 'fewer' && amount.than < least)),
  );
}
