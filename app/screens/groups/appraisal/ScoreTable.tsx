import type { AppraisalGrade, Stars } from '../../../../src/domain/appraisal/appraisal.ts';
import { INDICATOR, type Scored } from '../../../../src/domain/appraisal/score.ts';
import { appraisalGradeNames, indicatorNames, scorePartNames } from '../../../../src/domain/names.ts';

/** 87.5; hundredths with as many places as they need. */
export const points = (hundredths: number): string => String(hundredths / 100);
/** ★★★★ 四星; the word says it to those who hear the page. */
export const starWords = (stars: Stars): string => (stars === 0 ? '不评星' : `${'★'.repeat(stars)} ${'一二三四五'[stars - 1]}星`);
export const gradeAndStars = (grade: AppraisalGrade, stars: Stars): string =>
  grade === 'fail' ? appraisalGradeNames[grade] : `${appraisalGradeNames[grade]}，${starWords(stars)}`;

const UNITS = {
  renewals: '人',
  activities: '次',
  attendance: '人次',
  tasks: '项',
  members: '张',
  employees: '张',
  enterprise: '张',
  organisation: '张',
};

/** Every line of the result: so much of so much gives these points, which count with this weight. */
export const ScoreTable = ({ scored, year }: { readonly scored: Scored; readonly year: string }) => (
  <table className="plain-table appraisal-score">
    <caption className="visually-hidden">{year} 年考评得分</caption>
    <thead>
      <tr>
        <th scope="col">指标</th>
        <th scope="col">项目</th>
        <th scope="col">做到</th>
        <th scope="col">得分</th>
        <th scope="col">权重</th>
        <th scope="col">计入</th>
      </tr>
    </thead>
    <tbody>
      {scored.lines.map((line) => (
        <tr key={line.part}>
          <td>{indicatorNames[INDICATOR[line.part]]}</td>
          <td>{scorePartNames[line.part]}</td>
          <td>
            {line.done} / {line.of} {UNITS[line.part]}
          </td>
          <td>{points(line.pointsHundredths)}</td>
          <td>{points(line.weightHundredths)}</td>
          <td>{points(line.countedHundredths)}</td>
        </tr>
      ))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row" colSpan={5}>
          合计
        </th>
        <td>{points(scored.scoreHundredths)}</td>
      </tr>
    </tfoot>
  </table>
);
