import type { Amount } from '../../src/domain/amount.ts';
import type { AnswerVerdict } from '../../src/domain/answer.ts';
import type { TreeType } from '../../src/domain/county/organisation.ts';
import type { LineNumber } from '../../src/domain/report/monthly-report.ts';
import type { RollUpFacts, RollUpOrganisation, RollUpReport } from '../../src/domain/report/roll-up.ts';
import type { SubmittedLine } from '../../src/domain/report/submission.ts';
import { count } from './reports.ts';

export const anOrganisation = (
  id: string,
  superiorId: string | null,
  type: TreeType = 'branch',
  closedOn?: string,
): RollUpOrganisation => ({
  id,
  name: id,
  type,
  superiorId,
  closedOn: closedOn ?? null,
});

/** A line with its figures, as the sheet reads. */
export const aLine = (line: LineNumber, figures: Readonly<Record<string, Amount>>, text = '有'): SubmittedLine => ({
  line,
  title: String(line),
  text,
  figures: Object.entries(figures).map(([key, amount]) => ({ key, title: key, amount })),
});

type Given = Partial<Pick<RollUpReport, 'version' | 'handedInOn' | 'lines' | 'id'>> & { readonly answers?: readonly AnswerVerdict[] };
let reports = 0;
export function aReportOf(organisationId: string, members: number, { answers = [], ...given }: Given = {}): RollUpReport {
  reports += 1;
  return {
    id: `report ${reports}`,
    organisationId,
    month: '2026-10',
    version: 1,
    handedInOn: '2026-11-03',
    lines: [aLine(1, { members: count(members, '人') })],
    ...given,
    answers: answers.map((verdict) => ({ verdict })),
  };
}

export const rollUpFacts = (
  organisations: readonly RollUpOrganisation[],
  given: readonly RollUpReport[],
  more: Partial<RollUpFacts> = {},
): RollUpFacts => ({
  organisations,
  reports: given,
  typed: new Map(),
  rulesOf: () => ({ dueOn: '2026-11-05', smallCellLeast: 5 }),
  monthEnd: '2026-10-31',
  today: '2026-11-29',
  ...more,
});
