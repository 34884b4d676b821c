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
  readonly organisationName: string;
  readonly month: Month;
  readonly version: number;
  readonly handedInOn: CivilDate;
  readonly answers: readonly ShownAnswer[];
};

/** What `/api/submissions` answers. `elsewhere`: months that an organisation handed in to the superior that it had before. */
export type HandedInHeads = {
  readonly submissions: readonly SubmissionHead[];
  readonly elsewhere: readonly { readonly organisationId: string; readonly month: Month }[];
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
  /** Whether it stands in the tree as one sees it today. */
  readonly isSeen: (organisationId: string) => boolean;
};

/**
 * One row for each organisation that hands in, whether it did or not, as the month stands today. Of one that was moved since, the month
 * is with the superior that got it.
 */
export function reportRows(
  organisations: readonly TreeOrganisation[],
  { submissions, elsewhere }: HandedInHeads,
  { month, today, nameOf, dueOn, isSeen }: MonthSeen,
): readonly ReportRow[] {
  const ofMonth = submissions.filter((one) => one.month === month);
  const byOrganisation = grouped(ofMonth, ({ organisationId }) => organisationId);
  const others = new Set(elsewhere.filter((one) => one.month === month).map(({ organisationId }) => organisationId));
  const here = organisations.filter(({ id }) => byOrganisation.has(id) || !others.has(id));
  const moved = [...new Map(ofMonth.map((one) => [one.organisationId, one.organisationName]))]
    .filter(([id]) => !isSeen(id))
    .map(([id, name]) => ({ id, name, superiorId: null }));
  return [...here, ...moved].map(({ id, name, superiorId }) => {
    const versions = byOrganisation.get(id) ?? [];
    const submission = newestVersion(versions);
    return {
      id,
      name,
      superiorName: superiorId === null ? '已转出' : nameOf(superiorId),
      at: reportAt(versions, dueOn(id), today),
      submission,
      handedInOn: submission?.handedInOn ?? '',
    };
  });
}
