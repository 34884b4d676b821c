import { Button } from 'antd';
import { type GroupAppraisal, isAppraised, resultOf } from '../../../../src/domain/appraisal/appraisal.ts';
import { retentionOf } from '../../../../src/domain/appraisal/renewal.ts';
import { slipsIn } from '../../../../src/domain/appraisal/satisfaction.ts';
import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import { appraisalStateNames, respondentKindNames, satisfactionNames } from '../../../../src/domain/names.ts';
import { Bars } from '../../../parts/Bars.tsx';
import { PrinterOutlined } from '../../../parts/icons.tsx';
import type { StripFigure } from '../../../parts/RecordPage.tsx';
import type { TimelineItem } from '../../../parts/Timeline.tsx';
import { go } from '../../../where.ts';
import { dayWord } from '../../../words/dates.ts';
import './appraisal.css';
import { DoubleAppraisals } from './DoubleAppraisals.tsx';
import { gradeAndStars, points, ScoreTable, starWords } from './ScoreTable.tsx';

/** The stars of the last year that was appraised. */
export function starFigure(appraisals: readonly GroupAppraisal[]): readonly StripFigure[] {
  const latest = appraisals.find(isAppraised);
  const result = latest && resultOf(latest);
  if (!result) return [];
  return [
    {
      key: 'stars',
      label: '星级',
      figure: starWords(result.stars),
      rule: `${latest.year} 年，${points(result.scored.scoreHundredths)} 分`,
    },
  ];
}

type Dated = TimelineItem & { readonly on: CivilDate };
/** What became of each year, on the day it was decided and on the day the list was made. */
export const appraisalItems = (appraisals: readonly GroupAppraisal[], today: CivilDate): readonly Dated[] =>
  appraisals.flatMap((appraisal) =>
    appraisal.steps.flatMap(({ to, on, reason }, at): readonly Dated[] => {
      const key = `a${appraisal.id}${at}`;
      const when = dayWord(on, today);
      const { part, whole } = retentionOf(appraisal.renewals);
      if (to === 'decided') {
        // Each decision added one result, in their order.
        const result = appraisal.results[appraisal.steps.slice(0, at).filter((step) => step.to === 'decided').length];
        if (!result) return [];
        const figures = [`${points(result.scored.scoreHundredths)} 分，${whole} 人中 ${part} 人继续`, result.reason]
          .filter(Boolean)
          .join('；');
        return [
          { key, on, when, dot: 'decision', what: `${appraisal.year} 年考评：${gradeAndStars(result.grade, result.stars)}`, figures },
        ];
      }
      if (to === 'adjusted') return [{ key, on, when, dot: 'act', what: `定下 ${Number(appraisal.year) + 1} 年组员名单` }];
      return at === 0 ? [{ key, on, when, dot: 'other', what: `开始 ${appraisal.year} 年考评`, ...(reason && { figures: reason }) }] : [];
    }),
  );

/** 考评: every year with its lines, and how many went on from year to year. */
export function AppraisalSection({
  appraisals,
  groupId,
  mayAppraise,
}: {
  readonly appraisals: readonly GroupAppraisal[];
  readonly groupId: string;
  readonly mayAppraise: boolean;
}) {
  if (appraisals.length === 0) {
    return <p className="caption">还没有考评过。每年末问组员续不续组，看活动成效，听四方面满意不满意，算出等次和星级。</p>;
  }
  const done = appraisals.filter(isAppraised);
  return (
    <div className="appraisal-years">
      {done.length > 1 && (
        <Bars
          title="各年续组率"
          unit="%"
          show={(value) => `${value}%`}
          bars={done.toReversed().map((it, at) => {
            const { part, whole } = retentionOf(it.renewals);
            return {
              key: it.year,
              label: it.year,
              value: whole > 0 ? Math.round((part * 100) / whole) : 0,
              current: at === done.length - 1,
            };
          })}
        />
      )}
      <DoubleAppraisals groupId={groupId} mayCancel={mayAppraise} />
      {appraisals.map((it) => (
        <Year key={it.id} appraisal={it} groupId={groupId} mayAppraise={mayAppraise} />
      ))}
    </div>
  );
}

function Year({
  appraisal,
  groupId,
  mayAppraise,
}: {
  readonly appraisal: GroupAppraisal;
  readonly groupId: string;
  readonly mayAppraise: boolean;
}) {
  const { year, satisfaction, state, id } = appraisal;
  const result = resultOf(appraisal);
  const { part, whole } = retentionOf(appraisal.renewals);
  return (
    <section aria-label={`${year} 年`}>
      <h3>
        {year} 年　{result ? gradeAndStars(result.grade, result.stars) : appraisalStateNames[state]}
      </h3>
      {result ? (
        <>
          <ScoreTable scored={result.scored} year={year} />
          <p className="caption">
            {whole} 人中 {part} 人继续。
            {satisfaction
              .map(
                (it) =>
                  `${respondentKindNames[it.kind]}测评 ${slipsIn(it)} 张（${satisfactionNames.verySatisfied} ${it.verySatisfied}，${satisfactionNames.satisfied} ${it.satisfied}，${satisfactionNames.basicallySatisfied} ${it.basicallySatisfied}，${satisfactionNames.unsatisfied} ${it.unsatisfied}）`,
              )
              .join('；')}
            {result.reason && `。理由：${result.reason}`}
          </p>
        </>
      ) : (
        <p className="caption">
          {appraisal.renewals.length} 人里 {appraisal.renewals.filter(({ answer }) => answer).length} 人答了续组意愿。
        </p>
      )}
      <div className="said-actions">
        {state !== 'adjusted' && mayAppraise && (
          <Button size="small" onClick={() => go({ rail: 'groups', tab: 'groups', page: 'appraise', id: `${groupId}:${year}` })}>
            接着做
          </Button>
        )}
        <Button
          size="small"
          icon={<PrinterOutlined />}
          onClick={() => go({ rail: 'groups', tab: 'groups', page: 'appraisal-print', id: `renewal:${id}` })}
        >
          续组意愿表（F-07）
        </Button>
        <Button
          size="small"
          icon={<PrinterOutlined />}
          onClick={() => go({ rail: 'groups', tab: 'groups', page: 'appraisal-print', id: `result:${id}` })}
        >
          考评表（F-54）
        </Button>
      </div>
    </section>
  );
}
