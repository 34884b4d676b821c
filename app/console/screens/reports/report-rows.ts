import type { CivilDate, Month } from '../../../../src/domain/civil-date.ts';
import type { TreeOrganisation } from '../../../../src/domain/county/organisation.ts';
import { grouped } from '../../../../src/domain/grouped.ts';
import { newestVersion, type ReportAt, reportAt } from '../../../../src/domain/report/handed-in.ts';
import type { StateKind } from '../../../parts/State.tsx';
import type { ShownAnswer } from '../inbox/matter.ts';

/** A report that was handed in, without its lines. */
export type SubmissionHead = {
  readonly stream: string;
  readonly id: string;
  readonly organisationId: string;
  readonly month: Month;
  readonly version: number;
  readonly handedInOn: CivilDate;
  readonly answers: readonly ShownAnswer[];
};

export const reportAtWords: Readonly<Record<ReportAt, { readonly is: StateKind; readonly word: string }>> = {
  late: { is: 'late', word: '逾期没报' },
  submitted: { is: 'soon', word: '待收' },
  received: { is: 'running', word: '已收到' },
  returned: { is: 'returned', word: '已退回' },
  missing: { is: 'ahead', word: '还没报' },
  accepted: { is: 'done', word: '已收' },
};
export type ReportRow = {
  /** Of the organisation: one row each. */
  readonly id: string;
  readonly name: string;
  readonly superiorName: string;
  readonly at: ReportAt;
  /** The last version that was handed in, if any. */
  readonly submission: SubmissionHead | undefined;
  readonly handedInOn: string;
};

/** The month that is looked at; `dueOn` says by when an organisation owes it. */
type MonthSeen = {
  readonly month: Month;
  readonly today: CivilDate;
  readonly nameOf: (id: string | null) => string;
  readonly dueOn: (organisationId: string) => CivilDate;
};

/** One row for each organisation that hands in, whether it did or not, as the month stands today. */
export function reportRows(
  organisations: readonly TreeOrganisation[],
  submissions: readonly SubmissionHead[],
  { month, today, nameOf, dueOn }: MonthSeen,
): readonly ReportRow[] {
  const byOrganisation = grouped(
    submissions.filter((one) => one.month === month),
    ({ organisationId }) => organisationId,
  );
  return organisations.map(({ id, name, superiorId }) => {
    const versions = byOrganisation.get(id) ?? [];
    const submission = newestVersion(versions);
    return {
      id,
      name,
      superiorName: nameOf(superiorId),
      at: reportAt(versions, dueOn(id), today),
      submission,
      handedInOn: submission?.handedInOn ?? '',
    };
  });
}
