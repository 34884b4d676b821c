import type { Answer } from '../../../src/domain/answer.ts';
import type { Month } from '../../../src/domain/civil-date.ts';
import type { Outcome } from '../../../src/domain/outcome.ts';
import { amendReport, type HandedIn, handInReport } from '../../../src/domain/report/hand-in.ts';
import type { ReportFacts } from '../../../src/domain/report/line.ts';
import type { MonthlyReport } from '../../../src/domain/report/monthly-report.ts';
import { takeAnswer } from '../../../src/domain/report/open-answers.ts';
import { beginReport, declareUnchanged, reopenReport, writeParagraph } from '../../../src/domain/report/steps.ts';
import { openLines, reportView } from '../../../src/domain/report/view.ts';
import { aBranch, aPaperCount, count } from '../../helpers/reports.ts';
import type { Chance } from '../chance.ts';
import { branchFacts } from './branch-facts.ts';

const PARAGRAPHS = [
  '先锋岗对标检查全部完成，金点子答复没有超期。',
  '车间搬迁，两次党课改在食堂开；党员没有漏学。',
  '旺季加班多，主题党日挪到月底，到会比上月少。',
  '和社区一起开了两场夜间送学，职工反映时间合适。',
  '活动场地不够，想借联建片会议室，已向牵头支部提出。',
];
const must = <T>(outcome: Outcome<T, { readonly code: string }>): T => {
  if (!outcome.ok) throw new Error(`the invented branch may not: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};

/** One branch of the invented county with its reports, made by the rules that the desk makes them by. */
export class BranchReports {
  readonly reports = new Map<Month, MonthlyReport>();
  private facts: ReportFacts;
  private readonly organisation;

  constructor(
    private readonly chance: Chance,
    {
      name,
      superiorName,
      months,
      today,
    }: { readonly name: string; readonly superiorName: string; readonly months: readonly Month[]; readonly today: string },
  ) {
    this.facts = branchFacts(chance, months, today);
    this.organisation = aBranch({ name, superiorName });
  }

  handIn(month: Month, on: string): HandedIn {
    const taking = { by: 'secretary', role: 'secretary', on, today: on } as const;
    const begun = this.reports.get(month) ?? must(beginReport(month, crypto.randomUUID(), taking));
    const open = begun.state === 'returned' ? must(reopenReport(begun, taking)) : begun;
    const written = open.paragraph ? open : must(writeParagraph(open, this.chance.pick(PARAGRAPHS), 300, taking));
    const unsaid = openLines(this.view(month, on, written));
    const told = unsaid.length > 0 ? must(declareUnchanged(written, unsaid, taking)) : written;
    return this.keep(month, must(handInReport(told, this.view(month, on, told), this.handing(), taking)));
  }

  /** A paper turned up afterwards: the delivered report gets a further version. */
  amend(month: Month, on: string): HandedIn {
    const taking = { by: 'secretary', role: 'secretary', on, today: on, reason: '补录一次联建片的志愿服务' } as const;
    const late = aPaperCount({
      id: `late-${month}`,
      month,
      line: 11,
      figure: 'events',
      amount: count(1),
      on: `${month}-27`,
      source: '联建片签到表',
    });
    this.facts = { ...this.facts, paperCounts: [...this.facts.paperCounts, late] };
    const report = this.reports.get(month)!;
    return this.keep(month, must(amendReport(report, this.view(month, on, report), this.handing(), taking)));
  }

  answered(month: Month, answer: Answer): void {
    const taking = { by: 'secretary', role: 'secretary', on: answer.on, today: answer.on } as const;
    this.reports.set(month, must(takeAnswer(this.reports.get(month)!, answer, taking)));
  }

  private view = (month: Month, today: string, report: MonthlyReport) =>
    reportView(this.facts, month, today, { report, reports: [...this.reports.values()] });
  private handing = () => ({
    ...{ submissionId: crypto.randomUUID(), organisation: this.organisation, people: this.facts.people, smallCellLeast: 5 },
    acknowledged: ['report-lines-open', 'report-month-running'] as const,
  });
  private keep(month: Month, handedIn: HandedIn): HandedIn {
    this.reports.set(month, handedIn.report);
    return handedIn;
  }
}
