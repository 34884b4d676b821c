import type { Amount } from '../amount.ts';
import type { CivilDate } from '../civil-date.ts';
import type { TreeType } from '../county/organisation.ts';
import { owesReport } from '../county/reporting.ts';
import { grouped } from '../grouped.ts';
import { cameLate, countingVersion, type HandedInVersion, type ReportAt, reportAt } from './handed-in.ts';
import type { LineNumber } from './monthly-report.ts';
import { isProtected, protectedLine } from './protected-amounts.ts';
import { figureId } from './report-figures.ts';
import type { SubmittedLine } from './submission.ts';
import { NO_SUM, type Sum, withAmount, withSum } from './sum.ts';

/** An organisation as it stood on the month's last day. */
export type RollUpOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly type: TreeType;
  readonly superiorId: string | null;
  readonly closedOn: CivilDate | null;
};
/** One version of the month's report with what it says. */
export type RollUpReport = HandedInVersion & { readonly organisationId: string; readonly lines: readonly SubmittedLine[] };
/** 上报数: what an organisation itself says the figure is, and where that stands. */
export type StatedFigure = { readonly amount: Amount; readonly source: string };

export type Coverage = {
  /** Owe the month's report, or handed one in although they did not. */
  readonly due: number;
  /** Whose figures are in the sums. */
  readonly counted: number;
  /** From whom nothing came. */
  readonly absent: number;
  /** Whose newest version was sent back. */
  readonly returned: number;
  /** Of those that came: after the last day. */
  readonly cameLate: number;
};

/** What is known of an organisation and all below it: 计算数 by figure, 上报数 beside it and never inside. */
export type RolledUp = {
  readonly coverage: Coverage;
  readonly sums: ReadonlyMap<string, Sum>;
  /** How many said of a line that nothing changed. */
  readonly unchanged: ReadonlyMap<LineNumber, number>;
  readonly stated: ReadonlyMap<string, StatedFigure>;
};
export type RolledPart = RolledUp & {
  readonly organisation: RollUpOrganisation;
  /** Of one that hands in itself and sums nobody up. */
  readonly own?: { readonly at: ReportAt; readonly versions: readonly RollUpReport[] };
};
export type RollUp = RolledPart & { readonly parts: readonly RolledPart[] };

export type RollUpFacts = {
  /** The organisation that is asked about and all that stood below it. */
  readonly organisations: readonly RollUpOrganisation[];
  readonly reports: readonly RollUpReport[];
  /** Typed by hand from a paper, by organisation and figure. */
  readonly typed: ReadonlyMap<string, ReadonlyMap<string, StatedFigure>>;
  readonly rulesOf: (organisationId: string) => RollUpRules;
  readonly monthEnd: CivilDate;
  readonly today: CivilDate;
};
/** What holds for one that reports: by its own superiors' rule packs. */
export type RollUpRules = { readonly dueOn: CivilDate; readonly smallCellLeast: number };

const UNCHANGED = '无变化';

/**
 * The sum of a month over an organisation and, part by part, over those directly below it. Each report is counted once, along the
 * territorial line of the month's last day (ORG-03, ORG-05). Where an organisation stands above others that report, its own report
 * is 上报数: it is shown beside the sum and never added to it.
 *
 * Small cells are protected before anything is added (COMP-30): every figure here is made of what the branches themselves showed,
 * so nothing that they withheld comes out of a subtraction. `below` are the parts, where it is not the territorial line that is asked.
 * Undefined where the organisation was not founded yet.
 */
export function rollUp(facts: RollUpFacts, top: string, below?: readonly string[]): RollUp | undefined {
  const tree = treeOf(facts);
  const organisation = tree.byId.get(top);
  if (!organisation) return undefined;
  const ids = below ?? tree.below(top);
  const parts = ids.map((id) => partOf(facts, tree, id)).filter(({ coverage }) => coverage.due > 0);
  const own = below ? { versions: [], isSummedUp: true } : { versions: tree.versions(top), isSummedUp: parts.length > 0 };
  return { ...rolled(facts, organisation, parts, own), parts };
}

type Tree = {
  readonly byId: ReadonlyMap<string, RollUpOrganisation>;
  readonly below: (id: string) => readonly string[];
  readonly versions: (id: string) => readonly RollUpReport[];
};

