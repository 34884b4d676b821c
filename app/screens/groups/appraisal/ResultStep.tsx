import { Radio } from 'antd';
import type { ReactNode } from 'react';
import type { AppraisalGrade, Stars } from '../../../../src/domain/appraisal/appraisal.ts';
import type { Indicator, Scored } from '../../../../src/domain/appraisal/score.ts';
import { appraisalGradeNames, indicatorNames } from '../../../../src/domain/names.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { useToday } from '../../../live/clock.ts';
import { useParameters } from '../../../live/parameters.ts';
import { Field, LongTextField, SelectField } from '../../../parts/fields.tsx';
import { Why } from '../../../parts/Why.tsx';
import { gradeAndStars, points, ScoreTable, starWords } from './ScoreTable.tsx';

export type Chosen = { readonly grade: AppraisalGrade; readonly stars: Stars; readonly reason: string };
const grades = (Object.keys(appraisalGradeNames) as AppraisalGrade[]).map((value) => ({ value, label: appraisalGradeNames[value] }));
const starOptions = ([5, 4, 3, 2, 1, 0] as const).map((stars) => ({ value: String(stars), word: starWords(stars) }));
export const isOtherwise = (scored: Scored, { grade, stars }: Chosen): boolean => grade !== scored.grade || stars !== scored.stars;

type ResultStepProps = {
  readonly year: string;
  readonly scored: Scored | undefined;
  readonly lacking: readonly Indicator[];
  readonly chosen: Chosen;
  readonly fixed: boolean;
  readonly onChange: (chosen: Chosen) => void;
  /** Where somebody else decides: the fields of their paper. */
  readonly paper?: ReactNode;
};

/** What the year comes to, line by line, and what a person makes of it. */
export function ResultStep({ year, scored, lacking, chosen, fixed, onChange, paper }: ResultStepProps) {
  const settings = useParameters();
  const today = useToday();
  const weights = parameterAt(settings, 'group-appraisal-weights', today);
  const [excellent, pass] = [
    parameterAt(settings, 'group-excellent-from', today).value,
    parameterAt(settings, 'group-pass-from', today).value,
  ];
  if (!scored) {
    return (
      <>
        <h2>评定</h2>
        <p>还算不出来：{lacking.map((indicator) => indicatorNames[indicator]).join('、')}还没有数。</p>
      </>
    );
  }
  return (
    <>
      <h2>{year} 年评定</h2>
      <ScoreTable scored={scored} year={year} />
      <p>
        算出来 {points(scored.scoreHundredths)} 分：{gradeAndStars(scored.grade, scored.stars)}。
        <Why
          rule={`${excellent} 分起优秀，${pass} 分起合格；没有数的项目，权重由同一指标的其他项目分担`}
          source={weights.source}
          formula={`${scored.lines.map(({ countedHundredths }) => points(countedHundredths)).join(' + ')} = ${points(scored.scoreHundredths)}`}
        />
      </p>
      <div className="pair">
        <Field label="评定等次">
          {(id) => (
            <Radio.Group
              id={id}
              disabled={fixed}
              value={chosen.grade}
              options={grades}
              onChange={(event) => onChange({ ...chosen, grade: event.target.value })}
            />
          )}
        </Field>
        <SelectField
          label="星级"
          value={String(chosen.stars)}
          options={starOptions}
          disabled={fixed}
          onChange={(stars) => onChange({ ...chosen, stars: Number(stars ?? 0) as Stars })}
        />
      </div>
      {(isOtherwise(scored, chosen) || chosen.reason !== '') && (
        <LongTextField
          label="理由"
          hint="和算出来的不一样，要写明"
          value={chosen.reason}
          onChange={(reason) => onChange({ ...chosen, reason })}
          maxLength={500}
          rows={2}
          disabled={fixed}
        />
      )}
      {paper}
    </>
  );
}