function treeOf({ organisations, reports }: RollUpFacts): Tree {
  const below = grouped(organisations, ({ superiorId }) => superiorId);
  const versions = grouped(reports, ({ organisationId }) => organisationId);
  return {
    byId: new Map(organisations.map((one) => [one.id, one])),
    below: (id) => (below.get(id) ?? []).map((one) => one.id),
    versions: (id) => versions.get(id) ?? [],
  };
}

function partOf(facts: RollUpFacts, tree: Tree, id: string): RolledPart {
  const parts = tree
    .below(id)
    .map((one) => partOf(facts, tree, one))
    .filter(({ coverage }) => coverage.due > 0);
  return rolled(facts, tree.byId.get(id)!, parts, { versions: tree.versions(id), isSummedUp: parts.length > 0 });
}

type Own = { readonly versions: readonly RollUpReport[]; readonly isSummedUp: boolean };

function rolled(facts: RollUpFacts, organisation: RollUpOrganisation, parts: readonly RolledPart[], own: Own): RolledPart {
  if (!own.isSummedUp) {
    const { closedOn, type } = organisation;
    const owes = owesReport(type) && (closedOn === null || closedOn > facts.monthEnd);
    return {
      organisation,
      ...(owes || own.versions.length > 0 ? ofOne(facts, organisation.id, own.versions) : NOTHING),
      stated: new Map(),
    };
  }
  const typed = facts.typed.get(organisation.id) ?? new Map<string, StatedFigure>();
  const together = parts.reduce<Omit<RolledUp, 'stated'>>(withPart, NOTHING);
  return { organisation, ...together, stated: safely(new Map([...handedIn(own.versions), ...typed]), together.sums) };
}

const NOTHING: Omit<RolledUp, 'stated'> = {
  coverage: { due: 0, counted: 0, absent: 0, returned: 0, cameLate: 0 },
  sums: new Map(),
  unchanged: new Map(),
};

/** One organisation that reports for itself. */
function ofOne(facts: RollUpFacts, id: string, versions: readonly RollUpReport[]): Omit<RolledPart, 'organisation' | 'stated'> {
  const { dueOn, smallCellLeast } = facts.rulesOf(id);
  const at = reportAt(versions, dueOn, facts.today);
  const counting = countingVersion(versions);
  const lines = (counting?.lines ?? []).map((line) => protectedLine(line, smallCellLeast));
  return {
    own: { at, versions },
    coverage: {
      due: 1,
      counted: counting ? 1 : 0,
      absent: versions.length === 0 ? 1 : 0,
      returned: at === 'returned' ? 1 : 0,
      cameLate: cameLate(versions, dueOn) ? 1 : 0,
    },
    sums: new Map(
      lines.flatMap(({ line, figures }) =>
        figures.map(({ key, amount }) => [figureId({ line, key }), withAmount(NO_SUM, amount)] as const),
      ),
    ),
    unchanged: new Map(lines.filter(({ text }) => text === UNCHANGED).map(({ line }) => [line, 1])),
  };
}

function withPart(all: Omit<RolledUp, 'stated'>, part: RolledPart): Omit<RolledUp, 'stated'> {
  const sums = new Map(all.sums);
  for (const [id, sum] of part.sums) sums.set(id, withSum(sums.get(id) ?? NO_SUM, sum));
  const unchanged = new Map(all.unchanged);
  for (const [line, count] of part.unchanged) unchanged.set(line, (unchanged.get(line) ?? 0) + count);
  const [one, other] = [all.coverage, part.coverage];
  const coverage = {
    due: one.due + other.due,
    counted: one.counted + other.counted,
    absent: one.absent + other.absent,
    returned: one.returned + other.returned,
    cameLate: one.cameLate + other.cameLate,
  };
  return { coverage, sums, unchanged };
}

/** A superior's own report of the month. */
function handedIn(versions: readonly RollUpReport[]): readonly (readonly [string, StatedFigure])[] {
  const counting = countingVersion(versions);
  const source = counting && `${counting.handedInOn} 上报的月报`;
  return (counting?.lines ?? []).flatMap(({ line, figures }) =>
    figures.map(({ key, amount }) => [figureId({ line, key }), { amount, source: source! }] as const),
  );
}

/** A stated sum less what is shown would be what a branch withheld: where anything of a line is protected, none of it is shown. */
const safely = (stated: ReadonlyMap<string, StatedFigure>, sums: ReadonlyMap<string, Sum>): ReadonlyMap<string, StatedFigure> =>
  new Map(
    [...stated].map(([id, figure]) => (isProtected(id, sums) ? [id, { ...figure, amount: { is: 'hidden' } as const }] : [id, figure])),
  );
